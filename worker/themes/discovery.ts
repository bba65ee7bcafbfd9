import { canonical } from './canonical.ts'
import type { Centres, Weights } from './centres.ts'
import { emergingFirst, type Group } from './emerging.ts'
import type { Candidate, Model } from './engine.ts'
import { findCentres } from './groups.ts'
import { type Lexicon, learnLexicon, wordIds } from './lexicon.ts'
import { meaningsOf } from './meanings.ts'
import { membersOf } from './membership.ts'
import { FEWEST, nameGroups } from './naming.ts'
import { findRelatives } from './relatives.ts'
import { type Token, tokenise } from './tokens.ts'
import { typicalFirst } from './typical.ts'
import { firstUnits, spanOf, type Units, unitsOf } from './units.ts'
import type { Vectors } from './vectors.ts'

type Item = { id: string; text: string }

/**
 * Groups answers by what their clauses talk about: at most 30 groups, an answer in as many as it has clauses for.
 * Largest first; with a model, those its themes explain worst first. Above 10,000 answers the groups are found in a
 * sample by hash of id, and the other answers join them.
 */
export function discoverThemes(items: Item[], model?: Model, vectors?: Vectors): Candidate[] {
  const ordered = canonical(items)
  const sample = ordered.slice(0, LARGEST_SAMPLE)
  const lexicon = learnLexicon(eachTokens(sample), sample.length < MANY ? 2 : 4)
  const meanings = vectors && meaningsOf(lexicon, vectors)
  const relatives = findRelatives(lexicon, eachWordIds(sample, lexicon), meanings)
  const weights: Weights = { idf: lexicon.idf, relatives }
  const units = unitsOf(ordered, lexicon, weights, sample.length < FEW)
  const centres = findCentres(firstUnits(units, sample.length), weights, wantedFor(sample.length), meanings)
  const groups = membersOf(units, weights, centres)
    .map(
      (members, group): Group => ({
        members: typicalFirst(units, members),
        terms: termsOf(lexicon, centres, group),
      }),
    )
    .filter(({ members }) => members.length >= SMALLEST)
  return describe(ordered, units, emergingFirst(ordered, units, groups, model))
}

const LARGEST_SAMPLE = 10_000
/** Below this, answers are grouped whole: their clauses share too few words. */
const FEW = 150
/** From this on, a word must be in four answers to count, not two. */
const MANY = 500
const MOST_GROUPS = 30
const SMALLEST = 2
const TERMS = 6

const wantedFor = (answers: number): number =>
  Math.min(MOST_GROUPS, Math.max(1, Math.round(Math.sqrt(answers))))

/** Texts are read one at a time, over and over: ten thousand of them as tokens would not fit beside the rest. */
function* eachTokens(items: Item[]): Generator<Token[]> {
  for (const { text } of items) yield tokenise(text)
}

function* eachWordIds(items: Item[], lexicon: Lexicon): Generator<Int32Array> {
  for (const { text } of items) yield wordIds(lexicon, tokenise(text))
}

function termsOf({ forms, telling, texts }: Lexicon, { width, values }: Centres, group: number): string[] {
  const weightOf = (word: number) => values[word * width + group] ?? 0
  return [...forms.keys()]
    .filter((word) => telling[word] === 1 && weightOf(word) > 0 && (texts[word] ?? 0) >= FEWEST)
    .sort((a, b) => weightOf(b) - weightOf(a) || a - b)
    .slice(0, TERMS)
    .flatMap((word) => forms[word] ?? [])
}

function describe(items: Item[], units: Units, groups: Group[]): Candidate[] {
  const itemOf = (unit: number) => items[units.owners[unit] ?? -1]
  const names = nameGroups(
    items.map(({ text }) => text),
    groups.map(({ members }) =>
      members.map(({ unit }) => (itemOf(unit)?.text ?? '').slice(...spanOf(units, unit))),
    ),
  )
  return groups.map(({ members, terms }, group) => ({
    names: names[group] ?? [],
    terms,
    itemIds: members.flatMap(({ unit }) => itemOf(unit)?.id ?? []),
    clauses: members.map(({ unit }) => spanOf(units, unit)),
  }))
}
