import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { dimensions } from '../../../schema/release.ts'
import { type CohortQuestion, Refusal } from '../api.ts'
import { saveFile } from '../codebook/save-file.ts'
import { AskFirst } from '../components/AskFirst.tsx'
import { attempt, hush } from '../notice.ts'
import { count } from '../tally-words.ts'
import { type CohortDraft, withDimension } from './cohort-draft.ts'

type Props = {
  draft: CohortDraft
  unsaved: boolean
  questions: CohortQuestion[]
  fill: (draft: CohortDraft) => void
}

/** The form as a spreadsheet, and a spreadsheet into the form. Its mistakes are told all at once, and then nothing is filled in. */
export function CohortSheet({ draft, unsaved, questions, fill }: Props) {
  const id = useId()
  const file = useRef<HTMLInputElement>(null)
  const told = useRef<HTMLHeadingElement>(null)
  const [mistakes, setMistakes] = useState<string[]>([])
  const [read, setRead] = useState<CohortDraft | null>(null)
  useLayoutEffect(() => told.current?.focus(), [mistakes])
  const send = (event: Event) => {
    event.preventDefault()
    void attempt(async () => {
      hush()
      const chosen = file.current?.files?.[0]
      if (!chosen) throw new Refusal('no-file', 'Choose a file first.')
      // Read only here and only then: most officers type the numbers in.
      const { cohortFromCsv } = await import('./cohort-csv.ts')
      const found = cohortFromCsv(await chosen.text(), questions)
      setMistakes('mistakes' in found ? found.mistakes : [])
      if ('mistakes' in found) return
      if (unsaved) setRead(found.draft)
      else fill(found.draft)
    })
  }
  const download = () =>
    attempt(async () => {
      const { cohortToCsv } = await import('./cohort-csv.ts')
      const started = draft.dimensions.length ? draft : dimensions.reduce(withDimension, draft)
      saveFile('cohort.csv', 'text/csv;charset=utf-8', cohortToCsv(started, questions))
    })
  return (
    <details class="card">
      <summary>From a spreadsheet</summary>
      <form class="form" onSubmit={send}>
        <p>
          One row a group, with the columns dimension, group, people, question and answers. The last two only
          where the survey asked the same.{' '}
          <button type="button" class="quiet" onClick={() => void download()}>
            Download one to fill in (CSV)
          </button>
        </p>
        <label for={id}>Cohort file (CSV)</label>
        <input id={id} ref={file} type="file" accept=".csv,text/csv" onChange={() => setMistakes([])} />
        {mistakes.length > 0 && (
          <div class="mistakes">
            <h2 ref={told} tabIndex={-1}>
              Nothing was filled in: {count(mistakes.length, 'mistake')}
            </h2>
            <ul>
              {mistakes.map((mistake) => (
                <li key={mistake}>{mistake}</li>
              ))}
            </ul>
          </div>
        )}
        <button type="submit" class="button">
          Fill the form from it
        </button>
      </form>
      {read && (
        <AskFirst
          question={{
            title: 'Replace what is typed in?',
            explanation: <p>The form has numbers that are not saved. The spreadsheet takes their place.</p>,
            doIt: 'Replace it',
            act: async () => fill(read),
          }}
          onClose={() => setRead(null)}
        />
      )}
    </details>
  )
}
