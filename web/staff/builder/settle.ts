import { fixedOptions } from '../../../schema/follow-up.ts'
import type { DraftQuestion, SurveyDraft } from '../../../schema/survey-draft.ts'

/** One way to answer a question by choosing. */
export type Option = { id: string; label: string }

/** As the page says them in English (web/languages/en.ts, which is too heavy to load for these few words). */
const fixedLabels: Record<keyof typeof fixedOptions, readonly string[]> = {
  'yes-no': ['Yes', 'No', 'Not sure'],
  feeling: ['Very bad', 'Bad', 'In the middle', 'Good', 'Very good'],
  scale: fixedOptions.scale,
}

/** The ways to answer a question that follow-ups can go by; null where it is not answered by choosing. */
export function optionsOf({ kind, choices }: DraftQuestion): Option[] | null {
  if (kind === 'choice' || kind === 'choices') return choices ?? []
  if (kind !== 'yes-no' && kind !== 'feeling' && kind !== 'scale') return null
  return fixedOptions[kind].map((id, at) => ({ id, label: fixedLabels[kind][at] ?? id }))
}

/** Whether answers can be split by a question: one choice of several, asked of everybody (R3). */
export const divides = ({ kind, followUp }: DraftQuestion) =>
  ['choice', 'yes-no', 'feeling', 'scale'].includes(kind) && !followUp

/**
 * A draft in which everything that names something else names what is there: each follow-up stands with its question and
 * goes by answers that it has, each breakdown by questions that can be split. What no longer holds is let go.
 */
export function settled(draft: SurveyDraft): SurveyDraft {
  const questions = grouped(draft.questions.map((question) => withOwnSettings(question, draft.questions)))
  return { ...draft, questions, breakdowns: standing({ ...draft, questions }) }
}

function withOwnSettings(question: DraftQuestion, all: DraftQuestion[]): DraftQuestion {
  const { followUp, none, ...rest } = question
  const kept: DraftQuestion = { ...rest }
  if (none && question.kind === 'choices' && question.choices?.some(({ id }) => id === none)) kept.none = none
  const parent = followUp && question.kind !== 'agency' && all.find(({ key }) => key === followUp.of)
  const options = parent && parent.key !== question.key && !parent.followUp && optionsOf(parent)
  if (followUp && options) {
    // In the order of the answers, so that ticking the same ones again is the same rule.
    const is = options.map(({ id }) => id).filter((id) => followUp.is.includes(id))
    kept.followUp = { of: followUp.of, is }
  }
  return kept
}

/** Every follow-up right after its question and its other follow-ups, in their order. */
function grouped(questions: DraftQuestion[]): DraftQuestion[] {
  const roots = questions.filter(({ followUp }) => !followUp)
  return roots.flatMap((root) => [root, ...questions.filter(({ followUp }) => followUp?.of === root.key)])
}

function standing({ kind, questions, breakdowns }: SurveyDraft): SurveyDraft['breakdowns'] {
  if (kind === 'consultation') return []
  const can = (key: string) => questions.some((question) => question.key === key && divides(question))
  return breakdowns.flatMap(({ by, of }) => {
    const kept = of.filter((key) => key !== by && can(key))
    // One in which nothing is chosen yet stays; one that has nothing left goes.
    return (by === 'channel' || can(by)) && (kept.length || !of.length) ? [{ by, of: kept }] : []
  })
}
