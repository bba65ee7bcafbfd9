import type { ReleaseDocument, ReleasedTheme } from '../../schema/release.ts'
import type { Finding } from './finding.ts'
import { floor } from './published-numbers.ts'

/** What a quote may say beside its words: whether they are the person's own. */
const allowed = ['text', 'paraphrase']

/** R7: a quote stands under a theme that is shown, says nothing of who wrote it, and never comes later. */
export function quoteLeaks(documents: readonly ReleaseDocument[]): Finding[] {
  const findings = documents.flatMap((document) => document.themes.flatMap(ofTheme))
  const [frozen, ...later] = documents
  const first = new Set(frozen?.themes.flatMap(quotesOf))
  const fresh = later.flatMap(({ themes }) => themes.flatMap(quotesOf)).filter((quote) => !first.has(quote))
  return [
    ...findings,
    ...[...new Set(fresh)].map((quote) => leak(`a quote that was not there before`, quote)),
  ]
}

function ofTheme({ name, amount, quotes }: ReleasedTheme): Finding[] {
  const [quote] = quotes
  const hidden =
    quote && amount.as === 'hidden' ? [leak(`who raised “${name}”`, `“${name}” is hidden`, quote.text)] : []
  const told = quotes.flatMap((each) =>
    Object.keys(each)
      .filter((key) => !allowed.includes(key))
      .map((key) => leak(`who wrote a quote under “${name}”`, `“${key}” stands beside it`, each.text)),
  )
  return [...hidden, ...told]
}

const quotesOf = ({ code, quotes }: ReleasedTheme) => quotes.map(({ text }) => `under ${code}: “${text}”`)

const leak = (what: string, ...because: string[]): Finding => ({ what, possible: [1, floor - 1], because })
