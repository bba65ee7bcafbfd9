import { splitClauses } from './clauses.ts'
import {
  alsoNouns,
  type Kind,
  lexicon,
  negators,
  notRequested,
  requests,
  spellings,
} from './polarity-words.ts'
import { type Token, tokenise } from './tokens.ts'

export type Polarity = 'working' | 'not-working' | 'mixed' | 'idea'

/**
 * Whether a clause or an answer tells of something that works, that does not, of both, or of what should be done; null where
 * nothing tells. English, by rule: the words of `polarity-words.ts`, turned by what negates them, weighed against each other.
 */
export function polarityOf(text: string): Polarity | null {
  const words = tokenise(text)
  const [before, after] = [smileys(text), nothing()]
  let turned = false
  for (const { from, to } of splitClauses(text, words)) {
    const startsSentence = from === 0 || SENTENCE_END.test(gapBefore(text, words, from))
    const clause = words.slice(from, to).map(({ form }) => spelt(form))
    if (from > 0) turned ||= TURNS.has(clause[0] ?? '') || AFTERTHOUGHTS.has(clause.at(-1) ?? '')
    plus(turned ? after : before, weigh(clause, startsSentence))
  }
  const contrast = turned && isContrast(before, after)
  plus(before, after)
  if (contrast) before.mixed += 2
  return decide(before)
}

type Weights = Record<Kind, number>

const KINDS = ['working', 'not-working', 'mixed', 'idea'] as const
const SENTENCE_END = /[.!?\n;:]/

/** Words for which a negator holds, and what it tells when it turns nothing. */
const SCOPE = 4
const ABSENCE = 0.9
/** A trouble denied ("not dangerous") says less than its opposite. */
const DENIED = 0.7
const REQUEST = 2.2

const TURNS = new Set(
  'but although though tho however yet while whereas except still only others shame'.split(' '),
)
const AFTERTHOUGHTS = new Set(['though', 'tho'])

/** "They gave me a tablet, but": a turn is both, unless both sides say the same. */
function isContrast(before: Weights, after: Weights): boolean {
  const balance = (side: Weights) => Math.sign(side.working - side['not-working'])
  return balance(before) !== balance(after) && true
}

function nothing(): Weights {
  return { working: 0, 'not-working': 0, mixed: 0, idea: 0 }
}

function plus(total: Weights, more: Weights): void {
  for (const kind of KINDS)
    total[kind] = kind === 'idea' ? Math.max(total[kind], more[kind]) : total[kind] + more[kind]
}

function smileys(text: string): Weights {
  const happy = text.match(/(?:^|\s)[:;]-?[)D](?=\s|$)/g)?.length ?? 0
  const sad = text.match(/(?:^|\s):['’]?-?[(/](?=\s|$)/g)?.length ?? 0
  return { working: happy, 'not-working': sad, mixed: 0, idea: 0 }
}

function gapBefore(text: string, words: Token[], at: number): string {
  return text.slice(words[at - 1]?.end ?? 0, words[at]?.start ?? 0)
}

function spelt(form: string): string {
  const short = form.replace(/(.)\1{2,}/gu, '$1$1')
  return spellings.get(short) ?? short
}

function weigh(clause: string[], startsSentence: boolean): Weights {
  const weights = nothing()
  let at = 0
  if (isRequest(clause, startsSentence)) {
    weights.idea += REQUEST
    at = 1 + Number(SOFTENERS.has(clause[0] ?? ''))
  }
  let negation: { until: number; turned: boolean } | null = null
  const endNegation = () => {
    if (negation && !negation.turned) weights['not-working'] += ABSENCE
    negation = null
  }
  while (at < clause.length) {
    if (negation && at >= (negation as { until: number }).until) endNegation()
    const entry = longestAt(clause, at)
    if (entry) {
      const refused = entry.kind === 'idea' && clause.slice(Math.max(0, at - SCOPE), at).some((word) => negators.has(word))
      const turns: boolean = refused || (negation !== null && !negators.has(clause[at] ?? ''))
      add(weights, entry, turns)
      if (turns && negation && entry.weight > 0) (negation as { turned: boolean }).turned = true
      at += entry.words.length
    } else {
      if (negators.has(clause[at] ?? '')) {
        endNegation()
        negation = { until: at + 1 + SCOPE, turned: false }
      }
      at++
    }
  }
  endNegation()
  return weights
}

/** "Just" and "please" may come before a request. */
const SOFTENERS = new Set(['just', 'please', 'also', 'or'])

/** "Text us" asks, "text reminders" does not; nor does "get moved", "keep ringing", "have tried". */
const DETERMINERS = new Set('a an the us me them people our your every each'.split(' '))
const PASSIVE = new Set(['get', 'keep', 'have', 'be', 'put', 'make'])

function isRequest(clause: string[], startsSentence: boolean): boolean {
  const softened = SOFTENERS.has(clause[0] ?? '')
  const [verb = '', next = ''] = clause.slice(softened ? 1 : 0)
  if (!startsSentence && clause[0] !== 'please' && next !== 'us') return false
  if (!requests.has(verb) || next === '' || notRequested.has(next)) return false
  if (alsoNouns.has(verb)) return DETERMINERS.has(next)
  return !(PASSIVE.has(verb) && /(?:ed|ing)$/.test(next))
}

function add(weights: Weights, { kind, weight }: Entry, turns: boolean): void {
  if (kind === 'idea' && !turns) weights.idea = Math.max(weights.idea, weight)
  else if (!turns || kind === 'mixed') weights[kind] += weight
  else if (kind === 'not-working') weights.working += weight * DENIED
  else weights['not-working'] += Math.min(weight, 1.5)
}

function decide({ working, 'not-working': failing, mixed, idea }: Weights): Polarity | null {
  if (mixed >= 2 && idea < 2) return 'mixed'
  if (idea >= 2 && idea >= 0.5 * Math.max(working, failing)) return 'idea'
  const [less, most] = [Math.min(working, failing), Math.max(working, failing)]
  if (less >= 1.6 && less >= 0.6 * most) return 'mixed'
  if (most < 0.6) return idea >= 1.2 ? 'idea' : null
  if (idea >= 1.2 && idea > most) return 'idea'
  return working > failing ? 'working' : 'not-working'
}

type Entry = { kind: Kind; weight: number; words: string[] }

const entries = index()

/** The entry with most words that begins at this word. */
function longestAt(clause: string[], at: number): Entry | undefined {
  return entries
    .get((clause[at] ?? '').slice(0, KEY))
    ?.find(({ words }) => words.every((word, i) => matches(word, clause[at + i])))
}

function matches(pattern: string, word: string | undefined): boolean {
  if (word === undefined) return false
  return pattern.endsWith('*') ? word.startsWith(pattern.slice(0, -1)) : word === pattern
}

/** Entries by the first letters of their first word, longest first; of two alike the later one holds. */
const KEY = 3

function index(): Map<string, Entry[]> {
  const all = lexicon.flatMap(([kind, weight, phrases]) =>
    phrases.split(',').map((phrase): Entry => ({ kind, weight, words: phrase.trim().split(/\s+/) })),
  )
  const byKey = Map.groupBy(all.reverse(), ({ words }) => (words[0] ?? '').slice(0, 3).replace('*', ''))
  for (const group of byKey.values()) group.sort((a, b) => b.words.length - a.words.length)
  return byKey
}
