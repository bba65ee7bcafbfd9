import type { Ref } from 'preact'
import type { Candidate } from '../api.ts'
import { type Marks, nameOf, sizeInWords } from './marks.ts'

type Props = {
  candidate: Candidate
  marks: Marks
  disabled: boolean
  place: Ref<HTMLElement>
  onToggle: (answerId: string) => void
  onPoint: (answerId: string) => void
}

/** A candidate as a person judges it: what it may be called, how large it is, and its answers. */
export function CandidateCard({ candidate, marks, disabled, place, onToggle, onPoint }: Props) {
  const { names, terms, quotes, boundary } = candidate
  const shared = { marks, disabled, onToggle, onPoint }
  return (
    <article class="card candidate" ref={place} tabIndex={-1} aria-labelledby="candidate-name">
      <h2 id="candidate-name">“{nameOf(candidate)}”</h2>
      <p>
        {sizeInWords(candidate)}
        {candidate.answers > quotes.length + (boundary ? 1 : 0) && ', of which you see the most typical'}.
      </p>
      {(names.length > 1 || terms.length > 0) && (
        <p class="soft">
          {names.length > 1 && <>Or “{names.slice(1).join('”, “')}”. </>}
          {terms.length > 0 && <>Words that mark it: {terms.join(', ')}.</>}
        </p>
      )}
      <ol class="typical">
        {quotes.map((quote) => (
          <QuoteLine key={quote.answerId} quote={quote} {...shared} />
        ))}
      </ol>
      {boundary && (
        <div class="boundary">
          <h3>Least typical: is it still the same theme?</h3>
          <ul class="typical">
            <QuoteLine quote={boundary} {...shared} />
          </ul>
        </div>
      )}
    </article>
  )
}

type Quote = Candidate['quotes'][number]

function QuoteLine(props: Pick<Props, 'marks' | 'disabled' | 'onToggle' | 'onPoint'> & { quote: Quote }) {
  const { quote, marks, disabled, onToggle, onPoint } = props
  const mark = marks.get(quote.answerId)
  return (
    <li class={mark === false ? 'out' : undefined}>
      <div>
        <p id={`said-${quote.answerId}`} class="words" dir="auto">
          {quote.text}
        </p>
        <p class="soft">{quote.question}</p>
      </div>
      <button
        type="button"
        class={mark ? 'button main' : 'button'}
        data-quote={quote.answerId}
        aria-describedby={`said-${quote.answerId}`}
        disabled={disabled}
        onFocus={() => onPoint(quote.answerId)}
        onClick={() => onToggle(quote.answerId)}
      >
        {mark === undefined ? 'Fits?' : mark ? 'Fits' : 'Does not fit'}
      </button>
    </li>
  )
}
