import type { DraftQuestion, SurveyDraft } from '../survey-draft.ts'
import type { Advice } from './advice.ts'

/** What may hurt to be asked first. Words of their own, or beginnings of one. */
const sensitive =
  /\b(?:self-harm|suicid|abus|violen|hurt (?:you|yourself)|drugs?\b|alcohol|drink(?:ing)? too much|debts?\b|owe\b|mental health|sexual|pregnan|custody|prison|police|court|probation|crime|offence|arrest|exploit|homeless|slept outside|immigration|right to stay|deport|bereave|died)/i
/** What is asked to see whether a service is fair to all: last, optional, with its reason. */
const equality =
  /\b(?:ethnic|faith\b|religio|sexual(?:ity| orientation)|gender|transgender|disab|long-term health|first language|how old are you|your age)/i

const asked = (draft: SurveyDraft) => draft.questions.filter(({ kind }) => kind !== 'information')

export const isSensitive = (question: DraftQuestion) => sensitive.test(question.title)
export const isEquality = ({ title }: DraftQuestion) => equality.test(title)

/** Sensitive questions in the first third, equality questions before others, and pages on hard subjects that cannot be left. */
export function adviceOnOrder(draft: SurveyDraft): Advice[] {
  if (draft.kind === 'consultation') return []
  const questions = asked(draft)
  const lastOther = questions.findLastIndex((question) => !isEquality(question))
  return questions.flatMap((question, at): Advice[] => {
    const path = `${question.key}.title`
    const found: (Advice | false)[] = [
      isSensitive(question) &&
        questions.length > 3 &&
        at < questions.length / 3 && {
          kind: 'sensitive-early',
          text: 'Hard to be asked so early. Move it to the second half, after something easy.',
          path,
        },
      isEquality(question) &&
        at < lastOther && {
          kind: 'sensitive-early',
          text: 'Questions about who somebody is come last, when they know what the survey is about.',
          path,
        },
      isEquality(question) &&
        question.hint === '' && {
          kind: 'explain',
          text: 'Say in a hint why you ask this.',
          path,
        },
    ]
    return found.filter((each) => each !== false)
  })
}

/** Whether somebody may not want to be seen with this survey, and cannot leave it at once. */
export function adviceOnLeaving(draft: SurveyDraft): Advice[] {
  const hard = draft.leave ? undefined : asked(draft).find(isSensitive)
  if (!hard || draft.kind === 'consultation') return []
  const text = 'It asks about something that others should not see. Turn on “Leave this page”.'
  return [{ kind: 'leave', text, path: `${hard.key}.title` }]
}
