import { limits } from '../../../schema/limits.ts'
import type { QuestionKind } from '../../../schema/survey.ts'
import type { DraftQuestion, SurveyDraft } from '../../../schema/survey-draft.ts'
import { newName } from './names.ts'
import { optionsOf, settled } from './settle.ts'

type SurveyTexts = Partial<
  Pick<SurveyDraft, 'title' | 'introduction' | 'whoReads' | 'whatNext' | 'leave' | 'slug' | 'breakdowns'>
>
type QuestionTexts = Partial<
  Pick<DraftQuestion, 'title' | 'hint' | 'lowest' | 'highest' | 'none' | 'pictures'>
>

export const changeSurvey = (draft: SurveyDraft, change: SurveyTexts): SurveyDraft =>
  settled({ ...draft, ...change })

/** What a question says. `none` and `pictures` are taken away by undefined. */
export function changeQuestion(draft: SurveyDraft, key: string, change: QuestionTexts): SurveyDraft {
  return withQuestion(draft, key, (question) => {
    const changed: DraftQuestion = { ...question, ...change }
    if (!changed.none) delete changed.none
    if (!changed.pictures) delete changed.pictures
    return changed
  })
}

/** A question nobody has worded yet, after another one and its follow-ups, or last. @returns its key too */
export function addQuestion(draft: SurveyDraft, kind: QuestionKind, after: string | null) {
  const key = newName(draft.questions.map((question) => question.key))
  return { key, draft: inserted(draft, { key, title: '', hint: '', ...ofKind(kind) }, after) }
}

/** A question of the bank under its own key, so that a trend can go on; under a new one where that is taken. */
export function addKnown(draft: SurveyDraft, question: DraftQuestion, after: string | null) {
  const { followUp: _, ...asked } = structuredClone(question)
  const taken = draft.questions.map(({ key }) => key)
  const key = taken.includes(asked.key) ? newName(taken) : asked.key
  return { key, draft: inserted(draft, { ...asked, key }, after) }
}

/** The same question once more, right after it, with its translations; the draft as it is where it has room for none. */
export function duplicateQuestion(draft: SurveyDraft, key: string) {
  const copied = draft.questions.find((question) => question.key === key)
  const copy = newName(draft.questions.map((question) => question.key))
  if (!copied || copied.kind === 'agency' || draft.questions.length >= limits.questions) return { key, draft }
  const translations = Object.entries(draft.translations).map(([language, translation]) => {
    const texts = translation.questions[key]
    if (!texts) return [language, translation]
    const madeFrom = Object.entries(translation.madeFrom).flatMap(([path, english]) =>
      path.startsWith(`${key}.`) ? [[copy + path.slice(key.length), english]] : [],
    )
    return [
      language,
      {
        ...translation,
        questions: { ...translation.questions, [copy]: structuredClone(texts) },
        madeFrom: { ...translation.madeFrom, ...Object.fromEntries(madeFrom) },
      },
    ]
  })
  const translated = { ...draft, translations: Object.fromEntries(translations) }
  return { key: copy, draft: inserted(translated, { ...structuredClone(copied), key: copy }, key) }
}

/** What followed from it is asked of everybody then. */
export const removeQuestion = (draft: SurveyDraft, key: string): SurveyDraft =>
  settled({ ...draft, questions: draft.questions.filter((question) => question.key !== key) })

/**
 * One place up (-1) or down (1), its follow-ups with it: past the next question and what follows from that. A follow-up
 * moves among those of its question. At the end nothing moves.
 */
export function moveQuestion(draft: SurveyDraft, key: string, by: -1 | 1): SurveyDraft {
  const question = draft.questions.find((each) => each.key === key)
  if (!question) return draft
  const parent = question.followUp?.of
  const beside = draft.questions.filter(({ followUp }) => followUp?.of === parent).map((each) => each.key)
  const at = beside.indexOf(key)
  const other = beside[at + by]
  if (other === undefined) return draft
  const order = beside.with(at, other).with(at + by, key)
  const [moving, resting] = [new Set(beside), new Map(draft.questions.map((each) => [each.key, each]))]
  const places = order.flatMap((each) => resting.get(each) ?? [])
  const questions = draft.questions.map((each) => (moving.has(each.key) ? (places.shift() ?? each) : each))
  return settled({ ...draft, questions })
}

/** Another way to answer it; what both ways have in common stays. The agency of a consultation stays what it is. */
export function setKind(draft: SurveyDraft, key: string, kind: QuestionKind): SurveyDraft {
  return withQuestion(draft, key, (question) => {
    if (question.kind === kind || question.kind === 'agency' || kind === 'agency') return question
    const { title, hint, followUp } = question
    const made: DraftQuestion = { key, title, hint, ...ofKind(kind), ...(followUp && { followUp }) }
    const choices = question.choices ?? (question.kind === 'yes-no' ? (optionsOf(question) ?? []) : [])
    if (made.choices && choices.length) made.choices = structuredClone(choices)
    return made
  })
}

/** Why a question cannot follow another one; null where it can. */
export function whyNoRule(
  draft: SurveyDraft,
  key: string,
): 'agency' | 'followed' | 'nothing-to-follow' | null {
  const question = draft.questions.find((each) => each.key === key)
  if (question?.kind === 'agency') return 'agency'
  if (draft.questions.some(({ followUp }) => followUp?.of === key)) return 'followed'
  return parentsFor(draft, key).length ? null : 'nothing-to-follow'
}

/** The questions that another may follow from: answered by choosing, asked of everybody. */
export const parentsFor = (draft: SurveyDraft, key: string): DraftQuestion[] =>
  draft.questions.filter((each) => each.key !== key && !each.followUp && optionsOf(each) !== null)

/** Asked only where a question was answered in one of these ways; of everybody where `rule` is null. It moves to its question. */
export function setFollowUp(
  draft: SurveyDraft,
  key: string,
  rule: { of: string; is: string[] } | null,
): SurveyDraft {
  if (rule && (whyNoRule(draft, key) || !parentsFor(draft, key).some((each) => each.key === rule.of)))
    return draft
  return withQuestion(draft, key, ({ followUp: _, ...question }) =>
    rule ? { ...question, followUp: rule } : question,
  )
}

export const withQuestion = (
  draft: SurveyDraft,
  key: string,
  change: (question: DraftQuestion) => DraftQuestion,
): SurveyDraft =>
  settled({ ...draft, questions: draft.questions.map((each) => (each.key === key ? change(each) : each)) })

function ofKind(kind: QuestionKind): Pick<DraftQuestion, 'kind' | 'choices' | 'lowest' | 'highest'> {
  if (kind === 'scale') return { kind, lowest: '', highest: '' }
  if (kind !== 'choice' && kind !== 'choices') return { kind }
  return { kind, choices: ['new-1', 'new-2'].map((id) => ({ id, label: '' })) }
}

function inserted(draft: SurveyDraft, question: DraftQuestion, after: string | null): SurveyDraft {
  if (draft.questions.length >= limits.questions) return draft
  const at = draft.questions.findIndex(({ key }) => key === after)
  const place = at < 0 ? draft.questions.length : at + 1
  return settled({ ...draft, questions: draft.questions.toSpliced(place, 0, question) })
}
