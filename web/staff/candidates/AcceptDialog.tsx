import { useId, useState } from 'preact/hooks'
import type { Candidate } from '../api.ts'
import { Dialog } from '../components/Dialog.tsx'
import { reasonOf } from '../notice.ts'
import { effectInWords, type Marks, nameOf } from './marks.ts'

type Props = {
  candidate: Candidate
  marks: Marks
  accept: (card: { name: string; definition: string }) => Promise<unknown>
  onClose: () => void
}

/** Names a candidate. Its suggestions are a key away: arrow down and up in the field. */
export function AcceptDialog({ candidate, marks, accept, onClose }: Props) {
  const id = useId()
  const suggested = candidate.names.map((name) => nameOf({ names: [name], terms: [] }))
  const [at, setAt] = useState(0)
  const [name, setName] = useState(suggested[0] ?? '')
  const [definition, setDefinition] = useState('')
  const [refused, setRefused] = useState('')
  const [busy, setBusy] = useState(false)
  const suggest = (next: number) => {
    if (!suggested.length) return
    const place = (next + suggested.length) % suggested.length
    setAt(place)
    setName(suggested[place] ?? name)
  }
  const press = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!by) return
    event.preventDefault()
    suggest(at + by)
  }
  const send = async (event: Event) => {
    event.preventDefault()
    setBusy(true)
    try {
      await accept({ name, definition })
      onClose()
    } catch (error) {
      setRefused(reasonOf(error))
      setBusy(false)
    }
  }
  return (
    <Dialog title="Accept as a theme" onClose={onClose}>
      <form onSubmit={send}>
        <label for={`${id}-name`}>Name</label>
        <span id={`${id}-hint`} class="soft">
          In plain words, as people would say it. The codebook may be shared: no name or place of a person.
          {suggested.length > 1 && ' The arrows down and up try the other suggestions.'}
        </span>
        <input
          id={`${id}-name`}
          aria-describedby={`${id}-hint`}
          type="text"
          autocomplete="off"
          required
          pattern="[^<>]*\S[^<>]*"
          maxLength={120}
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
          onKeyDown={press}
        />
        {suggested.length > 1 && (
          <div class="row tight">
            {suggested.map((each, place) => (
              <button key={each} type="button" class="button" onClick={() => suggest(place)}>
                {each}
              </button>
            ))}
          </div>
        )}
        <label for={`${id}-definition`}>What it is about</label>
        <textarea
          id={`${id}-definition`}
          rows={3}
          maxLength={2000}
          value={definition}
          onInput={(event) => setDefinition(event.currentTarget.value)}
        />
        <p>
          {effectInWords(marks)} The engine learns it from its card at once, and from these answers when it
          learns next.
        </p>
        <p class="problem-text" role="status">
          {refused}
        </p>
        <div class="row">
          <button type="submit" class="button main" disabled={busy}>
            Accept the theme
          </button>
          <button type="button" class="button" onClick={onClose}>
            Cancel
          </button>
        </div>
      </form>
    </Dialog>
  )
}
