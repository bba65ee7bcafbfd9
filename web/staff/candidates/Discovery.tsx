import type { Job } from '../api.ts'
import { JobProgress } from '../components/JobProgress.tsx'
import { count } from '../tally-words.ts'
import { momentInWords } from '../times.ts'
import { useJob } from '../use-job.ts'

type Props = { waveId: string; known: Job | undefined; released: boolean; reload: () => Promise<void> }

/** Compares a wave's answers, and says what was found when. */
export function Discovery({ waveId, known, released, reload }: Props) {
  const { job, stopped, working, start } = useJob(waveId, 'discovery', known, reload)
  return (
    <section class="card" aria-labelledby="discovery">
      <h2 id="discovery">Compare the answers</h2>
      {working && job ? (
        <JobProgress doing="Comparing the answers" job={job} />
      ) : (
        <>
          <p>{foundInWords(job)}</p>
          <p class="soft">
            Heard puts similar answers together: groups that the themes explain worst come first, and “Read
            answers” shows similar ones one after the other. Nothing is coded by it.
          </p>
          {!released && (
            <button type="button" class="button" onClick={() => void start()}>
              {stopped ? 'Go on' : job ? 'Compare again' : 'Compare the answers'}
            </button>
          )}
        </>
      )}
    </section>
  )
}

function foundInWords(job: Job | undefined): string {
  if (!job?.finishedAt) return 'The answers of this wave have not been compared yet.'
  if (!job.found) return 'The comparison ended before it was through.'
  const { answers, candidates, campaigns } = job.found
  const when = momentInWords(job.finishedAt, new Date())
  const groups = campaigns === 1 ? '1 group was' : `${campaigns} groups were`
  const alike = campaigns ? ` ${groups} sent in nearly the same words.` : ''
  return `Compared ${when}: ${count(candidates, 'candidate')} in ${count(answers, 'answer')}.${alike}`
}
