import type { ReleasedQuestion } from '../../schema/release.ts'
import type { SurveyKind } from '../../schema/survey.ts'
import { AmountTable } from './AmountTable.tsx'
import { Finding } from './Finding.tsx'
import { type ClosedQuestion, chartTitle, howMany, isClosed } from './headline.ts'
import { leaderWording as wording } from './leader-wording.ts'

type QuestionProps = { question: ReleasedQuestion; kind: SurveyKind; period: string }

export function Question({ question, kind, period }: QuestionProps) {
  return (
    <section class="question" aria-labelledby={`q-${question.key}`}>
      <h3 id={`q-${question.key}`} dir="auto">
        {question.title}
      </h3>
      {isClosed(question) ? (
        <Closed question={question} kind={kind} period={period} />
      ) : (
        <p>
          {wording.openQuestion} Answered by: {howMany(question.base, kind)}.
        </p>
      )}
    </section>
  )
}

function Closed({ question, kind, period }: { question: ClosedQuestion; kind: SurveyKind; period: string }) {
  const first = wording.columns.answer
  if (question.state === 'hidden') return <p class="unsaid">{wording.questionHidden}</p>
  const who = `${measures[question.kind]} ${wording.who[kind]}`
  if (question.state === 'nearly everybody') {
    return (
      <>
        <p>{wording.nearlyHidden}</p>
        <AmountTable caption={`${who}, ${period}.`} first={first} kind={kind} rows={question.cells} />
      </>
    )
  }
  return (
    <Finding
      title={chartTitle(question.kind, question.cells, question.base)}
      subtitle={`${who}: ${howMany(question.base, kind)} who answered, ${period}.`}
      first={first}
      kind={kind}
      base={question.base}
      rows={question.cells}
    />
  )
}

const measures = {
  choice: 'Share who chose each answer.',
  choices: 'Share who chose each answer; people could choose several.',
  scale: 'Share in each band of a scale from 0 to 10.',
} as const
