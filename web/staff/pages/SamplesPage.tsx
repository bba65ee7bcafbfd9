import { useState } from 'preact/hooks'
import { api, ask, type Sample, type SampleDrawn } from '../api.ts'
import { BlindCoding } from '../blind/BlindCoding.tsx'
import { type BlindDesk, openBlindDesk } from '../blind/blind-desk.ts'
import { Disagreements } from '../blind/Disagreements.tsx'
import { DrawSample } from '../blind/DrawSample.tsx'
import { Figures } from '../blind/Figures.tsx'
import { SampleState } from '../blind/SampleState.tsx'
import { Loading } from '../components/Loading.tsx'
import { Page } from '../components/Page.tsx'
import { attempt } from '../notice.ts'
import { count } from '../tally-words.ts'
import { momentInWords } from '../times.ts'
import { useLoad } from '../use-load.ts'
import { waveOf } from '../wave-of.ts'

/** Two people code the same answers blind: drawn, coded, compared, settled and closed here. */
export function SamplesPage({ waveId }: { waveId: string }) {
  const [chosen, setChosen] = useState<Sample | null>(null)
  const [desk, setDesk] = useState<BlindDesk | null>(null)
  const { data, failed, again } = useLoad(async () => {
    const [{ survey, wave }, { samples }] = await Promise.all([
      waveOf(waveId),
      ask(api.waves[':waveId'].samples.$get({ param: { waveId } })),
    ])
    const open = samples.find(({ closedAt }) => !closedAt)
    setChosen(await readSample(chosen?.id ?? open?.id ?? samples[0]?.id))
    return { survey, wave, samples }
  })
  const code = (sample: Sample) => {
    const opened = openBlindDesk(sample.id)
    setDesk(opened)
    void opened.start()
  }
  const leave = async () => {
    await again()
    setDesk(null)
    document.getElementById('main')?.focus()
  }
  const choose = (id: string) => void attempt(async () => setChosen(await readSample(id)))
  const drawn = async () => {
    setChosen(null)
    await again()
  }
  if (!data) {
    return (
      <Page title="Check with two people">
        <Loading failed={failed} again={again} />
      </Page>
    )
  }
  const { survey, wave, samples } = data
  const released = wave.releasedAt !== null
  const noneOpen = samples.every(({ closedAt }) => closedAt)
  const open = chosen !== null && !chosen.closedAt && !released
  return (
    <Page title="Check with two people">
      <p>
        <a href={`/staff/app/waves/${waveId}`}>
          {survey.title}, wave {wave.number}
        </a>
        {released && '. This wave has been released: its samples can be read, not changed.'}
      </p>
      {desk ? (
        <BlindCoding desk={desk} onLeave={() => void leave()} />
      ) : (
        <>
          <p class="purpose">
            Two people code the same random answers, without the engine’s proposals and without each other. It
            shows how far the themes, and the engine, can be relied on.
            {!wave.closedAt && ' This wave is still open: answers that come after the draw are not in it.'}
          </p>
          {chosen && <SampleState sample={chosen} open={open} onCode={() => code(chosen)} reload={again} />}
          {chosen?.figures && (
            <>
              <Figures sample={chosen} figures={chosen.figures} />
              <Disagreements sample={chosen} open={open} reload={again} />
            </>
          )}
          {noneOpen && !released && <DrawSample waveId={waveId} done={drawn} />}
          <OtherSamples samples={samples.filter(({ id }) => id !== chosen?.id)} onChoose={choose} />
        </>
      )}
    </Page>
  )
}

function OtherSamples({ samples, onChoose }: { samples: SampleDrawn[]; onChoose: (id: string) => void }) {
  if (!samples.length) return null
  return (
    <section class="card">
      <h2>Other samples of this wave</h2>
      <ul class="waves">
        {samples.map(({ id, size, drawnAt, closedAt }) => (
          <li key={id}>
            <p>
              {count(size, 'answer')}, drawn {momentInWords(drawnAt, new Date())}
              {!closedAt && ', open'}
            </p>
            <button
              type="button"
              class="button"
              aria-label={`Show the sample drawn ${momentInWords(drawnAt, new Date())}`}
              onClick={() => onChoose(id)}
            >
              Show
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

const readSample = async (sampleId: string | undefined) =>
  sampleId ? ask(api.samples[':sampleId'].$get({ param: { sampleId } })) : null
