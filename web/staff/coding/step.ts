import type { Answer } from '../api.ts'

/** The part of an answer that coding changes. */
export type Coded = Pick<Answer, 'outcome' | 'codings' | 'quotes'>
export type Outcome = NonNullable<Coded['outcome']>
export type Decision = 'confirmed' | 'rejected'

/** One change that the server is asked for. */
export type Step =
  | { do: 'decide'; themeId: string; decision: Decision }
  | { do: 'undecide'; themeId: string }
  | { do: 'read'; outcome: Outcome }
  | { do: 'unread' }
  | { do: 'quote'; themeId: string; text: string }
  | { do: 'unquote'; quoteId: string }

/** What the server makes of an answer by one step; `quoteId` is the id it gave to a new quote. */
export function afterStep<T extends Coded>(answer: T, step: Step, quoteId = ''): T {
  const { codings, quotes } = answer
  switch (step.do) {
    case 'decide':
      return { ...answer, codings: decide(codings, step.themeId, step.decision) }
    case 'undecide':
      return { ...answer, codings: undecide(codings, step.themeId) }
    case 'read':
      return { ...answer, outcome: step.outcome, codings: read(codings, step.outcome) }
    case 'unread':
      return { ...answer, outcome: null }
    case 'quote':
      return { ...answer, quotes: [...quotes, { id: quoteId, themeId: step.themeId, text: step.text }] }
    case 'unquote':
      return { ...answer, quotes: quotes.filter(({ id }) => id !== step.quoteId) }
  }
}

/** The step, and before it the end of a reading that the step would contradict. */
export function withoutContradiction(answer: Coded, step: Step): Step[] {
  const after = afterStep(answer, step)
  const stands = after.outcome === null || (after.outcome === 'themes') === hasTheme(after)
  return stands || step.do === 'read' ? [step] : [{ do: 'unread' }, step]
}

/** A theme counts while it is proposed or confirmed. */
export const hasTheme = ({ codings }: Coded) => codings.some(({ decision }) => decision !== 'rejected')

/** "Done: themes are right": what is undecided is confirmed, then the reading is recorded. */
export function doneSteps(answer: Coded): Step[] {
  const undecided = answer.codings.filter(({ decision }) => decision === null)
  return [
    ...undecided.map(({ themeId }): Step => ({ do: 'decide', themeId, decision: 'confirmed' })),
    { do: 'read', outcome: 'themes' },
  ]
}

/** The steps that turn an answer back into what it was: quotes, then themes, then the reading that rests on them. */
export function stepsBack(now: Coded, before: Coded): Step[] {
  return [...quotesBack(now, before), ...themesBack(now, before), ...readingBack(now, before)]
}

function quotesBack(now: Coded, before: Coded): Step[] {
  const missing = (from: Coded, to: Coded) =>
    from.quotes.filter(({ id }) => !to.quotes.some((quote) => quote.id === id))
  return [
    ...missing(now, before).map(({ id }): Step => ({ do: 'unquote', quoteId: id })),
    ...missing(before, now).map(({ themeId, text }): Step => ({ do: 'quote', themeId, text })),
  ]
}

function themesBack(now: Coded, before: Coded): Step[] {
  const themeIds = new Set([...before.codings, ...now.codings].map(({ themeId }) => themeId))
  return [...themeIds].flatMap((themeId): Step[] => {
    const is = now.codings.find((coding) => coding.themeId === themeId)
    const was = before.codings.find((coding) => coding.themeId === themeId)
    if (was?.decision === is?.decision) return []
    return was?.decision ? [{ do: 'decide', themeId, decision: was.decision }] : [{ do: 'undecide', themeId }]
  })
}

function readingBack(now: Coded, before: Coded): Step[] {
  if (now.outcome === before.outcome) return []
  return [before.outcome ? { do: 'read', outcome: before.outcome } : { do: 'unread' }]
}

type Codings = Coded['codings']

function decide(codings: Codings, themeId: string, decision: Decision): Codings {
  if (codings.some((coding) => coding.themeId === themeId)) {
    return codings.map((coding) => (coding.themeId === themeId ? { ...coding, decision } : coding))
  }
  return [...codings, { themeId, score: null, clause: null, evidence: [], polarity: null, decision }]
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
