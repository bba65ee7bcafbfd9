import type { Polarity } from '../../../schema/coding.ts'
import type { Answer, Quoted } from '../api.ts'
import type { Span } from './pieces.ts'

/** The part of an answer that coding changes. */
export type Coded = Pick<Answer, 'outcome' | 'codings' | 'quotes'>
export type Outcome = NonNullable<Coded['outcome']>
export type Decision = 'confirmed' | 'rejected'
/** What a person may say beside the decision: the part that speaks of the theme, and how it speaks of it. */
type Said = { clause?: Span; polarity?: Polarity }
type Decide = { do: 'decide'; themeId: string; decision: Decision } & Said

/** One change that the server is asked for. */
export type Step =
  | Decide
  | { do: 'undecide'; themeId: string }
  | { do: 'read'; outcome: Outcome }
  | { do: 'unread' }
  /** `text`: what leaders would read of it. */
  | { do: 'quote'; themeId: string; quoted: Quoted; text: string }
  | { do: 'unquote'; quoteId: string }

/** What the server makes of an answer by one step; `quoteId` is the id it gave to a new quote. */
export function afterStep<T extends Coded>(answer: T, step: Step, quoteId = ''): T {
  const { codings, quotes } = answer
  switch (step.do) {
    case 'decide':
      return { ...answer, codings: decide(codings, step) }
    case 'undecide':
      return { ...answer, codings: undecide(codings, step.themeId) }
    case 'read':
      return { ...answer, outcome: step.outcome, codings: read(codings, step.outcome) }
    case 'unread':
      return { ...answer, outcome: null }
    case 'quote':
      return { ...answer, quotes: [...quotes, newQuote(quoteId, step)] }
    case 'unquote':
      return { ...answer, quotes: quotes.filter(({ id }) => id !== step.quoteId) }
  }
}

/** A theme counts while it is proposed or confirmed. */
export const standing = ({ codings }: Pick<Coded, 'codings'>) =>
  codings.filter(({ decision }) => decision !== 'rejected')

export const hasTheme = (answer: Coded) => standing(answer).length > 0

/** The reading says "themes" where there is one, and something else where there is none. */
export const isConsistent = (answer: Coded) =>
  answer.outcome === null || (answer.outcome === 'themes') === hasTheme(answer)

/** The steps that turn an answer back into what it was: quotes, then themes, then the reading that rests on them. */
export function stepsBack(now: Coded, before: Coded): Step[] {
  const themes = themesBack(now, before)
  // A reading ends on the server with the last theme, if only for a moment.
  const ended = before.outcome !== null && themes.some(({ do: act }) => act === 'undecide')
  return [...quotesBack(now, before), ...themes, ...(ended ? [readAs(before)] : readingBack(now, before))]
}

/** A new quote goes. One that was removed does not come back: a person would have to look at what it tells anew. */
const quotesBack = (now: Coded, before: Coded): Step[] =>
  now.quotes
    .filter(({ id }) => !before.quotes.some((quote) => quote.id === id))
    .map(({ id }) => ({ do: 'unquote', quoteId: id }))

function themesBack(now: Coded, before: Coded): Step[] {
  const themeIds = new Set([...before.codings, ...now.codings].map(({ themeId }) => themeId))
  const on = (answer: Coded, themeId: string) => answer.codings.find((coding) => coding.themeId === themeId)
  return [...themeIds].flatMap((themeId) => themeBack(themeId, on(now, themeId), on(before, themeId)))
}

type Coding = Coded['codings'][number]

/** How a proposal was spoken of can be changed, not unsaid; a theme that a person added can be added anew. */
function themeBack(themeId: string, is: Coding | undefined, was: Coding | undefined): Step[] {
  const undecided: Step = { do: 'undecide', themeId }
  if (!was) return [undecided]
  const decide = { do: 'decide', themeId, decision: was.decision ?? 'confirmed' } as const
  const unsaid = is?.score === null && ((is.clause && !was.clause) || (is.polarity && !was.polarity))
  if (!is) return [{ ...decide, ...saidOf(was) }]
  if (unsaid) return [undecided, { ...decide, ...saidOf(was) }]
  const said = otherwise(saidOf(was), is)
  const steps = Object.keys(said).length || (was.decision && was.decision !== is.decision)
  return [
    ...(steps ? [{ ...decide, ...said }] : []),
    ...(was.decision === null && (steps || is.decision !== null) ? [undecided] : []),
  ]
}

const saidOf = ({ clause, polarity }: Coding): Said => ({
  ...(clause ? { clause } : {}),
  ...(polarity ? { polarity } : {}),
})

const otherwise = ({ clause, polarity }: Said, is: Coding): Said => ({
  ...(clause && clause.join() !== is.clause?.join() ? { clause } : {}),
  ...(polarity && polarity !== is.polarity ? { polarity } : {}),
})

function readingBack(now: Coded, before: Coded): Step[] {
  return now.outcome === before.outcome ? [] : [readAs(before)]
}

const readAs = ({ outcome }: Coded): Step => (outcome ? { do: 'read', outcome } : { do: 'unread' })

const newQuote = (id: string, { themeId, text, quoted }: Extract<Step, { do: 'quote' }>) => ({
  ...{ id, themeId, text },
  paraphrase: 'paraphrase' in quoted,
  checked: false,
})

type Codings = Coded['codings']

function decide(codings: Codings, { do: _, ...decided }: Decide): Codings {
  if (codings.some(({ themeId }) => themeId === decided.themeId)) {
    return codings.map((coding) => (coding.themeId === decided.themeId ? { ...coding, ...decided } : coding))
  }
  return [...codings, { score: null, clause: null, evidence: [], polarity: null, ...decided }]
}

/** A proposal is undecided again; a theme that a person had added is gone. */
const undecide = (codings: Codings, themeId: string): Codings =>
  codings
    .map((coding) => (coding.themeId === themeId ? { ...coding, decision: null } : coding))
    .filter((coding) => coding.themeId !== themeId || coding.score !== null)

const read = (codings: Codings, outcome: Outcome): Codings =>
  outcome === 'themes'
    ? codings
    : codings.map((coding) => ({ ...coding, decision: coding.decision ?? 'rejected' }))
