import type { Advice } from '../../../schema/advice/advice.ts'
import type { DraftQuestion, SurveyDraft } from '../../../schema/survey-draft.ts'

/** The draft with `instead` where the advice found its `words`. */
export function followAdvice(draft: SurveyDraft, { path = '', words, instead }: Advice): SurveyDraft {
  if (!words || instead === undefined) return draft
  const better = (text: string) => text.replace(words, () => instead)
  if (path === 'title' || path === 'introduction' || path === 'whoReads' || path === 'whatNext')
    return { ...draft, [path]: better(draft[path]) }
  const [key = '', part = '', choice] = path.split('.')
  const changed = (question: DraftQuestion): DraftQuestion => {
    if (part === 'choices') {
      const choices = (question.choices ?? []).map((each) =>
        each.id === choice ? { ...each, label: better(each.label) } : each,
      )
      return { ...question, choices }
    }
    if (part !== 'title' && part !== 'hint' && part !== 'lowest' && part !== 'highest') return question
    return { ...question, [part]: better(question[part] ?? '') }
  }
  return {
    ...draft,
    questions: draft.questions.map((question) => (question.key === key ? changed(question) : question)),
  }
}
