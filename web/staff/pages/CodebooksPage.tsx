import { useId, useRef } from 'preact/hooks'
import { api, ask } from '../api.ts'
import { asCodebook } from '../codebook-file.ts'
import { Loading } from '../components/Loading.tsx'
import { Page } from '../components/Page.tsx'
import { readJsonFile } from '../json-file.ts'
import { attempt, say } from '../notice.ts'
import { dayInWords } from '../times.ts'
import { useLoad } from '../use-load.ts'

export function CodebooksPage() {
  const id = useId()
  const file = useRef<HTMLInputElement>(null)
  const { data, failed, again } = useLoad(() => ask(api.codebooks.$get()))
  const send = (event: Event) => {
    event.preventDefault()
    const form = event.currentTarget as HTMLFormElement
    void attempt(async () => {
      const { name, content } = await readJsonFile(file.current)
      await ask(api.codebooks.$post({ json: asCodebook(name, content) }))
      form.reset()
      await again()
      say(`${name} is a codebook now.`)
    })
  }
  const start = () =>
    void attempt(async () => {
      await ask(api.codebooks.starting.$post())
      await again()
      say('The starting codebook is yours now. Choose it when you import a survey.')
    })
  return (
    <Page title="Codebooks">
      <p>A survey keeps the version it was made with. Importing a name again makes its next version.</p>
      {!data && <Loading failed={failed} again={again} />}
      {data?.codebooks.length === 0 && (
        <section class="card form">
          <h2>There is no codebook yet</h2>
          <p>Heard comes with one for care leavers and partners, with example quotes for every theme.</p>
          <button type="button" class="button main" onClick={start}>
            Use the starting codebook
          </button>
        </section>
      )}
      <ul class="cards">
        {data?.codebooks.map((book) => (
          <li key={book.id} class="card">
            <strong>{book.name}</strong>, version {book.version}, {book.themes} themes
            <span class="soft">Imported on {dayInWords(book.createdAt, new Date())}</span>
          </li>
        ))}
      </ul>
      <form class="card form" onSubmit={send}>
        <h2>Import a codebook</h2>
        <label for={id}>Codebook file (JSON)</label>
        <input
          id={id}
          ref={file}
          type="file"
          accept=".json,application/json"
          aria-describedby={`${id}-hint`}
        />
        <p id={`${id}-hint`} class="soft">
          Either name and themes, or each label with its def and ex.
        </p>
        <button type="submit" class="button main">
          Import the codebook
        </button>
      </form>
    </Page>
  )
}
