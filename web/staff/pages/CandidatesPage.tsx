import { api, ask } from '../api.ts'
import { CandidateDesk } from '../candidates/CandidateDesk.tsx'
import { DecidedCandidates } from '../candidates/DecidedCandidates.tsx'
import { Discovery } from '../candidates/Discovery.tsx'
import { Loading } from '../components/Loading.tsx'
import { Page } from '../components/Page.tsx'
import { Training } from '../training/Training.tsx'
import { useLoad } from '../use-load.ts'
import { waveOf } from '../wave-of.ts'

/** What a wave's answers may hold that the codebook does not, and what the engine may learn of them. */
export function CandidatesPage({ waveId }: { waveId: string }) {
  const { data, failed, again } = useLoad(() => readCandidates(waveId))
  if (!data) {
    return (
      <Page title="Candidate themes">
        <Loading failed={failed} again={again} />
      </Page>
    )
  }
  const { survey, wave, candidates, jobs, book } = data
  const released = wave.releasedAt !== null
  const newest = (kind: string) => jobs.find((job) => job.kind === kind)
  const shared = { waveId, released, reload: again }
  return (
    <Page title="Candidate themes">
      <p>
        <a href={`/staff/app/waves/${waveId}`}>
          {survey.title}, wave {wave.number}
        </a>
        , <a href={`/staff/app/surveys/${survey.id}/codebook`}>its themes</a>
        {released && '. This wave has been released: you can read it, not change it.'}
      </p>
      <Discovery {...shared} known={newest('discovery')} />
      {candidates.length > 0 && (
        <CandidateDesk candidates={candidates} book={book} released={released} reload={again} />
      )}
      <DecidedCandidates candidates={candidates} book={book} reload={again} />
      <Training {...shared} known={newest('training')} book={book} />
    </Page>
  )
}

async function readCandidates(waveId: string) {
  const param = { waveId }
  const [{ survey, wave }, { candidates }, { jobs }] = await Promise.all([
    waveOf(waveId),
    ask(api.waves[':waveId'].candidates.$get({ param })),
    ask(api.waves[':waveId'].jobs.$get({ param })),
  ])
  const book = await ask(api.surveys[':surveyId'].codebook.$get({ param: { surveyId: survey.id } }))
  return { survey, wave, candidates, jobs, book }
}
