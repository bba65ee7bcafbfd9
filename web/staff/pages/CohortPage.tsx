import { api, ask } from '../api.ts'
import { CohortForm } from '../cohort/CohortForm.tsx'
import { Loading } from '../components/Loading.tsx'
import { Page } from '../components/Page.tsx'
import { momentInWords } from '../times.ts'
import { useLoad } from '../use-load.ts'

/** Everybody who could have answered a wave, as the council counts them. */
export function CohortPage({ waveId }: { waveId: string }) {
  const { data, failed, again } = useLoad(() => ask(api.waves[':waveId'].cohort.$get({ param: { waveId } })))
  if (!data) {
    return (
      <Page title="Who could have answered">
        <Loading failed={failed} again={again} />
      </Page>
    )
  }
  const { title, kind, waveNumber, releasedAt, cohort, enteredAt, enteredBy } = data
  return (
    <Page title="Who could have answered">
      <p>
        <a href={`/staff/app/waves/${waveId}/release`}>
          Release of {title}, wave {waveNumber}
        </a>
        {!releasedAt && (
          <>
            {' '}
            · <a href={`/staff/app/waves/${waveId}/reaching`}>Reach people</a>
          </>
        )}
      </p>
      {kind === 'consultation' ? (
        <p>A consultation has no cohort: its agencies answer in their own names.</p>
      ) : releasedAt ? (
        <p>
          This wave has been released, and its cohort with it. What the release says of it is in{' '}
          <a href={`/staff/releases/${waveId}`}>the summary</a>.
        </p>
      ) : (
        <>
          <p class="purpose">
            The cohort is everybody who could have answered, as the council counts them. Beside it, a leader
            sees who was not heard from. Type in numbers, never names. They leave only with the release, which
            protects them as it does answers: rounded, and small groups hidden.
          </p>
          {enteredAt && (
            <p class="soft">
              Entered by {enteredBy}, {momentInWords(enteredAt, new Date())}.
            </p>
          )}
          <CohortForm
            key={enteredAt}
            waveId={waveId}
            cohort={cohort}
            questions={data.questions}
            saved={again}
          />
        </>
      )}
    </Page>
  )
}
