import type { Span } from './engine.ts'
import { byUnits } from './order.ts'
import { isStopWord, type Token, tokenise } from './tokens.ts'

/** A clause that puts an answer in a group. */
export type Clause = { text: string; tokens: Token[]; span: Span }

/**
 * Up to three names for each group: phrases of one to four words as people write them, in lower case, often in the group's
 * clauses and seldom elsewhere. A name is in at least five answers of a group of twenty or more, and always in two, so that none
 * is one person's words. `groups` are lists of units, one an answer.
 */
export function nameGroups(
  items: readonly { text: string }[],
  groups: number[][],
  clauseOf: (unit: number) => Clause,
): string[][] {
  const counts = groups.map((units) => commonPhrases(units, clauseOf))
  const totals = countEverywhere(items, new Set(counts.flatMap((phrases) => [...phrases.keys()])))
  return counts.map((phrases, group) => {
    const size = groups[group]?.length ?? 0
    const ranked = [...phrases]
      .map(([phrase, count]) => ({
        phrase,
        worth: worthOf(phrase, count, totals.get(phrase) ?? count, size / items.length),
      }))
      .filter(({ worth }) => worth > 0)
      .sort((a, b) => b.worth - a.worth || byUnits(a.phrase, b.phrase))
    return distinct(ranked.map(({ phrase }) => phrase))
  })
}

const NAMES = 3
const LONGEST = 4
const LARGE_GROUP = 20
const FEWEST_IN_LARGE = 5
const FEWEST = 2
/** What a name of one, two, three and four words counts for: two words say more than one. */
const LENGTHS = [1, 1.8, 2, 2]

function commonPhrases(units: number[], clauseOf: (unit: number) => Clause): Map<string, number> {
  const counts = new Map<string, number>()
  for (const unit of units) {
    const { text, tokens } = clauseOf(unit)
    for (const phrase of phrasesIn(text, tokens)) counts.set(phrase, (counts.get(phrase) ?? 0) + 1)
  }
  const fewest = units.length >= LARGE_GROUP ? FEWEST_IN_LARGE : FEWEST
  for (const [phrase, count] of counts) if (count < fewest) counts.delete(phrase)
  return counts
}

function countEverywhere(
  items: readonly { text: string }[],
  wanted: ReadonlySet<string>,
): Map<string, number> {
  const totals = new Map<string, number>()
  for (const { text } of items)
    for (const phrase of phrasesIn(text, tokenise(text)))
      if (wanted.has(phrase)) totals.set(phrase, (totals.get(phrase) ?? 0) + 1)
  return totals
}

/** Runs of words with nothing but a space or a hyphen between them, that begin and end with a word that tells something. */
function phrasesIn(text: string, tokens: Token[]): Set<string> {
  const found = new Set<string>()
  for (let from = 0; from < tokens.length; from++) {
    const first = tokens[from]
    if (!first || !tells(first)) continue
    let end = first.end
    for (let to = from; to < Math.min(tokens.length, from + LONGEST); to++) {
      const last = tokens[to]
      if (!last || (to > from && !/^[ -]$/.test(text.slice(end, last.start)))) break
      end = last.end
      if (tells(last)) found.add(text.slice(first.start, end).replace(/’/gu, "'").toLowerCase())
    }
  }
  return found
}

function tells({ form }: Token): boolean {
  return form.length > 1 && !isStopWord(form) && !/\d/.test(form)
}

/** How much more often a phrase is in the group than its size would have it. */
function worthOf(phrase: string, count: number, total: number, share: number): number {
  const words = phrase.split(/[ -]/).length
  return count * Math.log(count / (total * share)) * (LENGTHS[words - 1] ?? 1)
}

/** The first names that do not share their words with a better one. */
function distinct(phrases: string[]): string[] {
  const chosen: string[] = []
  for (const phrase of phrases) {
    if (chosen.length === NAMES) break
    const words = phrase.split(/[ -]/)
    const news = chosen.every((other) => {
      const theirs = other.split(/[ -]/)
      const shared = words.filter((word) => theirs.includes(word)).length
      return (
        2 * shared < Math.max(words.length, theirs.length) && shared < Math.min(words.length, theirs.length)
      )
    })
    if (news) chosen.push(phrase)
  }
  return chosen
}
