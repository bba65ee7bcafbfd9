import { splitClauses } from './clauses.ts'
import { failing } from './polarity-failing.ts'
import {
  alsoNouns,
  forbidden,
  ideas,
  type Kind,
  mixed,
  negators,
  neutral,
  notRequested,
  type Phrases,
  requests,
  spellings,
} from './polarity-lexicon.ts'
import { working } from './polarity-working.ts'
import { type Token, tokenise } from './tokens.ts'

export type Polarity = 'working' | 'not-working' | 'mixed' | 'idea'

/**
 * Whether a clause or an answer tells of something that works, that does not, of both, or of what should be done; null where
 * nothing tells. English, by rule: the words of `polarity-words.ts`, turned by what negates them, weighed against each other.
 */
export function polarityOf(text: string): Polarity | null {
  const words = tokenise(text)
  const clauses = splitClauses(text, words).map(({ from, to }) => ({
    forms: words.slice(from, to).map(({ form }) => spelt(form)),
    opening: startsSentence(text, words, from),
  }))
  const weights = clauses.map(({ forms, opening }) => weigh(forms, opening))
  const total = sum([smileys(text), ...weights])
  const turn = turnIn(clauses.map(({ forms }) => forms))
  if (turn && isContrast(sum(weights.slice(0, turn.at)), sum(weights.slice(turn.at)), turn))
    return both(total)
  return decide(total)
}

type Turn = { at: number; strong: boolean }
type Weights = Record<Kind, number>

const nothing: Weights = { working: 0, 'not-working': 0, mixed: 0, idea: 0 }

/** What is found adds up, but a wish is not the stronger for being said in two words. */
function sum(all: Weights[]): Weights {
  return all.reduce(
    (total, more) => ({
      working: total.working + more.working,
      'not-working': total['not-working'] + more['not-working'],
      mixed: total.mixed + more.mixed,
      idea: Math.max(total.idea, more.idea),
    }),
    nothing,
  )
}

function startsSentence(text: string, words: Token[], at: number): boolean {
  const gap = text.slice(words[at - 1]?.end ?? 0, words[at]?.start ?? 0)
  return at === 0 || /[.!?\n;:]/.test(gap)
}

function spelt(form: string): string {
  const short = form.replace(/(.)\1{2,}/gu, '$1$1')
  return spellings.get(short) ?? short
}

/** A turn sets what follows against what went before; a weak one may, if they differ. */
const STRONG_TURNS = new Set('but although though tho however yet whereas except'.split(' '))
const WEAK_TURNS = new Set(
  'while still only others just until unless then shame apart unfortunately sadly'.split(' '),
)

const AFTERTHOUGHT = /^tho(?:ugh)?$/

function turnIn(clauses: string[][]): Turn | null {
  const firsts = clauses.map(([first = ''], at) => (at > 0 ? first : ''))
  const after = clauses.findIndex((forms) => AFTERTHOUGHT.test(forms.at(-1) ?? ''))
  const strong = firsts.findIndex((first) => STRONG_TURNS.has(first))
  // "No internet on it though": the word stands alone, and turns the clause before it.
  const afterthought = after - Number(clauses[after]?.length === 1)
  if (afterthought > 0 && (strong < 0 || after <= strong)) return { at: afterthought, strong: true }
  if (clauses[strong]?.length === 1) return null
  if (strong > 0) return { at: strong, strong: true }
  const weak = firsts.findIndex((first) => WEAK_TURNS.has(first))
  return weak > 0 ? { at: weak, strong: false } : null
}

/** Words for which a negator holds, and for which it forbids a wish ("no GP would give me"). */
const SCOPE = 3
const WISH_SCOPE = 2
/** What a negator tells when it turns nothing: something is not there. */
const ABSENCE = 0.9
/** A trouble denied ("not dangerous") says less than its opposite. */
const DENIED = 0.7
const REQUEST = 2.2

function weigh(clause: string[], opening: boolean): Weights {
  const weights = { ...nothing, idea: isRequest(clause, opening) ? REQUEST : 0 }
  let [at, negatedUntil, pending] = [
    weights.idea > 0 ? 1 + Number(SOFTENERS.has(clause[0] ?? '')) : 0,
    0,
    false,
  ]
  const settle = () => {
    if (pending) weights['not-working'] += ABSENCE
    pending = false
  }
  while (at < clause.length) {
    if (at >= negatedUntil) settle()
    const entry = longestAt(clause, at)
    const negator = negators.has(clause[at] ?? '')
    if (entry) {
      const refused =
        entry.kind === 'idea' &&
        clause.slice(Math.max(0, at - WISH_SCOPE), at).some((word) => negators.has(word))
      const turned = refused || (at < negatedUntil && !negator)
      add(weights, entry, turned)
      if (turned && entry.weight > 0) pending = false
    } else if (negator) {
      settle()
      negatedUntil = at + 1 + SCOPE
      pending = true
    }
    at += entry?.words.length ?? 1
  }
  settle()
  return weights
}

/** "Just" and "please" may come before a request. */
const SOFTENERS = new Set(['just', 'please', 'also', 'or'])

/** "Text us" asks, "text reminders" does not; nor does "get moved", "keep ringing", "have tried". */
const DETERMINERS = new Set('a an the us me them people our your every each one somebody someone'.split(' '))
const PASSIVE = new Set(['get', 'keep', 'have', 'be', 'put', 'make'])

function isRequest(clause: string[], startsSentence: boolean): boolean {
  const softened = SOFTENERS.has(clause[0] ?? '')
  const [verb = '', next = ''] = clause.slice(softened ? 1 : 0)
  if (!startsSentence && clause[0] !== 'please' && next !== 'us') return false
  if (verb === 'dont') return forbidden.has(next)
  if (alsoNouns.has(verb)) return DETERMINERS.has(next)
  if (!requests.has(verb) || next === '' || notRequested.has(next)) return false
  return !(PASSIVE.has(verb) && /(?:^my|ed|ing)$/.test(next))
}

function add(weights: Weights, { kind, weight }: Entry, turned: boolean): void {
  if (kind === 'mixed') weights.mixed += weight
  else if (turned && kind === 'not-working') weights.working += weight * DENIED
  else if (turned) weights['not-working'] += Math.min(weight, 1.5)
  else if (kind === 'idea') weights.idea = Math.max(weights.idea, weight)
  else weights[kind] += weight
}

function smileys(text: string): Weights {
  const happy = text.match(/(?:^|\s)[:;]-?[)D](?=\s|$)/g)?.length ?? 0
  const sad = text.match(/(?:^|\s):['’]?-?[(/](?=\s|$)/g)?.length ?? 0
  return { ...nothing, working: happy, 'not-working': sad }
}

/** "They gave me a tablet, but": both, unless both sides say the same. */
function isContrast(before: Weights, after: Weights, { strong }: Turn): boolean {
  const [first, then] = [before, after].map((side) => Math.sign(side.working - side['not-working']))
  return first !== then && (strong || first === -(then ?? 0))
}

function both(total: Weights): Polarity {
  return total.idea >= 2 ? 'idea' : 'mixed'
}

function decide({ working, 'not-working': failing, mixed, idea }: Weights): Polarity | null {
  if (mixed >= 2) return both({ working, 'not-working': failing, mixed, idea })
  if (idea >= 2 && idea >= 0.5 * Math.max(working, failing)) return 'idea'
  const [less, most] = [Math.min(working, failing), Math.max(working, failing)]
  if (less >= 1.6 && less >= 0.6 * most) return 'mixed'
  if (most < 0.5) return idea >= 1.2 ? 'idea' : null
  if (idea >= 1.2 && idea > most) return 'idea'
  return working > failing ? 'working' : 'not-working'
}

type Entry = { kind: Kind; weight: number; words: string[] }

/** Letters of a first word by which entries are found. */
const KEY = 3
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

/** By the first letters of their first word, longest first; of two alike the later one holds. */
function index(): Map<string, Entry[]> {
  const all = (
    [
      ['working', working],
      ['not-working', failing],
      ['mixed', mixed],
      ['idea', ideas],
      ['working', neutral],
    ] satisfies [Kind, Phrases][]
  ).flatMap(([kind, groups]) =>
    groups.flatMap(([weight, phrases]) =>
      phrases.split(',').map((phrase): Entry => ({ kind, weight, words: phrase.trim().split(/\s+/) })),
    ),
  )
  const byKey = Map.groupBy(all.reverse(), ({ words }) => (words[0] ?? '').slice(0, KEY).replace('*', ''))
  for (const group of byKey.values()) group.sort((a, b) => b.words.length - a.words.length)
  return byKey
}
