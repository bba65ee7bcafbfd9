import { useRef, useState } from 'preact/hooks'
import type { ThemeShown } from '../api.ts'
import { ThemePicker } from '../coding/ThemePicker.tsx'
import { Dialog } from '../components/Dialog.tsx'
import { reasonOf } from '../notice.ts'
import { effectInWords, type Marks } from './marks.ts'

type Props = {
  themes: readonly ThemeShown[]
  marks: Marks
  merge: (themeId: string) => Promise<unknown>
  onClose: () => void
}

/** Says which theme a candidate is already. */
export function MergeDialog({ themes, marks, merge, onClose }: Props) {
  const [chosen, setChosen] = useState<ThemeShown | null>(null)
  const [refused, setRefused] = useState('')
  const [busy, setBusy] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const doIt = useRef<HTMLButtonElement>(null)
  const act = async () => {
    if (!chosen) return
    setBusy(true)
    try {
      await merge(chosen.id)
      onClose()
    } catch (error) {
      setRefused(reasonOf(error))
      setBusy(false)
    }
  }
  return (
    <Dialog title="Merge into a theme" onClose={onClose}>
      <div class="merging">
        <ThemePicker
          label="Which theme is it already?"
          themes={themes}
          disabled={busy}
          field={field}
          onPick={(themeId) => setChosen(themes.find(({ id }) => id === themeId) ?? null)}
          onLeave={() => setTimeout(() => doIt.current?.focus())}
        />
      </div>
      <p role="status">{chosen && `Into “${chosen.name}”. ${effectInWords(marks)}`}</p>
      <p class="problem-text" role="status">
        {refused}
      </p>
      <div class="row">
        <button
          ref={doIt}
          type="button"
          class="button main"
          disabled={!chosen || busy}
          onClick={() => void act()}
        >
          {chosen ? `Merge into “${chosen.name}”` : 'Merge'}
        </button>
        <button type="button" class="button" onClick={onClose}>
          Cancel
        </button>
      </div>
    </Dialog>
  )
}
