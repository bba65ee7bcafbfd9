import { useState } from 'preact/hooks'
import { api, ask, type Tally, type Theme } from '../api.ts'
import { type Desk, openDesk } from '../coding/desk.ts'
import { Engine } from '../coding/Engine.tsx'
import { Focus } from '../coding/Focus.tsx'
import { remote } from '../coding/remote.ts'
import { Loading } from '../components/Loading.tsx'
import { Page } from '../components/Page.tsx'
import { useLoad } from '../use-load.ts'
import { waveOf } from '../wave-of.ts'

/** Reading a wave's answers: first the engine, then a person. */
export function CodingPage({ waveId }: { waveId: string }) {
  const [desk, setDesk] = useState<Desk | null>(null)
  const { data, failed, again } = useLoad(() => readWave(waveId))
  const start = async () => {
    const opened = openDesk(remote, waveId, unreadOf(await readTally(waveId)))
    setDesk(opened)
    await opened.show('unread')
  }
  return (
    <Page title="Read answers">
      {data && (
        <p>
          <a href={`/staff/app/waves/${waveId}`}>
            {data.survey.title}, wave {data.wave.number}
          </a>
          {data.wave.releasedAt && ' has been released: you can read it, not change it.'}
        </p>
      )}
      {!data && <Loading failed={failed} again={again} />}
      {data && !desk && <Engine waveId={waveId} waiting={data.tally.unassigned} onDone={start} />}
      {data && desk && <Focus desk={desk} codebook={data.themes} released={data.wave.releasedAt !== null} />}
    </Page>
  )
}

const readTally = (waveId: string): Promise<Tally> =>
  ask(api.waves[':waveId'].tally.$get({ param: { waveId } }))

async function readWave(waveId: string) {
  const [{ survey, wave }, tally] = await Promise.all([waveOf(waveId), readTally(waveId)])
  const param = { codebookId: survey.codebookId }
  const themes: Theme[] = (await ask(api.codebooks[':codebookId'].$get({ param }))).themes
  return { survey, wave, tally, themes }
}

const unreadOf = ({ answers, read }: Tally) => answers.received - answers.held - answers.withdrawn - read
