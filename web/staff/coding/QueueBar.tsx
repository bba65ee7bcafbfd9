import { useId } from 'preact/hooks'
import type { Desk } from './desk.ts'
import type { Show } from './remote.ts'

const shows: readonly (readonly [Show, string])[] = [
  ['unread', 'Not read yet'],
  ['read', 'Read'],
  ['unfit', 'Does not fit'],
  ['all', 'All'],
]

/** Which answers, where one is among them, and how far the reading is. */
export function QueueBar({ desk, onKeys }: { desk: Desk; onKeys: () => void }) {
  const id = useId()
  return (
    <div class="queue-bar">
      <div class="row">
        <label for={id}>Answers</label>
        <select
          id={id}
          value={desk.shown.value}
          onChange={(event) => {
            const chosen = shows.find(([show]) => show === event.currentTarget.value)
            if (chosen) void desk.show(chosen[0])
          }}
        >
          {shows.map(([show, words]) => (
            <option key={show} value={show}>
              {words}
            </option>
          ))}
        </select>
      </div>
      <p class="pace">
        {desk.readHere.value} read in this sitting, {desk.toGo.value} to go
      </p>
      <div class="row tight">
        <button type="button" class="button" disabled={desk.at.value === 0} onClick={desk.previous}>
          Previous
        </button>
        <button type="button" class="button" disabled={!desk.current.value} onClick={desk.next}>
          Next
        </button>
        <button type="button" class="button" disabled={!desk.canUndo.value} onClick={desk.undo}>
          Undo
        </button>
        <button type="button" class="button" onClick={onKeys}>
          Keys
        </button>
      </div>
    </div>
  )
}
