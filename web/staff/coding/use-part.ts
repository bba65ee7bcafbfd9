import { useRef, useState } from 'preact/hooks'
import type { Answer } from '../api.ts'
import { say } from '../notice.ts'
import { type Part, partBeside, partsOf, withoutSpace } from './part.ts'
import type { Span } from './pieces.ts'
import { selectedIn } from './selection.ts'

/** The part of the answer in focus that is marked: it ends with the answer. `place` is where its words stand. */
export function usePart(answer: Answer | null) {
  const [marked, setMarked] = useState<Part | null>(null)
  const place = useRef<HTMLParagraphElement>(null)
  const part = marked && marked.answerId === answer?.id ? marked : null
  const mark = (span: Span | null | undefined) => {
    if (!answer || !span) return
    setMarked({ answerId: answer.id, span })
    getSelection()?.removeAllRanges()
  }
  return {
    part,
    place,
    select: (span: Span) => {
      if (answer) mark(withoutSpace(answer.text, span))
    },
    /** What is selected, else the first part. */
    enter: () => {
      if (!answer) return
      const selected = place.current && selectedIn(place.current)
      const first = (selected && withoutSpace(answer.text, selected)) ?? partsOf(answer.text)[0]
      if (first) mark(first)
      else say('This answer has no words to mark.')
    },
    move: (by: 1 | -1) => {
      if (answer && part) mark(partBeside(answer.text, part.span, by))
    },
    leave: () => setMarked(null),
  }
}
