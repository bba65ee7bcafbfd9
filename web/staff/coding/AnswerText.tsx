import type { RefObject } from 'preact'
import type { Answer } from '../api.ts'
import { cutIntoPieces, type Piece, type Span } from './pieces.ts'
import { selectedIn } from './selection.ts'
import { standing } from './step.ts'

type Props = {
  answer: Answer
  /** The theme that is pointed at. */
  active: string | null
  part: Span | null
  place: RefObject<HTMLParagraphElement | null>
  onSelect: (span: Span) => void
}

/** The answer's words with what carries its themes: evidence marked, the clause round it underlined. */
export function AnswerText({ answer, active, part, place, onSelect }: Props) {
  // The part that a person gave a theme of their own is its evidence.
  const markings = standing(answer).map((coding) =>
    coding.score === null && coding.clause ? { ...coding, evidence: [coding.clause] } : coding,
  )
  const select = () => {
    const span = place.current && selectedIn(place.current)
    if (span) onSelect(span)
  }
  return (
    <p class={part ? 'answer-text parted' : 'answer-text'} dir="auto" ref={place} onMouseUp={select}>
      {cutIntoPieces(answer.text, markings, part).map((piece, index) => {
        const key = `${answer.id}${index}`
        if (!piece.themes.length) {
          return (
            <span key={key} class={classOf(piece, piece.clause && 'clause')}>
              {piece.text}
            </span>
          )
        }
        return (
          <mark key={key} class={classOf(piece, active && piece.themes.includes(active) && 'active')}>
            {piece.text}
          </mark>
        )
      })}
    </p>
  )
}

const classOf = ({ part }: Piece, name: string | false | null) =>
  [name, part && 'part'].filter(Boolean).join(' ') || undefined
