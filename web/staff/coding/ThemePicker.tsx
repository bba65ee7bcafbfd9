import type { Ref } from 'preact'
import { useId, useState } from 'preact/hooks'
import type { Theme } from '../api.ts'
import { matchThemes, type Named } from './match.ts'

type Offered = Pick<Theme, 'id'> & Named
type Props = {
  label?: string
  themes: readonly Offered[]
  disabled: boolean
  field: Ref<HTMLInputElement>
  /** What was typed comes back where this is refused: a promise of false. */
  onPick: (themeId: string) => unknown
  /** The person is finished with the field: the keys are theirs again. */
  onLeave: () => void
}

/** A combobox over the codebook: type, choose with the arrows, Enter adds, Escape leaves. */
export function ThemePicker({ label = 'Add a theme', themes, disabled, field, onPick, onLeave }: Props) {
  const id = useId()
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(0)
  const found = open ? matchThemes(themes, typed) : []

  const type = (text: string) => {
    setTyped(text)
    setOpen(true)
    setAt(0)
  }
  const end = () => {
    setTyped('')
    setOpen(false)
    setAt(0)
    onLeave()
  }
  const pick = async (theme: Offered | undefined) => {
    if (!theme) return
    const words = typed
    end()
    if ((await onPick(theme.id)) === false) setTyped((since) => since || words)
  }
  const move = (by: number) => {
    setOpen(true)
    const next = found.length ? (at + by + found.length) % found.length : 0
    setAt(next)
    document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' })
  }
  const press = (event: KeyboardEvent) => {
    const acts: Record<string, () => void> = {
      ArrowDown: () => move(open ? 1 : 0),
      ArrowUp: () => move(-1),
      Enter: () => void pick(found[at]),
      Escape: end,
    }
    const act = acts[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }

  return (
    <div class="picker">
      <label for={id}>{label}</label>
      <input
        id={id}
        ref={field}
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        aria-autocomplete="list"
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={found.length ? `${id}-${at}` : undefined}
        disabled={disabled}
        value={typed}
        onInput={(event) => type(event.currentTarget.value)}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={press}
      />
      <div id={`${id}-list`} class="options" role="listbox" aria-label="Themes" hidden={!found.length}>
        {found.map((theme, index) => (
          <div
            key={theme.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onMouseDown={(event) => {
              event.preventDefault()
              void pick(theme)
            }}
          >
            <strong>{theme.name}</strong> <span class="definition">{theme.definition}</span>
          </div>
        ))}
      </div>
      {open && typed && !found.length && <p class="soft">No theme has these words.</p>}
    </div>
  )
}
