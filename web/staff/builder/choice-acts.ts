import { limits } from '../../../schema/limits.ts'
import type { DraftQuestion, SurveyDraft } from '../../../schema/survey-draft.ts'
import { withQuestion } from './edit.ts'
import { newName } from './names.ts'

type Choice = NonNullable<DraftQuestion['choices']>[number]

/** A choice nobody has worded yet, after another one, or last. At the most that a question has, nothing is added. */
export function addChoice(draft: SurveyDraft, key: string, after: string | null) {
  const choices = draft.questions.find((each) => each.key === key)?.choices ?? []
  const id = newName(choices.map((each) => each.id))
  return { id, draft: withChoices(draft, key, (list) => put(list, [{ id, label: '' }], after)) }
}

/** Several at once, one for each line of a list that was pasted; an empty line is none. */
export function pasteChoices(
  draft: SurveyDraft,
  key: string,
  lines: readonly string[],
  after: string | null,
) {
  let last = after
  let made = draft
  for (const line of lines.map((each) => each.trim().slice(0, 120)).filter(Boolean)) {
    const added = addChoice(made, key, last)
    if (added.draft.questions.find((each) => each.key === key)?.choices?.some(({ id }) => id === added.id))
      last = added.id
    made = changeChoice(added.draft, key, added.id, { label: line })
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

export const setGroup = (draft: SurveyDraft, key: string, id: string, group: string) =>
  changeChoice(draft, key, id, { group })

/** The choice that goes with no other, "none of these"; null for none. */
export const setNone = (draft: SurveyDraft, key: string, id: string | null): SurveyDraft =>
  withQuestion(draft, key, ({ none: _, ...question }) => (id ? { ...question, none: id } : question))

/** The questions that would be asked of fewer people, or of nobody, without a choice. */
export const followingFrom = (draft: SurveyDraft, key: string, id: string): DraftQuestion[] =>
  draft.questions.filter(({ followUp }) => followUp?.of === key && followUp.is.includes(id))

const withChoices = (draft: SurveyDraft, key: string, change: (choices: Choice[]) => Choice[]): SurveyDraft =>
  withQuestion(draft, key, (question) =>
    question.choices ? { ...question, choices: change(question.choices) } : question,
  )

function put(choices: Choice[], added: Choice[], after: string | null): Choice[] {
  if (choices.length + added.length > limits.choices) return choices
  const at = choices.findIndex(({ id }) => id === after)
  return choices.toSpliced(at < 0 ? choices.length : at + 1, 0, ...added)
}
