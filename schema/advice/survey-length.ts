import type { SurveyDraft } from '../survey-draft.ts'
import type { Advice } from './advice.ts'
import { minutesFor } from './answering-time.ts'

/** What people finish: nine questions and six minutes on a phone; partners answer as part of their work. */
export const most = {
  survey: { questions: 9, open: 3, minutes: 6 },
  consultation: { questions: 20, open: 10, minutes: 20 },
}

/** Too long, too much to write, or nothing to write at all; and a young person's survey that hears of trouble alone. */
export function adviceOnLength(draft: SurveyDraft): Advice[] {
  const { questions, open, minutes } = most[draft.kind]
  const asked = draft.questions.filter(({ kind }) => kind !== 'information')
  if (asked.length === 0) return []
  const everybody = asked.filter(({ followUp }) => !followUp).length
  const written = asked.filter(({ kind }) => ['short', 'long', 'good'].includes(kind)).length
  const taken = minutesFor(draft)
  const found: (Advice | false)[] = [
    everybody > questions && {
      kind: 'too-many',
      text: `${everybody} questions. With ${questions} or fewer, more people get to the end.`,
    },
    written > open && {
      kind: 'open',
      text: `${written} questions to write an answer to. Up to ${open} are written with care.`,
    },
    written === 0 && {
      kind: 'open',
      text: 'Nobody can say what you did not think of. Add one question to be answered in their own words.',
    },
    taken > minutes && {
      kind: 'minutes',
      text: `About ${taken} minutes to answer it all. Up to ${minutes} is kinder.`,
    },
    draft.kind === 'survey' &&
      asked.length > 2 &&
      !asked.some(
        ({ kind, title }) => kind === 'good' || /\b(?:good|well|best|helped|proud|like|enjoy)\b/i.test(title),
      ) && {
        kind: 'good',
        text: 'It asks nothing good. Ask what went well too: it is part of the answer.',
      },
  ]
  return found.filter((each) => each !== false)
}
