/** The name of one text of a survey: the same in every language, and while its English is reworded. */
export type TextPath = string

type Texts = {
  title: string
  introduction: string
  whoReads?: string | undefined
  whatNext?: string | undefined
}
type WithTexts = Texts & {
  questions: readonly {
    key: string
    title: string
    hint: string
    choices?: { id: string; label: string }[] | undefined
    lowest?: string | undefined
    highest?: string | undefined
  }[]
}
type QuestionTexts = {
  title: string
  hint: string
  choices?: Record<string, string> | undefined
  lowest?: string | undefined
  highest?: string | undefined
}
type Translated = Texts & { questions: Record<string, QuestionTexts> }

const ownTexts = ['title', 'introduction', 'whoReads', 'whatNext'] as const
const questionTexts = ['title', 'hint', 'lowest', 'highest'] as const

/**
 * Every text that a translation of the survey holds, in the order in which somebody meets it. An empty one is there too:
 * it needs no translation.
 */
export function textsOf(survey: WithTexts): { path: TextPath; english: string }[] {
  return [
    ...ownTexts.map((name) => ({ path: name, english: survey[name] ?? '' })),
    ...survey.questions.flatMap((question) => [
      ...questionTexts.flatMap((name) => {
        const english = question[name]
        return english === undefined ? [] : [{ path: `${question.key}.${name}`, english }]
      }),
      ...(question.choices ?? []).map(({ id, label }) => ({
        path: `${question.key}.choices.${id}`,
        english: label,
      })),
    ]),
  ]
}

/** A translation's text at a path; '' where it has none. */
export function readText(translation: Translated, path: TextPath): string {
  const own = ownTexts.find((name) => name === path)
  if (own) return translation[own] ?? ''
  const [key = '', part = '', choice = ''] = path.split('.')
  const texts = ownOf(translation.questions, key)
  if (part === 'choices') return ownOf(texts?.choices, choice) ?? ''
  const name = questionTexts.find((each) => each === part)
  return (name && texts?.[name]) ?? ''
}

/** The translation with another text at a path. */
export function withText<T extends Translated>(translation: T, path: TextPath, text: string): T {
  if (ownTexts.some((name) => name === path)) return { ...translation, [path]: text }
  const [key = '', part = '', choice = ''] = path.split('.')
  const texts: QuestionTexts = ownOf(translation.questions, key) ?? { title: '', hint: '' }
  const changed =
    part === 'choices'
      ? { ...texts, choices: { ...texts.choices, [choice]: text } }
      : { ...texts, [part]: text }
  return { ...translation, questions: { ...translation.questions, [key]: changed } }
}

/** "constructor" is a name like any other, which every object has. */
const ownOf = <T>(record: Record<string, T> | undefined, name: string): T | undefined =>
  record && Object.hasOwn(record, name) ? record[name] : undefined
