import type { Answer } from '../api.ts'
import { type Group, groupInWords } from './group.ts'
import { KeyButton } from './KeyButton.tsx'
import { type Part, partInWords } from './part.ts'

type Props = {
  answer: Answer
  part: Part | null
  /** Answers that can be read together with it. */
  alike: Group | null
  onEnter: () => void
  onMove: (by: 1 | -1) => void
  onLeave: () => void
  onGroup: () => void
}

/** What is being coded: a part of the answer, the answer, or several like it. */
export function PartBar({ answer, part, alike, ...on }: Props) {
  if (part) {
    return (
      <div class="row part-bar">
        <p role="status">
          {partInWords(answer.text, part.span)}
          <span class="heard-only">: {answer.text.slice(...part.span)}</span>
        </p>
        <KeyButton press="K" disabled={false} onClick={() => on.onMove(-1)}>
          Part before
        </KeyButton>
        <KeyButton press="J" disabled={false} onClick={() => on.onMove(1)}>
          Part after
        </KeyButton>
        <KeyButton press="Esc" disabled={false} onClick={on.onLeave}>
          Whole answer
        </KeyButton>
      </div>
    )
  }
  return (
    <div class="row part-bar">
      <KeyButton press="S" disabled={false} onClick={on.onEnter}>
        Part of the answer
      </KeyButton>
      {alike && (
        <KeyButton press="G" disabled={false} onClick={on.onGroup}>
          {groupInWords(alike)}
        </KeyButton>
      )}
    </div>
  )
}
