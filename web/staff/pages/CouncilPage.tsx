import { useId, useState } from 'preact/hooks'
import { api, ask, type Council } from '../api.ts'
import { ColourChoice } from '../components/ColourChoice.tsx'
import { Loading } from '../components/Loading.tsx'
import { Page } from '../components/Page.tsx'
import { attempt, say } from '../notice.ts'
import { useLoad } from '../use-load.ts'

export function CouncilPage() {
  const { data, failed, again } = useLoad(() => ask(api.council.$get()))
  return (
    <Page title="Council">
      {data ? <CouncilForm stored={data} /> : <Loading failed={failed} again={again} />}
    </Page>
  )
}

function CouncilForm({ stored }: { stored: Council }) {
  const [council, setCouncil] = useState(stored)
  const change = (part: Partial<Council>) => setCouncil((now) => ({ ...now, ...part }))
  const send = (event: Event) => {
    event.preventDefault()
    void attempt(async () => {
      await ask(api.council.$put({ json: council }))
      say('Saved. Every survey page shows it from now on.')
    })
  }
  return (
    <form class="card form" onSubmit={send}>
      <Line label="Name of the council" most={80} value={council.name} change={(name) => change({ name })} />
      <Line
        label="Help line by day"
        hint="Who to call on a working day, and when somebody answers."
        most={200}
        value={council.helpLine}
        change={(helpLine) => change({ helpLine })}
      />
      <Line
        label="Help line at night and at weekends"
        hint="Who answers then. Both stand in the same place on every page; nothing is published without them."
        most={200}
        value={council.helpAtNight}
        change={(helpAtNight) => change({ helpAtNight })}
      />
      <ColourChoice colour={council.colour} change={(colour) => change({ colour })} />
      <button type="submit" class="button main">
        Save
      </button>
    </form>
  )
}

function Line(props: {
  label: string
  hint?: string
  most: number
  value: string
  change: (value: string) => void
}) {
  const { label, hint, most, value, change } = props
  const id = useId()
  return (
    <>
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        maxLength={most}
        required
        aria-describedby={hint && `${id}-hint`}
        value={value}
        onInput={(event) => change(event.currentTarget.value)}
      />
      {hint && (
        <p id={`${id}-hint`} class="soft">
          {hint}
        </p>
      )}
    </>
  )
}
