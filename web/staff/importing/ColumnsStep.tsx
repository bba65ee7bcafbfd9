import { useState } from 'preact/hooks'
import type { Question } from '../../questions/kind.ts'
import { attempt, say } from '../notice.ts'
import { count } from '../tally-words.ts'
import { ColumnChoice } from './ColumnChoice.tsx'
import { askedIn, withUse } from './column-use.ts'
import { HeadingsChoice } from './HeadingsChoice.tsx'
import { type ImportFile, readAgain } from './import-file.ts'
import { StepHeading } from './StepHeading.tsx'
import type { HeadingPlace } from './sheet-headings.ts'
import type { Tool } from './survey-tools.ts'

type Props = {
  file: ImportFile
  questions: Question[]
  change: (file: ImportFile) => void
  back: () => void
  done: () => Promise<unknown>
}

/** What each column of the file is. */
export function ColumnsStep({ file, questions, change, back, done }: Props) {
  const [busy, setBusy] = useState(false)
  const { reading, seen } = file
  const asked = askedIn(reading, questions)
  const without = questions.filter((each) => each.kind !== 'information' && !asked.includes(each))
  const again = async (place: HeadingPlace, tool?: Tool) => {
    await attempt(async () => change(await readAgain(file, place, questions, tool, () => undefined)))
  }
  const goOn = async () => {
    if (asked.length === 0) return say('Choose at least one column that is a question.', true)
    setBusy(true)
    await attempt(done)
    setBusy(false)
  }
  return (
    <section class="card">
      <StepHeading step={2} title="What each column is" />
      <HeadingsChoice file={file} again={again} />
      <p>
        {count(seen.rows, 'row')}, {count(reading.columns.length, 'column')}:{' '}
        {count(asked.length, 'question')} found. Look through them, and put right what is not.
      </p>
      <ol class="import-columns">
        {reading.columns.map((column) => (
          <ColumnChoice
            key={column.at}
            column={column}
            use={reading.uses[column.at] ?? { as: 'nothing', because: 'unknown' }}
            samples={seen.columns[column.at]?.samples ?? []}
            questions={questions}
            choose={(use) => change({ ...file, reading: withUse(reading, column.at, use, questions) })}
          />
        ))}
      </ol>
      {without.length > 0 && (
        <details class="without-column">
          <summary>{count(without.length, 'question')} without a column</summary>
          <p>Nobody’s answer to {without.length === 1 ? 'it' : 'these'} comes from this file.</p>
          <ul>
            {without.map(({ key, title }) => (
              <li key={key} dir="auto">
                {title}
              </li>
            ))}
          </ul>
        </details>
      )}
      <div class="row">
        <button type="button" class="button main" disabled={busy} onClick={goOn}>
          Go on
        </button>
        <button type="button" class="button" onClick={back}>
          Another file
        </button>
      </div>
    </section>
  )
}
