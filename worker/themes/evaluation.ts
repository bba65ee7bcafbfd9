import { type Assignment, assign, type Correction, discover, type Model, type Span, train } from './engine.ts'
import { jaccard, mean } from './metrics.ts'
import { byUnits, hash } from './order.ts'
import { tokenise } from './tokens.ts'
import type { Vectors } from './vectors.ts'

/** Orders items by a hash of seed and id: the first N of them are the reviewed ones, whatever the order of the file. */
export function drawOrder<T extends { id: string }>(items: T[], seed: number): T[] {
  return items
    .map((item) => ({ item, rank: hash(`${seed}:${item.id}`) }))
    .sort((a, b) => a.rank - b.rank || byUnits(a.item.id, b.item.id))
    .map(({ item }) => item)
}

/** Whether taking an assignment's evidence out of the text takes the theme away. */
export function flips(model: Model, text: string, { themeId, evidence }: Assignment): boolean {
  const rest = assign(model, without(text, evidence))
  return !rest.some((assignment) => assignment.themeId === themeId)
}

/** Whether a clause and its evidence are real: whole words inside the clause, and no more of the text than is allowed. */
export function isVerbatim(text: string, { clause: [start, end], evidence }: Assignment): boolean {
  const words = tokenise(text)
  const whole = evidence.every(([from, to]) => words.some((word) => word.start === from && word.end === to))
  const inside = evidence.every(([from, to]) => from >= start && to <= end)
  const characters = evidence.reduce((sum, [from, to]) => sum + to - from, 0)
  const short = characters <= text.length / 3 && evidence.length <= words.length / 3
  const clauseHolds = start >= 0 && end <= text.length && text.slice(start, end).trim() !== ''
  return clauseHolds && whole && inside && (evidence.length === 1 || (evidence.length > 1 && short))
}

/**
 * How themes fare when a quarter more answers arrive. Groups found in the first four fifths become themes; the later
 * answers are coded by them, those codings are taken as confirmed, and the themes are trained again on everything.
 * `kept` is the share of themes whose codings on the first answers, before and after, overlap by at least half
 * (Jaccard); `overlap` is the mean of that overlap.
 */
export function measureRetention(
  ordered: { id: string; text: string }[],
  vectors?: Vectors,
): { kept: number; overlap: number } {
  const early = ordered.slice(0, Math.round(ordered.length * 0.8))
  const found = discover(early, { vectors })
  const themesOf = new Map(early.map(({ id }) => [id, new Set<string>()]))
  found.forEach(({ itemIds }, theme) => {
    for (const id of itemIds) themesOf.get(id)?.add(`${theme}`)
  })
  const first = early.map(
    ({ id, text }): Correction => ({ text, yes: [...(themesOf.get(id) ?? [])], no: 'others' }),
  )
  const cards = found.map((_, theme) => ({
    id: `${theme}`,
    name: '',
    definition: '',
    includes: '',
    excludes: '',
    quotes: [],
  }))
  const frozen = train(cards, first, { vectors })
  const later = ordered
    .slice(early.length)
    .map(({ text }): Correction => ({ text, yes: themesIn(frozen, text), no: 'others' }))
  const grown = train(cards, [...first, ...later], { vectors })
  const [before, after] = [frozen, grown].map((model) =>
    codingsOf(
      model,
      cards.map(({ id }) => id),
      early,
    ),
  )
  const overlaps = cards.map(({ id }) => jaccard(before?.get(id) ?? new Set(), after?.get(id) ?? new Set()))
  return { kept: mean(overlaps.map((overlap) => (overlap >= 0.5 ? 1 : 0))), overlap: mean(overlaps) }
}

function codingsOf(model: Model, themeIds: string[], items: { text: string }[]): Map<string, Set<number>> {
  const codings = new Map(themeIds.map((id) => [id, new Set<number>()]))
  items.forEach(({ text }, item) => {
    for (const id of themesIn(model, text)) codings.get(id)?.add(item)
  })
  return codings
}

function themesIn(model: Model, text: string): string[] {
  return assign(model, text).map(({ themeId }) => themeId)
}

function without(text: string, spans: Span[]): string {
  let [rest, from] = ['', 0]
  for (const [start, end] of spans) {
    rest += text.slice(from, start)
    from = end
  }
  return rest + text.slice(from)
}
