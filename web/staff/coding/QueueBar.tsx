import { useId } from 'preact/hooks'
import type { Desk } from './desk.ts'
import { KeyButton } from './KeyButton.tsx'
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
        <KeyButton press="K" disabled={desk.at.value === 0} onClick={desk.previous}>
          Previous
        </KeyButton>
        <KeyButton press="J" disabled={!desk.current.value} onClick={desk.next}>
          Next
        </KeyButton>
        <KeyButton press="U" disabled={!desk.canUndo.value} onClick={desk.undo}>
          Undo
        </KeyButton>
        <KeyButton press="?" disabled={false} onClick={onKeys}>
          Keys
        </KeyButton>
      </div>
    </div>
  )
}
