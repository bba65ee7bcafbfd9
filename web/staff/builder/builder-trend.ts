import { type Worded, worded, wordingOf } from '../../../schema/question-wording.ts'
import type { DraftQuestion } from '../../../schema/survey-draft.ts'
import { tidy } from '../../../schema/tidy.ts'

/** Where a question stands against an earlier asking: `breaks` where its trend would start anew, with what was asked then. */
export type Trend =
  | { is: 'same' | 'new' }
  /** `others`: in the same words, of other people: its rule changed, or the question it follows from. */
  | { is: 'breaks'; before: Worded; others: boolean }

export type Compared = {
  /** Key → where it stands. */
  trends: Map<string, Trend>
  /** What was asked before and would not be asked again. */
  gone: Worded[]
}

/** A draft's questions against those of an earlier wave or version. A page to read has no trend. */
export function compared(questions: readonly DraftQuestion[], before: readonly Worded[]): Compared {
  const now = questions.map(asPublished)
  const trends = now.map((question): [string, Trend] => {
    const asked = before.find(({ key }) => key === question.key)
    if (!asked) return [question.key, { is: 'new' }]
    if (wordingOf(question, now) === wordingOf(asked, before)) return [question.key, { is: 'same' }]
    return [question.key, { is: 'breaks', before: asked, others: alone(question) === alone(asked) }]
  })
  const gone = before.filter(
    ({ key, kind }) => kind !== 'information' && !now.some((each) => each.key === key),
  )
  return { trends: new Map(trends), gone }
}

/** The draft's question with what it said before, as it stood: in the words that its trend goes on with. */
export function asItWas({ key, kind, title, hint, settings }: Worded): DraftQuestion {
  return structuredClone({ key, kind, title, hint, ...settings })
}

/** As a version will hold it: without the spaces that are still being typed, and settings that are off. */
function asPublished(question: DraftQuestion): Worded {
  const { choices, lowest, highest, pictures, none, followUp, ...texts } = question
  const kept: DraftQuestion = { ...texts, title: tidy(texts.title), hint: tidy(texts.hint) }
  if (choices) kept.choices = choices.map((choice) => ({ ...choice, label: tidy(choice.label) }))
  if (lowest !== undefined) kept.lowest = tidy(lowest)
  if (highest !== undefined) kept.highest = tidy(highest)
  return worded({
    ...kept,
    ...(pictures && { pictures }),
    ...(none && { none }),
    ...(followUp && { followUp }),
  })
}

/** A question's own words, whoever is asked. */
const alone = ({ settings: { followUp: _, ...settings }, ...question }: Worded) =>
  wordingOf({ ...question, settings }, [])
