import type { Readiness } from '../api.ts'
import { count } from '../tally-words.ts'
import { dayInWords } from '../times.ts'

/** `must`: nothing is published without it. `todo`: what stands in its way, empty where it is done. */
export type Step = { what: string; done: boolean; must: boolean; todo: string; href: string; link: string }

/**
 * What comes before a release, in the order it is done.
 * @param demonstration waits no seven days
 */
export function stepsTo(readiness: Readiness, waveId: string, now: Date, demonstration: boolean): Step[] {
  const { surveyId, closedAt, dueAt, unassigned, working, sampleOpen, quotes, cohort, kind } = readiness
  const wave = `/staff/app/waves/${waveId}`
  const survey = `/staff/app/surveys/${surveyId}`
  const due = dueAt !== null && (demonstration || new Date(dueAt) <= now)
  const waits = dueAt ? `It can be released from ${dayInWords(dueAt, now)}.` : 'They begin when it is closed.'
  const must = (what: string, done: boolean, todo: string, href: string, link: string): Step => ({
    what,
    done,
    must: true,
    todo: done ? '' : todo,
    href,
    link,
  })
  const better = (...step: Parameters<typeof must>): Step => ({ ...must(...step), must: false })
  return [
    must('Close the wave', closedAt !== null, 'Nobody can start to answer then.', survey, 'The survey'),
    must(
      'Wait seven days for late answers',
      due,
      `${waits} Until then pages that are open can be sent, and paper typed in.`,
      survey,
      'The survey',
    ),
    must(
      'Let the engine read every answer',
      unassigned === 0,
      `It has ${count(unassigned, 'answer')} to read, and starts when you read answers.`,
      `${wave}/answers`,
      'Read answers',
    ),
    must(
      'Let Heard finish its work on the themes',
      !working,
      'Heard is still at it. It takes a few minutes at most.',
      `${wave}/candidates`,
      'Candidate themes',
    ),
    must(
      'Leave no sample open',
      !sampleOpen,
      'Two people are coding one. Settle and close it.',
      `${wave}/samples`,
      'Check with two people',
    ),
    better(
      'Have every quote checked by a second person',
      quotes.unchecked === 0,
      `${quotes.unchecked} of ${count(quotes.approved, 'quote')} not checked yet. What is not checked stays inside.`,
      `${wave}/quotes`,
      'Check quotes',
    ),
    ...(kind === 'survey'
      ? [
          better(
            'Enter the cohort',
            cohort,
            'Without it the summary cannot say who was not heard from.',
            `${wave}/cohort`,
            'Who could have answered',
          ),
        ]
      : []),
  ]
}

export const isReady = (steps: Step[]) => steps.every(({ must, done }) => done || !must)
