import type { Clause } from './clauses.ts'
import type { Span } from './engine.ts'
import type { Model } from './model.ts'
import { CLAUSE_HANDICAP, type Reading } from './reading.ts'
import { type Counted, countWords, startTally } from './tally.ts'
import { isStopWord } from './tokens.ts'

/** Where a theme was found: a clause, or the run of clauses that together speak for it, and the telling words inside. */
export type Finding = { clause: Span; evidence: Span[] }

/**
 * Finds the words that carry a theme's score: those whose loss brings the answer down to `needed`. They are sought in
 * the best clause, then in the run of all clauses that speak for the theme. Together at most a third of the answer's
 * characters and of its words, but always one word; in text order.
 */
export function findEvidence(model: Model, reading: Reading, theme: number, needed: number): Finding {
  const { clauses, parts } = reading
  const scores = parts.map((part) => part[theme] ?? 0)
  const best = scores.indexOf(Math.max(...scores))
  const speaking = scores.map((score) => clauses.length > 1 && score - CLAUSE_HANDICAP > needed)
  const [first, last] = [speaking.indexOf(true), speaking.lastIndexOf(true)]
  const near =
    first === last ? search(model, reading, theme, needed, clauses.slice(best, best + 1)) : undefined
  if (near?.decisive || (near && clauses.length < 2)) return toFinding(reading, near)
  const run = first < 0 ? clauses : clauses.slice(Math.min(first, best), Math.max(last, best) + 1)
  const wide = search(model, reading, theme, needed, run)
  return toFinding(reading, near && !wide.decisive ? near : wide)
}

type Search = { clause: Span; taken: number[]; decisive: boolean }

/** Words considered at first and after one is taken: enough for what a person writes, and a bound on the time for the rest. */
const FIRST_LOOK = 60
const SECOND_LOOK = 16

/** Takes out, one at a time, the word that lowers the excess over `needed` most; words like "the" must do it twice over. */
function search(model: Model, reading: Reading, theme: number, needed: number, run: Clause[]): Search {
  const { text, words, known, clauses } = reading
  const tally = (from: number, to: number) =>
    startTally(model, known, theme, countOnce(model, reading, from, to))
  const whole = tally(0, known.length)
  const parts = clauses.length < 2 ? [] : run.map(({ from, to }) => tally(from, to))
  const excess = (score: number) => Math.max(0, score - needed)
  const total = () =>
    parts.reduce((sum, part) => sum + excess(part.score() - CLAUSE_HANDICAP), excess(whole.score()))
  const loss = ({ at, part }: Place) => {
    const tally = parts[part]
    const own = tally
      ? excess(tally.score() - CLAUSE_HANDICAP) - excess(tally.scoreWithout(at) - CLAUSE_HANDICAP)
      : 0
    const both = own + excess(whole.score()) - excess(whole.scoreWithout(at))
    return isStopWord(words[at]?.form ?? '') ? both / 2 : both
  }
  const taken: number[] = []
  let characters = 0
  let open = placesIn(run)
  while (taken.length === 0 || total() > 0) {
    const fitting = open.filter(
      ({ at }) => taken.length === 0 || fits(reading, taken.length + 1, characters + width(reading, at)),
    )
    const ranked = fitting.map((place) => ({ place, loss: loss(place) })).sort((a, b) => b.loss - a.loss)
    const [best] = ranked
    if (!best || (taken.length > 0 && best.loss <= 0)) break
    whole.take(best.place.at)
    parts[best.place.part]?.take(best.place.at)
    taken.push(best.place.at)
    characters += width(reading, best.place.at)
    open = ranked.slice(1, SECOND_LOOK + 1).map(({ place }) => place)
  }
  const [first, last] = [run[0], run[run.length - 1]]
  return { clause: [first?.span[0] ?? 0, last?.span[1] ?? text.length], taken, decisive: total() === 0 }
}

function countOnce({ space }: Model, { known, counted }: Reading, from: number, to: number): Counted {
  const key = `${from} ${to}`
  const found = counted.get(key) ?? countWords(space, known, from, to)
  counted.set(key, found)
  return found
}

type Place = { at: number; part: number }

function placesIn(run: Clause[]): Place[] {
  return run
    .flatMap(({ from, to }, part) =>
      Array.from({ length: to - from }, (_, step) => ({ at: from + step, part })),
    )
    .slice(0, FIRST_LOOK)
}

function fits({ words, text }: Reading, count: number, characters: number): boolean {
  return count <= words.length / 3 && characters <= text.length / 3
}

function width({ words }: Reading, at: number): number {
  const word = words[at]
  return word ? word.end - word.start : 0
}

function toFinding({ words }: Reading, { clause, taken }: Search): Finding {
  const evidence = taken
    .sort((a, b) => a - b)
    .flatMap((at): Span[] => {
      const word = words[at]
      return word ? [[word.start, word.end]] : []
    })
  return { clause, evidence }
}
