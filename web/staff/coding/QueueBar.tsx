import type { Theme } from '../api.ts'
import type { Desk } from './desk.ts'
import { KeyButton } from './KeyButton.tsx'
import { paceInWords } from './pace.ts'
import { type CodedQuestion, WhichAnswers } from './WhichAnswers.tsx'

type Props = {
  desk: Desk
  questions: readonly CodedQuestion[]
  themes: readonly Theme[]
  /** The keys that move between answers move between the parts of one. */
  inPart: boolean
  onKeys: () => void
}

/** Which answers, where one is among them, and how far the reading is. */
export function QueueBar({ desk, questions, themes, inPart, onKeys }: Props) {
  const { at, answers, current, size, readAt, toGo } = desk
  const held = Math.max(size.value, answers.value.length)
  return (
    <div class="queue-bar">
      <WhichAnswers desk={desk} questions={questions} themes={themes} />
      {current.value && (
        <p class="place">
          {at.value + 1} of {held}
        </p>
      )}
      <p class="pace">{paceInWords(readAt.value, toGo.value)}</p>
      <div class="row tight">
        <KeyButton press={inPart ? null : 'K'} disabled={at.value === 0} onClick={desk.previous}>
          Previous
        </KeyButton>
        <KeyButton press={inPart ? null : 'J'} disabled={!current.value} onClick={desk.next}>
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
