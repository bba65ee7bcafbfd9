import { api, ask, type CorrectionMade } from '../api.ts'
import { Loading } from '../components/Loading.tsx'
import { momentInWords } from '../times.ts'
import { useLoad } from '../use-load.ts'
import { CorrectionForm } from './CorrectionForm.tsx'

/** A published release: it can lose a figure or a quote, and be worded anew; it never gains a number. */
export function CorrectionDesk({ waveId }: { waveId: string }) {
  const { data, failed, again } = useLoad(() =>
    ask(api.releases[':waveId'].corrections.$get({ param: { waveId } })),
  )
  return (
    <>
      <p>
        <a class="button" href={`/staff/releases/${waveId}`}>
          See the summary
        </a>
      </p>
      {data ? (
        <>
          <CorrectionForm
            key={data.corrections.length}
            waveId={waveId}
            document={data.document}
            seen={data.corrections.length}
            done={again}
          />
          <CorrectionsMade corrections={data.corrections} />
        </>
      ) : (
        <Loading failed={failed} again={again} />
      )}
    </>
  )
}

function CorrectionsMade({ corrections }: { corrections: CorrectionMade[] }) {
  return (
    <section class="card">
      <h2>Corrections</h2>
      {corrections.length === 0 && <p>None. It reads as it was published.</p>}
      <ul class="waves">
        {corrections.map(({ number, what, act, reason, by, at }) => (
          <li key={number}>
            <p>
              <strong>{what}</strong> was {act}. {reason}
              <span class="soft">
                {' '}
                {by}, {momentInWords(at, new Date())}.
              </span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
