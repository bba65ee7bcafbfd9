import { useId, useRef, useState } from 'preact/hooks'
import { limits } from '../../../schema/limits.ts'
import { type ImportsOf, Refusal } from '../api.ts'
import { attempt, hush, say } from '../notice.ts'
import { type ImportFile, readImportFile } from './import-file.ts'
import { StepHeading } from './StepHeading.tsx'

type Props = {
  survey: ImportsOf
  versionId: string
  chooseVersion: (versionId: string) => void
  done: (file: ImportFile) => void
}

/** The file, and the version of the survey whose questions it answers. */
export function FileStep({ survey, versionId, chooseVersion, done }: Props) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [rows, setRows] = useState<number | null>(null)
  const questions = survey.versions.find((version) => version.id === versionId)?.questions ?? []
  const read = async (event: Event) => {
    event.preventDefault()
    hush()
    setRows(0)
    await attempt(async () => {
      const file = field.current?.files?.[0]
      if (!file) throw new Refusal('no-file', 'Choose a file first.')
      const read = await readImportFile(file, questions, setRows)
      done(read)
      const { otherSheets } = read.sheet
      if (otherSheets.length)
        say(`Only the first sheet is read. Not read: ${otherSheets.map((name) => `“${name}”`).join(', ')}.`)
    })
    setRows(null)
  }
  return (
    <form class="card form" onSubmit={read}>
      <StepHeading step={1} title="The file" />
      <p>
        Heard reads exports of Microsoft Forms, SmartSurvey, Citizen Space and LimeSurvey, and any table with
        a heading for each column and a row for each person. It reads the file here, in your browser: what you
        leave out, such as names and e-mail addresses, never leaves this computer.
      </p>
      {survey.versions.length > 1 && (
        <>
          <label for={`${id}-version`}>Which version’s questions does it answer?</label>
          <select
            id={`${id}-version`}
            value={versionId}
            onChange={({ currentTarget }) => chooseVersion(currentTarget.value)}
          >
            {survey.versions.map(({ id, number, title }) => (
              <option key={id} value={id}>
                Version {number}: {title}
              </option>
            ))}
          </select>
        </>
      )}
      <label for={`${id}-file`}>File with the old results (CSV or .xlsx)</label>
      <input id={`${id}-file`} ref={field} type="file" accept=".csv,.tsv,.txt,.xlsx,text/csv" />
      <p class="soft">
        A CSV of up to {limits.importRows.toLocaleString('en-GB')} responses, or a workbook of up to{' '}
        {limits.workbookRows.toLocaleString('en-GB')} rows.
      </p>
      <button type="submit" class="button main" disabled={rows !== null}>
        Read the file
      </button>
      <p role="status">{rows !== null && `Reading: ${rows.toLocaleString('en-GB')} rows so far.`}</p>
    </form>
  )
}
