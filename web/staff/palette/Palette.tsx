import { useId, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { Me } from '../api.ts'
import { Dialog } from '../components/Dialog.tsx'
import { useLoad } from '../use-load.ts'
import { placesOf } from './places.ts'
import { type Place, rank } from './rank.ts'

/** So many are read at a glance; typing another letter finds the rest. */
const most = 12

/** Finds a page, a survey or something to do with a wave by typing; the arrows choose, Enter goes there, Escape closes. */
export function Palette({ me, onClose }: { me: Me; onClose: () => void }) {
  const id = useId()
  const { route } = useLocation()
  const { data, failed, again } = useLoad(() => placesOf(me, new Date()))
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const all = rank(data ?? [], typed)
  const found = all.slice(0, most)
  const go = (place: Place | undefined) => {
    if (!place) return
    onClose()
    // Pages of the server's own stand outside the application.
    if (place.href.startsWith('/staff/app')) route(place.href)
    else location.assign(place.href)
  }
  const move = (by: number) => {
    const next = found.length ? (at + by + found.length) % found.length : 0
    setAt(next)
    document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' })
  }
  const press = (event: KeyboardEvent) => {
    const acts: Record<string, () => void> = {
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
      Enter: () => go(found[at]),
    }
    const act = acts[event.key]
    if (!act || event.isComposing) return
    event.preventDefault()
    act()
  }
  return (
    <Dialog title="Go to" onClose={onClose}>
      <div class="palette">
        <label for={id}>A page, a survey, or something to do</label>
        <input
          id={id}
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck={false}
          autofocus
          aria-autocomplete="list"
          aria-expanded={found.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={found.length ? `${id}-${at}` : undefined}
          value={typed}
          onInput={(event) => {
            setTyped(event.currentTarget.value)
            setAt(0)
          }}
          onKeyDown={press}
        />
        <div id={`${id}-list`} role="listbox" aria-label="Places" hidden={!found.length}>
          {found.map((place, index) => (
            <div
              key={place.href}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              onClick={() => go(place)}
              onKeyDown={press}
            >
              {place.text} {place.more && <span class="soft">{place.more}</span>}
            </div>
          ))}
        </div>
        <p class="soft" role="status">
          {!data && !failed && 'Loading…'}
          {data && !found.length && 'Nothing has these words.'}
          {all.length > most && `${all.length - most} more: type another word.`}
        </p>
        {failed && (
          <button type="button" class="button" onClick={() => void again()}>
            Try again
          </button>
        )}
      </div>
      <div class="row">
        <button type="button" class="button" onClick={onClose}>
          Close
        </button>
      </div>
    </Dialog>
  )
}
