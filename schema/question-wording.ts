import type { QuestionKind, QuestionSettings } from './survey.ts'

/** A question as a version holds it. */
export type Worded = {
  key: string
  kind: QuestionKind
  title: string
  hint: string
  settings: QuestionSettings
}

/**
 * Everything of a question that the person who answers it meets: a trend goes on while it is the same, and breaks where it
 * is not. A follow-up is asked of others where its rule, or the question it follows from, changed. In which groups a release
 * puts the choices is no part of it.
 * @param asked all questions of its version
 */
export function wordingOf({ kind, title, hint, settings }: Worded, asked: readonly Worded[]): string {
  const { choices, none, lowest, highest, pictures, followUp } = settings
  const parent = followUp && asked.find(({ key }) => key === followUp.of)
  return JSON.stringify([
    kind,
    title,
    hint,
    choices?.map(({ id, label }) => [id, label]),
    [none, lowest, highest, pictures],
    followUp && [followUp.of, followUp.is, parent && wordingOf(parent, asked)],
  ])
}

/** A question of a survey file, as a version holds it. */
export function worded(question: Omit<Worded, 'settings'> & QuestionSettings): Worded {
  const { key, kind, title, hint, ...settings } = question
  return { key, kind, title, hint, settings }
}
