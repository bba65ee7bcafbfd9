import { useEffect, useState } from 'preact/hooks'
import { api, ask, type Job } from './api.ts'
import { attempt } from './notice.ts'

type Kind = 'discovery' | 'training'

/**
 * A job of a wave: starts it, and does its steps while the page is open. Whoever leaves leaves it to the server, and finds
 * it where it then is. `known` is what the page read of it, the newest of its kind.
 */
export function useJob(waveId: string, kind: Kind, known: Job | undefined, onEnd: () => unknown) {
  const [job, setJob] = useState(known)
  const [stopped, setStopped] = useState(false)
  const going = job && !job.finishedAt && !stopped ? job.id : null
  useEffect(() => {
    if (!going) return
    let here = true
    const work = async () => {
      for (let ended = false; here && !ended; ) {
        const { job: next } = await ask(api.jobs[':jobId'].steps.$post({ param: { jobId: going } }))
        ended = next.finishedAt !== null
        if (ended) await onEnd()
        if (here) setJob(next)
      }
    }
    void attempt(work).then((done) => here && setStopped(!done))
    return () => {
      here = false
    }
  }, [going])
  const start = async () => {
    setStopped(false)
    // One that stopped halfway goes on.
    await attempt(async () => {
      setJob((await ask(api.waves[':waveId'].jobs.$post({ param: { waveId }, json: { kind } }))).job)
    })
  }
  return { job, stopped, start, working: going !== null }
}
