import { api, ask } from '../api.ts'
import { CodebookEntry } from '../codebook/CodebookEntry.tsx'
import { CodebookImport } from '../codebook/CodebookImport.tsx'
import { Loading } from '../components/Loading.tsx'
import { Page } from '../components/Page.tsx'
import { attempt, say } from '../notice.ts'
import { useLoad } from '../use-load.ts'

export function CodebooksPage() {
  const { data, failed, again } = useLoad(() => ask(api.codebooks.$get()))
  const start = () =>
    void attempt(async () => {
      await ask(api.codebooks.starting.$post())
      await again()
      say('The starting codebook is yours now. Choose it when you import a survey.')
    })
  return (
    <Page title="Codebooks">
      <p>
        A survey keeps the version it has until somebody takes it along, on its own page of themes. Importing
        a name again makes its next version; themes are known by their code.
      </p>
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
          <CodebookEntry key={book.id} book={book} />
        ))}
      </ul>
      <CodebookImport done={again} />
    </Page>
  )
}
