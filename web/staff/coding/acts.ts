import { polarities } from '../../../schema/coding.ts'
import { type Answer, Refusal } from '../api.ts'
import type { Span } from './pieces.ts'
import {
  afterStep,
  type Coded,
  type Decision,
  hasTheme,
  isConsistent,
  type Outcome,
  type Step,
  standing,
} from './step.ts'

// What each act of a person asks of the server, given the answer as it is when the act's turn comes.

/** Confirms or rejects a theme, or takes that decision back. */
export function toggling(answer: Answer, themeId: string, decision: Decision): Step[] {
  const coding = answer.codings.find((found) => found.themeId === themeId)
  const back = coding?.decision === decision
  return consistently(answer, back ? { do: 'undecide', themeId } : { do: 'decide', themeId, decision })
}

/** Adds a theme, to one part of the answer where a part is given. */
export const adding = (answer: Answer, themeId: string, clause?: Span): Step[] =>
  consistently(answer, { do: 'decide', themeId, decision: 'confirmed', ...(clause ? { clause } : {}) })

/**
 * Says the next thing of how the answer speaks of a theme, which confirms it: the theme pointed at, else the first that
 * stands.
 */
export function speaking(answer: Answer, pointed: string | null): Step[] {
  const coding = answer.codings.find(({ themeId }) => themeId === pointed) ?? standing(answer)[0]
  if (!coding) throw new Refusal('no-theme', 'This answer has no theme to say this of. Add one first.')
  if (coding.decision === 'rejected')
    throw new Refusal('rejected', 'This theme is rejected. Confirm it first.')
  const { themeId } = coding
  const at = coding.polarity ? polarities.indexOf(coding.polarity) : -1
  const polarity = polarities[(at + 1) % polarities.length] ?? 'mixed'
  return consistently(answer, { do: 'decide', themeId, decision: 'confirmed', polarity })
}

export function reading(answer: Answer, outcome: Outcome): Step[] {
  if (outcome !== 'themes') return [{ do: 'read', outcome }]
  if (!hasTheme(answer)) throw new Refusal('no-theme', noTheme)
  return confirming(answer)
}

/** "Done: themes are right": what is undecided is confirmed, then the reading is recorded. */
export function confirming(answer: Coded): Step[] {
  const undecided = answer.codings.filter(({ decision }) => decision === null)
  return [
    ...undecided.map(({ themeId }): Step => ({ do: 'decide', themeId, decision: 'confirmed' })),
    { do: 'read', outcome: 'themes' },
  ]
}

/** The step, and before it the end of a reading that the step would contradict. */
export const consistently = (answer: Coded, step: Step): Step[] =>
  isConsistent(afterStep(answer, step)) ? [step] : [{ do: 'unread' }, step]

const noTheme = 'This answer has no theme. Add one, or choose “Nothing to code” or “Does not fit”.'
