import { api, ask, type Job, type SurveyCodebook } from '../api.ts'
import { JobProgress } from '../components/JobProgress.tsx'
import { attempt, say } from '../notice.ts'
import { momentInWords } from '../times.ts'
import { useJob } from '../use-job.ts'
import { LearntTold } from './LearntTold.tsx'

type Props = {
  waveId: string
  known: Job | undefined
  book: SurveyCodebook
  released: boolean
  reload: () => Promise<void>
}

/** Lets the engine learn from what people decided; what that would change is shown before it does. */
export function Training({ waveId, known, book, released, reload }: Props) {
  const { job, stopped, working, start } = useJob(waveId, 'training', known, reload)
  // What the page read last knows whether it was applied since.
  const newest = known && known.id === job?.id && known.finishedAt ? known : job
  const model = newest?.learnt?.model
  const waiting = model && !model.appliedAt && !released
  const settle = (call: () => Promise<unknown>, told: string) =>
    attempt(async () => {
      await call()
      await reload()
      say(told)
    })
  const param = { modelId: model?.id ?? '' }
  const apply = () =>
    settle(
      () => ask(api.models[':modelId'].application.$put({ param })),
      'Applied. “Read answers” lets the engine read again what nobody has read.',
    )
  const discard = () =>
    settle(() => ask(api.models[':modelId'].$delete({ param })), 'Discarded. Nothing has changed.')
  return (
    <section class="card" aria-labelledby="training">
      <h2 id="training">Let the engine learn</h2>
      <p class="soft">
        It learns from what people confirmed and rejected in every survey that uses this codebook. What a
        person has read is not touched.
      </p>
      {working && newest && <JobProgress doing="Learning, and trying it on the answers" job={newest} />}
      {!working && newest?.finishedAt && (
        <>
          {model && newest.learnt && (
            <LearntTold learnt={newest.learnt} reviewed={model.reviewed} book={book} />
          )}
          {model?.appliedAt && <p>Applied {momentInWords(model.appliedAt, new Date())}.</p>}
          {!model && (
            <p>What was learnt last is not kept: it was discarded, or something newer took its place.</p>
          )}
        </>
      )}
      {!working && (
        <div class="row tight">
          {waiting && (
            <>
              <button type="button" class="button main" onClick={() => void apply()}>
                Apply what was learnt
              </button>
              <button type="button" class="button" onClick={() => void discard()}>
                Discard it
              </button>
            </>
          )}
          {!waiting && !released && (
            <button type="button" class="button" onClick={() => void start()}>
              {stopped ? 'Go on' : 'Let it learn, and show what would change'}
            </button>
          )}
        </div>
      )}
    </section>
  )
}
