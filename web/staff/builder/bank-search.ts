import type { SurveyKind } from '../../../schema/survey.ts'
import type { Known } from './BankDialog.tsx'

type Asked = { typed: string; heading: string; kind: SurveyKind }

/** The questions that hold every word that was typed, under a heading ('' for all, 'own' for the council's). */
export function foundInBank(questions: readonly Known[], { typed, heading, kind }: Asked): Known[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  return questions.filter((known) => {
    const { question, about, own, used } = known
    const fits = own || known.askedIn === kind
    const under = heading === 'own' ? own || used.length > 0 : !heading || known.heading === heading
    const labels = question.choices?.map(({ label }) => label) ?? []
    const text = [question.title, question.hint, about, ...labels].join(' ').toLowerCase()
    return fits && under && words.every((word) => text.includes(word))
  })
}
