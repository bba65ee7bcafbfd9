import { type Centres, nearestCentres, scaleOf, type Units, type Weights } from './centres.ts'
import { splitClauses } from './clauses.ts'
import type { Candidate } from './engine.ts'
import { findCentres } from './groups.ts'
import { type Lexicon, learnLexicon, wordIds } from './lexicon.ts'
import { mean } from './metrics.ts'
import type { Model } from './model.ts'
import { byUnits, hash } from './order.ts'
import { readAnswer } from './reading.ts'
import { findRelatives } from './relatives.ts'
import { type Token, tokenise } from './tokens.ts'

type Item = { id: string; text: string }

/**
 * Groups answers by what their clauses talk about: at most 30 groups, an answer in as many as it has clauses for.
 * Largest first; with a model, those its themes explain worst first. Above 10,000 answers the groups are found in a
 * sample by hash of id, and the other answers join them.
 */
export function discoverThemes(items: Item[], model?: Model): Candidate[] {
  const ordered = items
    .map((item) => ({ item, rank: hash(item.id) }))
    .sort((a, b) => a.rank - b.rank || byUnits(a.item.id, b.item.id) || byUnits(a.item.text, b.item.text))
    .map(({ item }) => item)
  const sample = ordered.slice(0, LARGEST_SAMPLE)
  const whole = sample.length < FEW
  const lexicon = learnLexicon(eachTokens(sample), sample.length < MANY ? 2 : 4)
  const relatives = findRelatives(lexicon, eachWordIds(sample, lexicon))
  const weights: Weights = { idf: lexicon.idf, relatives }
  const { units, places } = unitsOf(ordered, lexicon, weights, whole)
  const sampled = places.filter(({ owner }) => owner < sample.length).length
  const centres = findCentres(firstUnits(units, sampled), weights, wantedFor(sample.length))
  const nearest = nearestCentres(units, weights, centres)
  const groups = Array.from({ length: centres.width }, (_, group): Group => {
    const held = places.filter((_, unit) => nearest[unit] === group)
    const members = new Set(held.map(({ owner }) => owner))
    return { terms: termsOf(lexicon, centres, group), places: held, members: [...members] }
  })
  return rank(ordered, groups, model)
    .filter(({ members }) => members.length >= SMALLEST)
    .map(({ terms, members }) => ({
      terms,
      itemIds: members.flatMap((at) => ordered[at]?.id ?? []).sort(byUnits),
    }))
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

/** Texts are read one at a time, twice over: ten thousand of them as tokens would not fit beside the rest. */
function* eachTokens(items: Item[]): Generator<Token[]> {
  for (const { text } of items) yield tokenise(text)
}

function* eachWordIds(items: Item[], lexicon: Lexicon): Generator<Int32Array> {
  for (const { text } of items) yield wordIds(lexicon, tokenise(text))
}

/** Where a unit comes from: the position of its answer, and of its clause within unless it is the whole answer. */
type Place = { owner: number; clause: number | undefined }

/** One unit per clause (or per answer) that holds a telling word. */
function unitsOf(
  items: Item[],
  lexicon: Lexicon,
  weights: Weights,
  whole: boolean,
): { units: Units; places: Place[] } {
  const places: Place[] = []
  const starts = [0]
  const ids: number[] = []
  const scales: number[] = []
  items.forEach(({ text }, owner) => {
    const tokens = tokenise(text)
    const all = wordIds(lexicon, tokens)
    const clauses = whole ? [{ from: 0, to: tokens.length }] : splitClauses(text, tokens)
    clauses.forEach(({ from, to }, clause) => {
      const telling = [...new Set(all.subarray(from, to))].filter((id) => lexicon.telling[id] === 1)
      const scale = scaleOf(telling, weights)
      if (scale === 0) return
      ids.push(...telling)
      starts.push(ids.length)
      scales.push(scale)
      places.push({ owner, clause: whole ? undefined : clause })
    })
  })
  return {
    units: { starts: Int32Array.from(starts), ids: Int32Array.from(ids), scales: Float64Array.from(scales) },
    places,
  }
}

function firstUnits({ starts, ids, scales }: Units, count: number): Units {
  return { starts: starts.subarray(0, count + 1), ids, scales: scales.subarray(0, count) }
}

function termsOf({ forms, telling }: Lexicon, { width, values }: Centres, group: number): string[] {
  const weightOf = (word: number) => values[word * width + group] ?? 0
  return [...forms.keys()]
    .filter((word) => telling[word] === 1 && weightOf(word) > 0)
    .sort((a, b) => weightOf(b) - weightOf(a) || a - b)
    .slice(0, TERMS)
    .flatMap((word) => forms[word] ?? [])
}

type Group = { terms: string[]; places: Place[]; members: number[] }

/** Worst explained first: by the best score any theme has on a group's clauses, averaged. Without a model by size alone. */
function rank(items: Item[], groups: Group[], model?: Model): Group[] {
  const known = new Map<number, Strengths>()
  const strengthOf = ({ owner, clause }: Place): number => {
    if (!model) return 0
    const strengths = known.get(owner) ?? read(model, items[owner]?.text ?? '')
    known.set(owner, strengths)
    return clause === undefined ? strengths.whole : (strengths.clauses[clause] ?? -1)
  }
  return groups
    .map((group) => ({ group, strength: mean(group.places.map(strengthOf)) }))
    .sort((a, b) => a.strength - b.strength || b.group.members.length - a.group.members.length)
    .map(({ group }) => group)
}

type Strengths = { whole: number; clauses: number[] }

function read(model: Model, text: string): Strengths {
  const strongest = (scores: Float64Array) => Math.max(-1, ...scores)
  const { whole, parts } = readAnswer(model, text)
  return { whole: strongest(whole), clauses: parts.map(strongest) }
}
