import { useState } from 'preact/hooks'
import type { Question } from '../../questions/kind.ts'
import { AskFirst } from '../components/AskFirst.tsx'
import { offeredBy } from './choice-values.ts'
import { type ColumnUse, columnName, takesSeveral } from './column-use.ts'
import type { Column } from './sheet-headings.ts'
import { heldBy, leftOut, personal } from './survey-tools.ts'

type Props = {
  column: Column
  use: ColumnUse
  samples: string[]
  questions: Question[]
  choose: (use: ColumnUse) => void
}

/** One column: its heading, the first of what stands in it, and what it is taken for. */
export function ColumnChoice({ column, use, samples, questions, choose }: Props) {
  const [asking, setAsking] = useState<ColumnUse | null>(null)
  const held = heldBy(column.heading)
  const isPersonal = held !== null && personal.includes(held)
  const field = `column-${column.at}`
  const select = (value: string) => {
    const chosen = useOf(value)
    if ('question' in chosen && isPersonal) setAsking(chosen)
    else choose(chosen)
  }
  return (
    <li class={use.as === 'nothing' ? 'out' : ''}>
      <div>
        <label for={field}>{columnName(column)}</label>
        <p class="soft" dir="auto">
          {samples.length ? samples.map((sample) => `“${sample}”`).join(' · ') : 'Empty in every row.'}
        </p>
      </div>
      <div>
        <select
          id={field}
          key={asValue(use)}
          value={asValue(use)}
          aria-describedby={use.as === 'nothing' ? `${field}-why` : undefined}
          onChange={({ currentTarget }) => {
            const { value } = currentTarget
            // Shown as chosen only once it is.
            currentTarget.value = asValue(use)
            select(value)
          }}
        >
          <option value="nothing">Leave out</option>
          <option value="day">The day it was sent</option>
          <option value="id">Its number, against repeats</option>
          {questions
            .filter(({ kind }) => kind !== 'information')
            .map((question) => (
              <QuestionOptions key={question.key} question={question} />
            ))}
        </select>
        {use.as === 'nothing' && use.because !== 'chosen' && (
          <p id={`${field}-why`} class="soft">
            {leftOut[use.because]}
          </p>
        )}
      </div>
      {asking && held && (
        <AskFirst
          question={{
            title: `Import “${column.heading}” as an answer?`,
            explanation: (
              <p>
                {leftOut[held]} As an answer it would be stored with everything else this person said, and
                read by whoever reads answers.
              </p>
            ),
            doIt: 'Import it as an answer',
            act: async () => choose(asking),
          }}
          onClose={() => setAsking(null)}
        />
      )}
    </li>
  )
}

function QuestionOptions({ question }: { question: Question }) {
  const { key, title } = question
  if (!takesSeveral(question)) return <option value={`answer ${key}`}>{title}</option>
  return (
    <optgroup label={title}>
      <option value={`answer ${key}`}>All that was chosen: {title}</option>
      {offeredBy(question).map(({ id, label }) => (
        <option key={id} value={`tick ${key} ${id}`}>
          Only “{label}”
        </option>
      ))}
    </optgroup>
  )
}

const asValue = (use: ColumnUse) =>
  use.as === 'tick'
    ? `tick ${use.question} ${use.choice}`
    : use.as === 'answer'
      ? `answer ${use.question}`
      : use.as

function useOf(value: string): ColumnUse {
  const [as, question = '', choice = ''] = value.split(' ')
  if (as === 'tick') return { as, question, choice }
  if (as === 'answer') return { as, question }
  return as === 'day' || as === 'id' ? { as } : { as: 'nothing', because: 'chosen' }
}
