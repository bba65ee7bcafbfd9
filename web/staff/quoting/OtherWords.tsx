import { useId } from 'preact/hooks'
import { limits } from '../../../schema/limits.ts'
import { draftOf, type QuoteDraft } from './draft-quote.ts'
import { ProposalList } from './ProposalList.tsx'

type Props = {
  /** The person's own words, to say again. */
  answer: string
  text: string
  draft: QuoteDraft
  onText: (text: string, draft: QuoteDraft) => void
  onChange: (draft: QuoteDraft) => void
}

/** What staff say in place of the person's words, with what could tell who said it. */
export function OtherWords({ answer, text, draft, onText, onChange }: Props) {
  const id = useId()
  return (
    <>
      <blockquote class="redacted" dir="auto">
        {answer}
      </blockquote>
      <label for={`${id}-text`}>The same in your words</label>
      <p id={`${id}-hint`} class="soft">
        Leaders read that these are not the person’s own words. At most {limits.paraphrase} letters.
      </p>
      <textarea
        id={`${id}-text`}
        aria-describedby={`${id}-hint`}
        dir="auto"
        rows={4}
        maxLength={limits.paraphrase}
        required
        value={text}
        onInput={({ currentTarget: { value } }) => onText(value, draftOf({ start: 0, end: value.length }))}
      />
      <ProposalList text={text} draft={draft} paraphrase onChange={onChange} />
    </>
  )
}
