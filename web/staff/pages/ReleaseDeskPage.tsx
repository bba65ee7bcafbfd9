import { api, ask, type Me } from '../api.ts'
import { Loading } from '../components/Loading.tsx'
import { Page } from '../components/Page.tsx'
import { CorrectionDesk } from '../release/CorrectionDesk.tsx'
import { Publishing } from '../release/Publishing.tsx'
import { dayInWords } from '../times.ts'
import { useLoad } from '../use-load.ts'

/** Before publication: what is to do, what will be hidden, and the button. After it: corrections. */
export function ReleaseDeskPage({ waveId, me }: { waveId: string; me: Me }) {
  const { data, failed, again } = useLoad(() =>
    ask(api.waves[':waveId'].readiness.$get({ param: { waveId } })),
  )
  if (!data) {
    return (
      <Page title="Release">
        <Loading failed={failed} again={again} />
      </Page>
    )
  }
  const { title, waveNumber, releasedAt } = data
  return (
    <Page title={`Release of ${title}`}>
      <p>
        <a href={`/staff/app/waves/${waveId}`}>Wave {waveNumber}</a>
        {releasedAt && `, published on ${dayInWords(releasedAt, new Date())}.`}
      </p>
      {releasedAt ? (
        <CorrectionDesk waveId={waveId} />
      ) : (
        <Publishing waveId={waveId} readiness={data} demonstration={me.demonstration} published={again} />
      )}
    </Page>
  )
}
