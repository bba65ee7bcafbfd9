import { useId, useState } from 'preact/hooks'
import { api, ask } from '../api.ts'
import { Loading } from '../components/Loading.tsx'
import { Page } from '../components/Page.tsx'
import { attempt, say } from '../notice.ts'
import { useLoad } from '../use-load.ts'

type Council = { name: string; helpLine: string }

export function CouncilPage() {
  const { data, failed, again } = useLoad(() => ask(api.council.$get()))
  return (
    <Page title="Council">
      {data ? <CouncilForm council={data} /> : <Loading failed={failed} again={again} />}
    </Page>
  )
}

function CouncilForm({ council }: { council: Council }) {
  const id = useId()
  const [name, setName] = useState(council.name)
  const [helpLine, setHelpLine] = useState(council.helpLine)
  const send = (event: Event) => {
    event.preventDefault()
    void attempt(async () => {
      await ask(api.council.$put({ json: { name, helpLine } }))
      say('Saved. Every survey page shows it from now on.')
    })
  }
  return (
    <form class="card form" onSubmit={send}>
      <label for={`${id}-name`}>Name of the council</label>
      <input
        id={`${id}-name`}
        type="text"
        maxLength={80}
        required
        value={name}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <label for={`${id}-line`}>Help line</label>
      <input
        id={`${id}-line`}
        type="text"
        maxLength={200}
        required
        aria-describedby={`${id}-hint`}
        value={helpLine}
        onInput={(event) => setHelpLine(event.currentTarget.value)}
      />
      <p id={`${id}-hint`} class="soft">
        In the same place on every page of a survey: who to call, and when somebody answers.
      </p>
      <button type="submit" class="button main">
        Save
      </button>
    </form>
  )
}
