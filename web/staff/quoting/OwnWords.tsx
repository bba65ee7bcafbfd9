import { type QuoteDraft, type Span, takeMore, wholeWords } from './draft-quote.ts'
import { PassagePicker } from './PassagePicker.tsx'
import { ProposalList } from './ProposalList.tsx'
import { RedactedText } from './RedactedText.tsx'

type Props = {
  text: string
  draft: QuoteDraft
  onChange: (draft: QuoteDraft) => void
  onPassage: (passage: Span) => void
}

/** A passage in the person's own words, with what Heard proposes to take out of it. */
export function OwnWords({ text, draft, onChange, onPassage }: Props) {
  return (
    <>
      <RedactedText text={text} draft={draft} />
      <ProposalList text={text} draft={draft} onChange={onChange} />
      <PassagePicker
        text={text}
        passage={draft.passage}
        onQuote={(span) => onPassage(wholeWords(text, span))}
        onTakeOut={(span, mark) => onChange(takeMore(draft, text, span, mark))}
      />
    </>
  )
}
