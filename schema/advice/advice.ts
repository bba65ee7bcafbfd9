import type { DraftQuestion, SurveyDraft } from '../survey-draft.ts'
import { type TextPath, textsOf } from '../survey-texts.ts'
import { adviceOnChoices } from './choice-lists.ts'
import { jargonIn, unexplainedIn } from './jargon.ts'
import { absoluteWords, leadingWords } from './leading-words.ts'
import { negativesIn } from './negatives.ts'
import { hardToRead } from './reading-age.ts'
import { longSentences } from './sentence-length.ts'
import { adviceOnLength } from './survey-length.ts'
import { adviceOnLeaving, adviceOnOrder } from './survey-order.ts'
import { twoQuestions } from './two-questions.ts'

export type AdviceKind =
  | 'long'
  | 'double'
  | 'negative'
  | 'jargon'
  | 'explain'
  | 'leading'
  | 'absolute'
  | 'choices'
  | 'reading-age'
  | 'minutes'
  | 'sensitive-early'
  | 'too-many'
  | 'open'
  | 'good'
  | 'leave'

/**
 * Something to think about before a question is asked; it never stands in the way. `words` stand in the text at `path`; with
 * `instead`, putting it in their place is enough.
 */
export type Advice = {
  kind: AdviceKind
  text: string
  path?: TextPath
  words?: string
  instead?: string
}

/**
 * What could be said better in one question. No network, no time of its own worth telling: it can run at each key.
 * @param draft the survey it is in: partners know words that young people should not have to
 */
export function adviceOn(question: DraftQuestion, draft: SurveyDraft): Advice[] {
  const texts = textsOf({ title: '', introduction: '', questions: [question] }).filter(
    ({ english }) => english,
  )
  const { key, title, hint } = question
  const long = texts.flatMap(({ path, english }) => longSentences(english, path, draft.kind))
  // Where a sentence is long, that is why it is hard to read.
  const hard = draft.kind === 'survey' && long.length === 0
  return [
    ...long,
    ...twoQuestions(question),
    ...negativesIn(question),
    ...leadingWords(question),
    ...absoluteWords(question),
    ...texts.flatMap(({ path, english }) => jargonIn(english, path, draft.kind)),
    ...texts.flatMap(({ path, english }) => unexplainedIn(english, path, draft)),
    ...adviceOnChoices(question),
    ...(hard ? hardToRead(`${title}\n${hint}`, `${key}.title`) : []),
  ]
}

/** What could be better in the survey as a whole: its first page, its order, its length. */
export function adviceOnSurvey(draft: SurveyDraft): Advice[] {
  const own = textsOf({ ...draft, questions: [] }).filter(({ english }) => english)
  return [
    ...own.flatMap(({ path, english }) => longSentences(english, path, draft.kind)),
    ...own.flatMap(({ path, english }) => jargonIn(english, path, draft.kind)),
    ...(draft.kind === 'survey' ? hardToRead(draft.introduction, 'introduction') : []),
    ...adviceOnOrder(draft),
    ...adviceOnLeaving(draft),
    ...adviceOnLength(draft),
  ]
}
