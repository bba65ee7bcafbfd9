import { type Centres, nearestCentres, scaleOf, type Units, type Weights } from './centres.ts'
import { splitClauses } from './clauses.ts'
import type { Candidate } from './engine.ts'
import { findCentres } from './groups.ts'
import { type Lexicon, learnLexicon, wordIds } from './lexicon.ts'
import type { Model } from './model.ts'
import { byUnits, hash } from './order.ts'
import { readAnswer, scoreOf } from './reading.ts'
import { findRelatives } from './relatives.ts'
import { tokenise } from './tokens.ts'

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
  const lexicon = learnLexicon(
    sample.map(({ text }) => tokenise(text)),
    sample.length < MANY ? 2 : 4,
  )
  const weights: Weights = {
    idf: lexicon.idf,
    relatives: findRelatives(
      lexicon,
      sample.map(({ text }) => wordIds(lexicon, tokenise(text))),
    ),
  }
  const { units, owners } = unitsOf(ordered, lexicon, weights, whole)
  const sampled = owners.filter((owner) => owner < sample.length).length
  const centres = findCentres(firstUnits(units, sampled), weights, wantedFor(sample.length))
  const groups = nearestCentres(units, weights, centres)
  const candidates = Array.from({ length: centres.width }, (_, group) => {
    const members = [...new Set(owners.filter((_, unit) => groups[unit] === group))]
    return { terms: termsOf(lexicon, centres, group), members: members.flatMap((at) => ordered[at] ?? []) }
  }).filter(({ members }) => members.length >= SMALLEST)
  return rank(candidates, model).map(({ terms, members }) => ({
    terms,
    itemIds: members.map(({ id }) => id).sort(byUnits),
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

/** One unit per clause (or per answer) that holds a telling word; `owners` are positions in `items`. */
function unitsOf(
  items: Item[],
  lexicon: Lexicon,
  weights: Weights,
  whole: boolean,
): { units: Units; owners: number[] } {
  const owners: number[] = []
  const starts = [0]
  const ids: number[] = []
  const scales: number[] = []
  items.forEach(({ text }, owner) => {
    const tokens = tokenise(text)
    const all = wordIds(lexicon, tokens)
    const parts = whole ? [{ from: 0, to: tokens.length }] : splitClauses(text, tokens)
    for (const { from, to } of parts) {
      const telling = [...new Set(all.subarray(from, to))].filter((id) => lexicon.telling[id] === 1)
      const scale = scaleOf(telling, weights)
      if (scale === 0) continue
      ids.push(...telling)
      starts.push(ids.length)
      scales.push(scale)
      owners.push(owner)
    }
  })
  return {
    units: { starts: Int32Array.from(starts), ids: Int32Array.from(ids), scales: Float64Array.from(scales) },
    owners,
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

type Group = { terms: string[]; members: Item[] }

/** Worst explained first: by the mean, over a group's answers, of how far the best theme is from being proposed. */
function rank(groups: Group[], model?: Model): Group[] {
  const explained = new Map<Item, number>()
  const strengthOf = (item: Item): number => {
    const known = explained.get(item)
    if (known !== undefined || !model) return known ?? 0
    const reading = readAnswer(model, item.text)
    const strength = Math.max(...model.themeIds.map((_, theme) => scoreOf(reading, theme)))
    explained.set(item, strength)
    return strength
  }
  return groups
    .map((group) => ({
      group,
      strength: group.members.reduce((sum, item) => sum + strengthOf(item), 0) / group.members.length,
    }))
    .sort((a, b) => a.strength - b.strength || b.group.members.length - a.group.members.length)
    .map(({ group }) => group)
}
