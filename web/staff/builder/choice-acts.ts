import { limits } from '../../../schema/limits.ts'
import type { DraftQuestion, SurveyDraft } from '../../../schema/survey-draft.ts'
import { longest } from '../../../schema/text-limits.ts'
import { withQuestion } from './edit.ts'
import { newName } from './names.ts'

type Choice = NonNullable<DraftQuestion['choices']>[number]

/** A choice nobody has worded yet, after another one, or last. At the most that a question has, nothing is added. */
export function addChoice(draft: SurveyDraft, key: string, after: string | null) {
  const choices = choicesOf(draft, key)
  const id = newName(choices.map((each) => each.id))
  if (choices.length >= limits.choices) return { id, draft }
  const at = choices.findIndex((each) => each.id === after)
  const place = at < 0 ? choices.length : at + 1
  return { id, draft: withChoices(draft, key, (list) => list.toSpliced(place, 0, { id, label: '' })) }
}

/** Several at once, one for each line of a list pasted into a choice: into it where it is empty, then after it. */
export function pasteChoices(draft: SurveyDraft, key: string, into: string, lines: readonly string[]) {
  const labels = lines.map((line) => line.trim().slice(0, longest(`${key}.choices`))).filter(Boolean)
  const empty =
    choicesOf(draft, key)
      .find(({ id }) => id === into)
      ?.label.trim() === ''
  let [made, last] = [draft, into]
  for (const [at, label] of labels.entries()) {
    if (at > 0 || !empty) {
      const added = addChoice(made, key, last)
      if (added.draft === made) break
      ;[made, last] = [added.draft, added.id]
    }
    made = changeChoice(made, key, last, { label })
  }
  return { draft: made, id: last }
}

/** Its words, or what a release calls it together with others; an empty group is none. */
export const changeChoice = (
  draft: SurveyDraft,
  key: string,
  id: string,
  change: { label?: string; group?: string },
): SurveyDraft =>
  withChoices(draft, key, (choices) =>
    choices.map((choice) => {
      if (choice.id !== id) return choice
      const { group, ...changed } = { ...choice, ...change }
      return group ? { ...changed, group } : changed
    }),
  )

export const moveChoice = (draft: SurveyDraft, key: string, id: string, by: -1 | 1): SurveyDraft =>
  withChoices(draft, key, (choices) => {
    const at = choices.findIndex((choice) => choice.id === id)
    const [moving, other] = [choices[at], choices[at + by]]
    return moving && other ? choices.with(at, other).with(at + by, moving) : choices
  })

/** What follows from it goes by the other answers then; with none left, its rule waits for another one. */
export const removeChoice = (draft: SurveyDraft, key: string, id: string): SurveyDraft =>
  withChoices(draft, key, (choices) => choices.filter((choice) => choice.id !== id))

/** The questions that would be asked of fewer people, or of nobody, without a choice. */
export const followingFrom = (draft: SurveyDraft, key: string, id: string): DraftQuestion[] =>
  draft.questions.filter(({ followUp }) => followUp?.of === key && followUp.is.includes(id))

const withChoices = (draft: SurveyDraft, key: string, change: (choices: Choice[]) => Choice[]): SurveyDraft =>
  withQuestion(draft, key, (question) =>
    question.choices ? { ...question, choices: change(question.choices) } : question,
  )

const choicesOf = (draft: SurveyDraft, key: string): Choice[] =>
  draft.questions.find((each) => each.key === key)?.choices ?? []
