import { type Draft, linesOf } from './card-draft.ts'

type Props = { quotes: readonly string[]; parts: Draft[]; onChange: (parts: Draft[]) => void }

/** Shares a theme's quotes out among its parts by a press each; pressing again takes one back. */
export function QuoteShares({ quotes, parts, onChange }: Props) {
  const put = (quote: string, at: number) =>
    onChange(
      parts.map((part, index) => {
        const lines = linesOf(part.quotes)
        const others = lines.filter((line) => line !== quote)
        const joins = index === at && others.length === lines.length
        return { ...part, quotes: (joins ? [...others, quote] : others).join('\n') }
      }),
    )
  return (
    <details class="shares">
      <summary>Share its {quotes.length} quotes out among the parts</summary>
      <ul>
        {quotes.map((quote) => (
          <li key={quote}>
            <span>{quote}</span>
            <span class="row tight">
              {parts.map((part, at) => (
                <button
                  key={at}
                  type="button"
                  class="button toggle"
                  aria-pressed={linesOf(part.quotes).includes(quote)}
                  aria-label={`Part ${at + 1}: ${quote}`}
                  onClick={() => put(quote, at)}
                >
                  {at + 1}
                </button>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
