import { useId, useRef, useState } from 'preact/hooks'
import type { SurveyFile } from '../../../schema/survey.ts'
import { api, ask, type Codebook } from '../api.ts'
import { readJsonFile } from '../json-file.ts'
import { attempt, say } from '../notice.ts'

/** A survey from a file, with the codebook its answers will be read by. */
export function SurveyImport({ codebooks, done }: { codebooks: Codebook[]; done: () => Promise<void> }) {
  const id = useId()
  const file = useRef<HTMLInputElement>(null)
  const [codebookId, setCodebookId] = useState(codebooks[0]?.id ?? '')
  const send = (event: Event) => {
    event.preventDefault()
    const form = event.currentTarget as HTMLFormElement
    void attempt(async () => {
      const { name, content } = await readJsonFile(file.current)
      // The server checks the file and says what is wrong with it.
      await ask(api.surveys.$post({ json: { survey: content as SurveyFile, codebookId } }))
      form.reset()
      await done()
      say(`${name} is a survey now. Open its first wave when you are ready.`)
    })
  }
  if (!codebooks.length) {
    return (
      <p>
        A survey needs a codebook to be read by. <a href="/staff/app/codebooks">Choose one</a> first.
      </p>
    )
  }
  return (
    <form class="card form" onSubmit={send}>
      <h2>Import a survey</h2>
      <label for={`${id}-file`}>Survey file (JSON)</label>
      <input id={`${id}-file`} ref={file} type="file" accept=".json,application/json" />
      <label for={`${id}-book`}>Codebook</label>
      <select
        id={`${id}-book`}
        value={codebookId}
        onChange={(event) => setCodebookId(event.currentTarget.value)}
      >
        {codebooks.map((book) => (
          <option key={book.id} value={book.id}>
            {book.name}, version {book.version}
          </option>
        ))}
      </select>
      <button type="submit" class="button main">
        Import the survey
      </button>
    </form>
  )
}
