import { byUnits } from './order.ts'
import { isStopWord, type Token, tokenise } from './tokens.ts'

/**
 * Up to three names for each group: phrases of one to four words as people write them, in lower case, often in the group's
 * clauses and seldom elsewhere. A name is in at least five of a group's answers: a small group has none. `groups` are their clauses, one an answer.
 */
export function nameGroups(answers: readonly string[], groups: readonly (readonly string[])[]): string[][] {
  const counts = groups.map(commonPhrases)
  const totals = countEverywhere(answers, new Set(counts.flatMap((phrases) => [...phrases.keys()])))
  return counts.map((phrases, group) => {
    const size = Math.min(MOST_READ, groups[group]?.length ?? 0)
    const ranked = [...phrases]
      .map(([phrase, count]) => ({
        phrase,
        worth: worthOf(phrase, count, totals.get(phrase) ?? count, size / answers.length),
      }))
      .filter(({ worth }) => worth > 0)
      .sort((a, b) => b.worth - a.worth || byUnits(a.phrase, b.phrase))
    return distinct(ranked.map(({ phrase }) => phrase))
  })
}

const NAMES = 3
/** The most typical of a group's clauses are enough to name it by. */
const MOST_READ = 400
const LONGEST = 4
/** Phrases and words of fewer answers are not suggested: they may be one person's. */
export const FEWEST = 5
/** What a name of one, two, three and four words counts for: two words say more than one. */
const LENGTHS = [1, 1.8, 2, 2]

function commonPhrases(clauses: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const clause of clauses.slice(0, MOST_READ))
    for (const phrase of phrasesIn(clause)) counts.set(phrase, (counts.get(phrase) ?? 0) + 1)
  for (const [phrase, count] of counts) if (count < FEWEST) counts.delete(phrase)
  return counts
}

function countEverywhere(answers: readonly string[], wanted: ReadonlySet<string>): Map<string, number> {
  const totals = new Map<string, number>()
  const first = new Set([...wanted].flatMap((phrase) => tokenise(phrase)[0]?.form ?? []))
  for (const answer of answers)
    for (const phrase of phrasesIn(answer, first))
      if (wanted.has(phrase)) totals.set(phrase, (totals.get(phrase) ?? 0) + 1)
  return totals
}

/** Runs of words with nothing but a space or a hyphen between them, that begin and end with a word that tells something. */
function phrasesIn(answer: string, first?: ReadonlySet<string>): Set<string> {
  const text = answer.toLowerCase().replaceAll('’', "'")
  const tokens = tokenise(text)
  const found = new Set<string>()
  tokens.forEach(({ start, form }, from) => {
    if (first && !first.has(form)) return
    for (let to = from; to < Math.min(tokens.length, from + LONGEST); to++) {
      const [before, last] = [tokens[to - 1], tokens[to]]
      if (!last || (to === from && !tells(last))) break
      if (before && to > from && !/^[ -]$/.test(text.slice(before.end, last.start))) break
      if (tells(last)) found.add(text.slice(start, last.end))
    }
  })
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
