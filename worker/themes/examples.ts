import { splitClauses } from './clauses.ts'
import type { Correction, ThemeCard } from './engine.ts'
import { byUnits, hash } from './order.ts'

/** A text to learn from: themes it belongs to and themes it does not. A card's name and definition are its `description`. */
export type Example = {
  text: string
  yes: Set<string>
  no: Set<string> | 'others'
  kind: 'description' | 'quote' | 'answer'
}

/** 1 for a theme that holds, -1 for one that does not, 0 where nobody has said. */
export function sideOf({ yes, no }: Example, themeId: string): 1 | -1 | 0 {
  if (yes.has(themeId)) return 1
  return no === 'others' || no.has(themeId) ? -1 : 0
}

/** All there is to learn from, in an order that depends on the content alone. */
export function gatherExamples(cards: ThemeCard[], corrections: Correction[]): Example[] {
  const examples = [...cards.flatMap(fromCard), ...corrections.map(fromCorrection)]
  const keyed = examples.map((example) => ({
    example,
    key: `${example.text}\n${example.kind}\n${[...example.yes].sort()}\n${[...example.no].sort()}`,
  }))
  return keyed
    .sort(
      (a, b) =>
        Number(a.example.kind === 'answer') - Number(b.example.kind === 'answer') || byUnits(a.key, b.key),
    )
    .map(({ example }) => example)
}

/**
 * Tells whether what speaks for or against a theme by name has changed: its card, answers it holds for and answers where
 * it was refused. An answer reviewed as being about others does not count. Of a text nothing can be read from it.
 */
export function fingerprintOf(examples: Example[], themeId: string): string {
  const own = examples.flatMap(({ text, yes, no, kind }) => {
    const refused = no !== 'others' && no.has(themeId)
    return yes.has(themeId) || refused ? `${kind} ${refused} ${text}` : []
  })
  const all = own.join('\n')
  return `${hash(all)} ${hash(`${own.length}\n${all}`)}`
}

/** Quotes, the name, and each clause of the definition; what a card excludes is for people, and teaches nothing. */
function fromCard({ id, name, definition, includes, quotes }: ThemeCard): Example[] {
  const described = [definition, includes].flatMap((text) =>
    splitClauses(text).map(({ span: [start, end] }) => text.slice(start, end)),
  )
  const exampleOf =
    (kind: 'description' | 'quote') =>
    (text: string): Example => {
      return { text, yes: new Set([id]), no: 'others', kind }
    }
  return [...[name, ...described].map(exampleOf('description')), ...quotes.map(exampleOf('quote'))].filter(
    ({ text }) => text.trim() !== '',
  )
}

function fromCorrection({ text, yes, no }: Correction): Example {
  return { text, yes: new Set(yes), no: no === 'others' ? no : new Set(no), kind: 'answer' }
}
