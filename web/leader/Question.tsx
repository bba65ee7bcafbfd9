import type { ReleaseDocument } from '../../schema/release.ts'
import { AmountTable } from './AmountTable.tsx'
import { type ClosedQuestion, periodOf } from './amount-words.ts'
import { CsvLink, type Downloads } from './CsvLink.tsx'
import { Finding } from './Finding.tsx'
import { leaderWording as wording } from './leader-wording.ts'
import { chartTitle, measureOf, measures, questionSentences } from './question-words.ts'
import { Waves } from './Waves.tsx'

type QuestionProps = {
  question: Exclude<ClosedQuestion, { state: 'hidden' }>
  document: ReleaseDocument
  from: Downloads
  /** The figure's id where it is not the question's own. */
  figure?: string
}

/** A closed question of which something may be said. */
export function Question({ question, document, from, figure = `q-${question.key}` }: QuestionProps) {
  const { kind } = document
  const csv = <CsvLink from={from} figure={figure} of={question.title} />
  return (
    <section class="question" aria-labelledby={`q-${question.key}`}>
      <h3 id={`q-${question.key}`} dir="auto">
        {question.title}
      </h3>
      {question.state === 'shown' ? (
        <Finding
          title={chartTitle(question.kind, question.cells, question.base)}
          subtitle={measureOf(question, kind, periodOf(document))}
          first={wording.columns.answer}
          kind={kind}
          base={question.base}
          rows={question.cells}
          sentences={questionSentences(question, kind)}
        >
          <Waves question={question} kind={kind} waveNumber={document.waveNumber} />
          {csv}
        </Finding>
      ) : (
        <>
          <p>{wording.nearlyHidden}</p>
          <AmountTable
            caption={`${measures[question.kind]} ${wording.who[kind]}, ${periodOf(document)}.`}
            first={wording.columns.answer}
            kind={kind}
            rows={question.cells}
          />
          {csv}
        </>
      )}
    </section>
  )
}
