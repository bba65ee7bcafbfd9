import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { api, ask, Refusal } from '../api.ts'
import { asCodebook } from '../codebook-file.ts'
import { readJsonFile } from '../json-file.ts'
import { attempt, hush, say } from '../notice.ts'
import { count } from '../tally-words.ts'
import { nameInFile } from './file-names.ts'

/** A codebook from a file. A spreadsheet's mistakes are told all at once, and nothing of it is imported. */
export function CodebookImport({ done }: { done: () => Promise<void> }) {
  const id = useId()
  const file = useRef<HTMLInputElement>(null)
  const told = useRef<HTMLHeadingElement>(null)
  /** Of a spreadsheet, which does not hold its own name; null for other files. */
  const [name, setName] = useState<string | null>(null)
  const [mistakes, setMistakes] = useState<string[]>([])
  useLayoutEffect(() => told.current?.focus(), [mistakes])
  const choose = () => {
    const chosen = file.current?.files?.[0]?.name ?? ''
    setName(isCsv(chosen) ? nameInFile(chosen) : null)
    setMistakes([])
  }
  const send = (event: Event) => {
    event.preventDefault()
    const form = event.currentTarget as HTMLFormElement
    void attempt(async () => {
      hush()
      const read = name === null ? await readJson(file.current) : await readCsv(file.current, name)
      setMistakes('mistakes' in read ? read.mistakes : [])
      if ('mistakes' in read) return
      const { version } = await ask(api.codebooks.$post({ json: read.book }))
      form.reset()
      setName(null)
      await done()
      say(`${read.called} is at version ${version} now.`)
    })
  }
  return (
    <form class="card form" onSubmit={send}>
      <h2>Import a codebook</h2>
      <label for={id}>Codebook file (CSV or JSON)</label>
      <input
        id={id}
        ref={file}
        type="file"
        accept=".csv,.json,text/csv,application/json"
        aria-describedby={`${id}-hint`}
        onChange={choose}
      />
      <p id={`${id}-hint`} class="soft">
        CSV: one row a theme, with columns code, name, definition and quotes (one a line). JSON: name and
        themes, or each label with its def and ex. A download of a codebook shows both.
      </p>
      {name !== null && (
        <>
          <label for={`${id}-name`}>Name of the codebook</label>
          <input
            id={`${id}-name`}
            type="text"
            autocomplete="off"
            required
            maxLength={120}
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </>
      )}
      {mistakes.length > 0 && (
        <div class="mistakes">
          <h3 ref={told} tabIndex={-1}>
            Nothing was imported: {count(mistakes.length, 'mistake')}
          </h3>
          <ul>
            {mistakes.map((mistake) => (
              <li key={mistake}>{mistake}</li>
            ))}
          </ul>
        </div>
      )}
      <button type="submit" class="button main">
        Import the codebook
      </button>
    </form>
  )
}

type Read = { book: unknown; called: string } | { mistakes: string[] }

const isCsv = (file: string) => /\.csv$/i.test(file)

async function readJson(field: HTMLInputElement | null): Promise<Read> {
  const { name, content } = await readJsonFile(field)
  // The server checks the file and says what is wrong with it.
  return { book: asCodebook(name, content), called: name }
}

async function readCsv(field: HTMLInputElement | null, name: string): Promise<Read> {
  const file = field?.files?.[0]
  if (!file) throw new Refusal('no-file', 'Choose a file first.')
  // Read only here and only then: with what checks it, it weighs more than all the rest.
  const { codebookFromCsv } = await import('../../../schema/codebook-csv.ts')
  const read = codebookFromCsv(name, await file.text())
  return 'mistakes' in read ? read : { ...read, called: name }
}
