import { partsOf, type QuoteDraft } from './draft-quote.ts'

/** The words of a quote as they stand: what is proposed, what is taken out and what was put there, what is kept. */
export function RedactedText({ text, draft }: { text: string; draft: QuoteDraft }) {
  return (
    <blockquote class="redacted" dir="auto">
      {partsOf(draft, text).map(({ start, text: words, state, mark }) => {
        if (state === 'plain') return <span key={start}>{words}</span>
        if (state === 'kept')
          return (
            <span key={start} class="kept">
              {words}
            </span>
          )
        if (state === 'open') return <mark key={start}>{words}</mark>
        return (
          <span key={start}>
            <del>{words}</del> <ins>{mark}</ins>
          </span>
        )
      })}
    </blockquote>
  )
}
