import type { ComponentChildren } from 'preact'
import { useId, useState } from 'preact/hooks'
import { api, ask, type QuoteToCheck } from '../api.ts'
import { attempt } from '../notice.ts'
import { handledInWords } from './redaction-words.ts'

type Props = { quote: QuoteToCheck; number: number; of: string; children: ComponentChildren }

/** A quote alone, as a leader would meet it; the answer it is from only when it is asked for. */
export function QuoteToRead({ quote, number, of, children }: Props) {
  const id = useId()
  const [answer, setAnswer] = useState<{ question: string; text: string } | null>(null)
  const show = () =>
    attempt(async () => {
      setAnswer(await ask(api.quotes[':quoteId'].answer.$get({ param: { quoteId: quote.id } })))
    })
  const handled = handledInWords(quote.redactions)
  return (
    <article class="card quote" aria-labelledby={id}>
      <h3 id={id} class="asked">
        Quote {number} of {of}
      </h3>
      <blockquote dir="auto">{quote.text}</blockquote>
      {quote.paraphrase && <p class="soft">Said again by staff: not the person’s own words.</p>}
      {children}
      <details>
        <summary>What was looked at, and by whom</summary>
        <p class="soft">
          {quote.theme
            ? `Under “${quote.theme}”. `
            : 'Its theme no longer counts, so leaders would not read it. '}
          Approved by {quote.approvedBy}
          {quote.checkedBy ? `, checked by ${quote.checkedBy}` : ''}.
        </p>
        <ul>
          {handled.map((line) => (
            <li key={line}>{line}</li>
          ))}
          {!handled.length && <li>Heard proposed nothing to take out.</li>}
        </ul>
      </details>
      {answer ? (
        <>
          <p class="asked">{answer.question}</p>
          <p class="answer-text" dir="auto">
            {answer.text}
          </p>
        </>
      ) : (
        <button
          type="button"
          class="button"
          aria-label={`See the whole answer of quote ${number}`}
          onClick={() => void show()}
        >
          See the whole answer
        </button>
      )}
    </article>
  )
}
