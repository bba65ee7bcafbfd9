import { splitClauses } from './clauses.ts'
import type { Correction, ThemeCard } from './engine.ts'
import { byUnits } from './order.ts'

/** A text to learn from: it belongs to these themes and to no other. `reviewed` tells an answer from a card's own words. */
export type Example = { text: string; themeIds: Set<string>; reviewed: boolean }

/** All there is to learn from, in an order that depends on the content alone. */
export function gatherExamples(cards: ThemeCard[], corrections: Correction[]): Example[] {
  const examples = [...cards.flatMap(fromCard), ...corrections.map(fromCorrection)]
  const keyed = examples.map((example) => ({
    example,
    key: `${example.text}\n${[...example.themeIds].sort()}`,
  }))
  return keyed
    .sort((a, b) => Number(a.example.reviewed) - Number(b.example.reviewed) || byUnits(a.key, b.key))
    .map(({ example }) => example)
}

/** Quotes, the name, and each clause of the definition; what a card excludes is for people, and teaches nothing. */
function fromCard({ id, name, definition, includes, quotes }: ThemeCard): Example[] {
  const described = [definition, includes].flatMap((text) =>
    splitClauses(text).map(({ span: [start, end] }) => text.slice(start, end)),
  )
  const themeIds = new Set([id])
  return [name, ...described, ...quotes]
    .filter((text) => text.trim() !== '')
    .map((text) => ({ text, themeIds, reviewed: false }))
}

function fromCorrection({ text, themeIds }: Correction): Example {
  return { text, themeIds: new Set(themeIds), reviewed: true }
}
