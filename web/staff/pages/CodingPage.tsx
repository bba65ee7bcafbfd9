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
  const [changed, setChanged] = useState<Theme[] | null>(null)
  const { data, failed, again } = useLoad(() => readWave(waveId))
  const start = async (surveyId: string) => {
    const loadCodebook = async () => setChanged(await readThemes(surveyId))
    const opened = openDesk(remote, waveId, unreadOf(await readTally(waveId)), loadCodebook)
    setDesk(opened)
    await opened.choose({})
  }
  return (
    <Page title="Read answers">
      {data && (
        <p>
          <a href={`/staff/app/waves/${waveId}`}>
            {data.survey.title}, wave {data.wave.number}
          </a>
          , <a href={`/staff/app/surveys/${data.survey.id}/codebook`}>its themes</a>
          {data.wave.releasedAt && '. This wave has been released: you can read it, not change it.'}
        </p>
      )}
      {!data && <Loading failed={failed} again={again} />}
      {data && !desk && (
        <Engine waveId={waveId} waiting={data.tally.unassigned} onDone={() => start(data.survey.id)} />
      )}
      {data && desk && (
        <Focus
          desk={desk}
          questions={data.questions}
          codebook={changed ?? data.themes}
          released={data.wave.releasedAt !== null}
        />
      )}
    </Page>
  )
}

const readTally = (waveId: string): Promise<Tally> =>
  ask(api.waves[':waveId'].tally.$get({ param: { waveId } }))

const readThemes = async (surveyId: string): Promise<Theme[]> =>
  (await ask(api.surveys[':surveyId'].codebook.$get({ param: { surveyId } }))).themes

async function readWave(waveId: string) {
  const [{ survey, wave }, tally, { questions }] = await Promise.all([
    waveOf(waveId),
    readTally(waveId),
    ask(api.waves[':waveId'].questions.$get({ param: { waveId } })),
  ])
  return { survey, wave, tally, questions, themes: await readThemes(survey.id) }
}

const unreadOf = ({ answers, read }: Tally) => answers.received - answers.held - answers.withdrawn - read
