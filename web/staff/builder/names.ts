import { ownNames } from '../../../schema/own-names.ts'
import type { DraftQuestion, DraftTranslation, SurveyDraft } from '../../../schema/survey-draft.ts'

/** A name that something has until it is worded; it is named after its words then, once. */
export function newName(taken: readonly string[]): string {
  let number = 1
  while (taken.includes(`new-${number}`)) number++
  return `new-${number}`
}

export const isNew = (name: string) => /^new-\d+$/.test(name)

/**
 * The draft with a lasting name for a question, and for each of its choices, that has words and none yet: made from these
 * words, and kept from then on, whatever they become. Its follow-ups, breakdowns and translations go with it.
 * @param avoid names of other questions: the bank's, and those that the survey asked before
 * @param before what the survey asked before: a choice of the same words keeps its name, so that a trend can go on
 * @returns `key`: what the question is called now
 */
export function settledName(
  draft: SurveyDraft,
  key: string,
  avoid: ReadonlySet<string> = new Set(),
  before: readonly DraftQuestion[] = [],
): { draft: SurveyDraft; key: string } {
  const question = draft.questions.find((each) => each.key === key)
  const asked = before.find((each) => each.key === key)?.choices ?? []
  let made = draft
  for (const { id, label } of question?.choices ?? []) {
    if (!isNew(id) || !label.trim()) continue
    const taken = new Set(made.questions.find((each) => each.key === key)?.choices?.map((each) => each.id))
    const old = asked.find((choice) => choice.label === label.trim() && !taken.has(choice.id))
    made = withChoiceNamed(made, key, id, old?.id ?? nameOf(label, taken, 'choice'))
  }
  if (!question?.title.trim() || !isNew(key)) return { draft: made, key }
  const taken = new Set([...draft.questions.map((each) => each.key), ...avoid, ...ownNames])
  const name = nameOf(question.title, taken, 'question')
  return { draft: withQuestionNamed(made, key, name), key: name }
}

/** The same for every question. */
export const named = (
  draft: SurveyDraft,
  avoid: ReadonlySet<string>,
  before: readonly DraftQuestion[] = [],
) => draft.questions.reduce((made, { key }) => settledName(made, key, avoid, before).draft, draft)

const small = new Set(
  'a an and are at be by did do does for from has have how in is it me my of on or that the this to was we what when where which who why will with you your'.split(
    ' ',
  ),
)
/** Long enough to tell what was asked, short enough for the head of a column. */
const mostLetters = 24

function nameOf(text: string, taken: ReadonlySet<string>, otherwise: string): string {
  const plain = text.normalize('NFKD').replace(/[\u0300-\u036f'’]/g, '')
  const all = plain.toLowerCase().match(/[a-z0-9]+/g) ?? []
  const telling = all.filter((word) => !small.has(word))
  let name = ''
  for (const word of telling.length ? telling : all) {
    const longer = name ? `${name}-${word}` : word.slice(0, mostLetters)
    if (longer.length > mostLetters) break
    name = longer
  }
  const stem = /^[a-z]/.test(name) ? name : [otherwise, name].filter(Boolean).join('-')
  let made = stem
  for (let number = 2; taken.has(made) || isNew(made); number++) made = `${stem}-${number}`
  return made
}

function withQuestionNamed(draft: SurveyDraft, key: string, name: string): SurveyDraft {
  const renamed = (each: string) => (each === key ? name : each)
  return {
    ...draft,
    questions: draft.questions.map(({ followUp, ...question }) => ({
      ...question,
      key: renamed(question.key),
      ...(followUp && { followUp: { ...followUp, of: renamed(followUp.of) } }),
    })),
    breakdowns: draft.breakdowns.map(({ by, of }) => ({ by: renamed(by), of: of.map(renamed) })),
    translations: inEach(draft, (translation) => ({
      ...translation,
      questions: mapKeys(translation.questions, renamed),
      madeFrom: mapKeys(translation.madeFrom, (path) =>
        path.startsWith(`${key}.`) ? name + path.slice(key.length) : path,
      ),
    })),
  }
}

function withChoiceNamed(draft: SurveyDraft, key: string, id: string, name: string): SurveyDraft {
  const renamed = (each: string) => (each === id ? name : each)
  const own = (question: DraftQuestion): DraftQuestion => ({
    ...question,
    choices: (question.choices ?? []).map((choice) => ({ ...choice, id: renamed(choice.id) })),
    ...(question.none && { none: renamed(question.none) }),
  })
  return {
    ...draft,
    questions: draft.questions.map((question) => {
      if (question.key === key) return own(question)
      const { followUp } = question
      return followUp?.of === key
        ? { ...question, followUp: { of: key, is: followUp.is.map(renamed) } }
        : question
    }),
    translations: inEach(draft, (translation) => {
      const texts = translation.questions[key]
      return {
        ...translation,
        questions: texts?.choices
          ? { ...translation.questions, [key]: { ...texts, choices: mapKeys(texts.choices, renamed) } }
          : translation.questions,
        madeFrom: mapKeys(translation.madeFrom, (path) =>
          path === `${key}.choices.${id}` ? `${key}.choices.${name}` : path,
        ),
      }
    }),
  }
}

const inEach = (draft: SurveyDraft, change: (translation: DraftTranslation) => DraftTranslation) =>
  Object.fromEntries(Object.entries(draft.translations).map(([language, each]) => [language, change(each)]))

const mapKeys = <T>(record: Record<string, T>, change: (key: string) => string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [change(key), value]))
