import { useId, useRef, useState } from 'preact/hooks'
import { type QuoteMark, quoteMarks } from '../../../schema/redaction.ts'
import type { Span } from './draft-quote.ts'
import { markWords } from './redaction-words.ts'

type Props = {
  text: string
  passage: Span
  onQuote: (span: Span) => void
  onTakeOut: (span: Span, mark: QuoteMark) => void
}

/** The whole answer, to select in by mouse, finger or keys: other words to quote, or more words to take out. */
export function PassagePicker({ text, passage, onQuote, onTakeOut }: Props) {
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [mark, setMark] = useState<QuoteMark>('[…]')
  const [missing, setMissing] = useState('')
  const withSelected = (act: (span: Span) => void) => () => {
    const { selectionStart: start = 0, selectionEnd: end = 0 } = field.current ?? {}
    setMissing(start === end ? 'Select some words of the answer first.' : '')
    if (start !== end) act({ start, end })
  }
  const showPassage = () => {
    const area = field.current
    if (area?.selectionStart === area?.selectionEnd) area?.setSelectionRange(passage.start, passage.end)
  }
  return (
    <details class="picker">
      <summary>Quote other words, or take more out</summary>
      <label for={`${id}-answer`}>The whole answer. Select words in it.</label>
      <textarea
        id={`${id}-answer`}
        ref={field}
        dir="auto"
        rows={4}
        readOnly
        value={text}
        onFocus={showPassage}
      />
      <p class="problem-text" role="status">
        {missing}
      </p>
      <div class="row tight">
        <button type="button" class="button" onClick={withSelected(onQuote)}>
          Quote the selected words
        </button>
        <button type="button" class="button" onClick={withSelected((span) => onTakeOut(span, mark))}>
          Take them out
        </button>
        <label for={`${id}-mark`}>and put</label>
        <select
          id={`${id}-mark`}
          value={mark}
          onChange={(event) => setMark(event.currentTarget.value as QuoteMark)}
        >
          {quoteMarks.map((each) => (
            <option key={each} value={each}>
              {markWords(each)}
            </option>
          ))}
        </select>
      </div>
    </details>
  )
}
