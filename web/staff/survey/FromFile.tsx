import { useId, useRef, useState } from 'preact/hooks'
import type { SurveyDraft } from '../../../schema/survey-draft.ts'
import { Refusal } from '../api.ts'
import { readJsonFile } from '../json-file.ts'
import { attempt, hush } from '../notice.ts'
import { draftFromJson } from './draft-from-json.ts'
import { useStartDraft } from './start-draft.ts'

type Read = { name: string; draft: SurveyDraft | null; faults: string[]; told: string[] }

/** A survey from a file of another tool, or of Heard: what was left out of it is told before it becomes a draft. */
export function FromFile() {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [read, setRead] = useState<Read | null>(null)
  const start = useStartDraft()
  const send = async (event: Event) => {
    event.preventDefault()
    hush()
    setRead(null)
    await attempt(async () => {
      const found = await readSurveyFile(field.current)
      const { draft, faults, told } = found
      if (draft && !faults.length && !told.length) await start(async () => ({ file: draft }))
      else setRead(found)
    })
  }
  return (
    <form class="card form" onSubmit={send}>
      <h2>From a file</h2>
      <label for={id}>XLSForm (.xlsx), or a survey file of Heard (.json)</label>
      <p id={`${id}-hint`} class="soft">
        KoboToolbox, ODK and SurveyCTO write XLSForms. The file is read here, in your browser.
      </p>
      <input
        id={id}
        ref={field}
        type="file"
        accept=".xlsx,.json"
        aria-describedby={`${id}-hint`}
        onChange={() => setRead(null)}
      />
      <button type="submit" class="button">
        Start from the file
      </button>
      <div role="status">{read && <Told read={read} />}</div>
      {read?.draft && (
        <button
          type="button"
          class="button main"
          onClick={() => void start(async () => ({ file: read.draft ?? undefined }))}
        >
          Go on with what was read
        </button>
      )}
    </form>
  )
}

function Told({ read: { name, draft, faults, told } }: { read: Read }) {
  return (
    <>
      <p>
        {draft
          ? `${name} was read. Some of it is left out, or asked in another way here:`
          : `${name} was not read, and nothing was stored. Change this in it, and choose it again:`}
      </p>
      <ul>
        {(draft ? told : faults).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  )
}

async function readSurveyFile(field: HTMLInputElement | null): Promise<Read> {
  const file = field?.files?.[0]
  if (file && !/\.json$/i.test(file.name)) {
    const { readXlsForm } = await import('../translations/xlsform-file.ts')
    return { name: file.name, ...(await readXlsForm(file)) }
  }
  const { name, content } = await readJsonFile(field)
  const draft = draftFromJson(content)
  if (!draft) throw new Refusal('not-survey', `${name} is no survey file: that has a title and questions.`)
  return { name, draft, faults: [], told: [] }
}
