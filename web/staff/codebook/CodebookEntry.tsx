import { api, ask, type Codebook } from '../api.ts'
import { attempt } from '../notice.ts'
import { count } from '../tally-words.ts'
import { dayInWords } from '../times.ts'
import { CodebookHistory } from './CodebookHistory.tsx'
import { fileNameOf } from './file-names.ts'
import { saveFile } from './save-file.ts'

/** A codebook: its version, what the engine lacks of it, its files and its history. */
export function CodebookEntry({ book }: { book: Codebook }) {
  const { id, name, version, themes, withoutQuotes } = book
  const read = async () => {
    const latest = await ask(api.codebooks[':codebookId'].$get({ param: { codebookId: id } }))
    return { name: latest.name, themes: latest.themes.map(({ id: _, ...card }) => card) }
  }
  const saveJson = async () =>
    saveFile(fileNameOf(name, 'json'), 'application/json', `${JSON.stringify(await read(), null, 2)}\n`)
  const saveCsv = async () => {
    const { codebookToCsv } = await import('../../../schema/codebook-csv.ts')
    saveFile(fileNameOf(name, 'csv'), 'text/csv', codebookToCsv(await read()))
  }
  return (
    <li class="card">
      <h2>{name}</h2>
      <p>
        Version {version}, {count(themes, 'theme')}
        <span class="soft">First imported on {dayInWords(book.createdAt, new Date())}</span>
      </p>
      {withoutQuotes.length > 0 && (
        <p class="warned">
          <strong>Without example quotes:</strong> {withoutQuotes.join(', ')}. The engine knows these by their
          card alone.
        </p>
      )}
      <div class="row tight">
        <button
          type="button"
          class="button"
          aria-label={`Download JSON of ${name}`}
          onClick={() => void attempt(saveJson)}
        >
          Download JSON
        </button>
        <button
          type="button"
          class="button"
          aria-label={`Download CSV of ${name}, for a spreadsheet`}
          onClick={() => void attempt(saveCsv)}
        >
          Download CSV
        </button>
      </div>
      <CodebookHistory key={version} codebookId={id} name={name} />
    </li>
  )
}
