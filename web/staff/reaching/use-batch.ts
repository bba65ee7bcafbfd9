import { useEffect, useState } from 'preact/hooks'
import { api, ask, type Batch } from '../api.ts'
import { attempt } from '../notice.ts'

/**
 * A batch, and its next messages while the page is open. Whoever leaves leaves it to the server. It rests while it is paused, has
 * ended or waits for something; a short wait is asked about again when it is over.
 */
export function useBatch(known: Batch) {
  const [batch, setBatch] = useState(known)
  const [stopped, setStopped] = useState(false)
  const param = { batchId: batch.id }
  const going = !batch.ended && !batch.paused && !stopped
  const until = batch.waits?.until ?? null
  const rests = batch.waits !== null
  useEffect(() => {
    if (!going) return
    let here = true
    const step = async () => {
      for (let resting = false, done = -1; here && !resting; ) {
        const { batch: next } = await ask(api.batches[':batchId'].steps.$post({ param }))
        // Somebody else, or the clock, has the last ones in hand.
        if (doneIn(next) === done) await new Promise((resolve) => setTimeout(resolve, idle))
        done = doneIn(next)
        resting = next.ended !== null || next.paused !== null || next.waits !== null
        if (here) setBatch(next)
      }
    }
    const start = () => void attempt(step).then((done) => here && setStopped(!done))
    // Longer than an hour is another visit.
    const wait = until === null ? 0 : Date.parse(until) - Date.now()
    const timer = rests && (until === null || wait > hour) ? undefined : setTimeout(start, Math.max(0, wait))
    return () => {
      here = false
      clearTimeout(timer)
    }
  }, [going, until])
  const act = async (call: Promise<{ batch: Batch }>) => {
    const { batch: next } = await call
    setStopped(false)
    setBatch(next)
  }
  const at = api.batches[':batchId']
  return {
    batch,
    /** This page lost the server; it goes on there. */
    stopped,
    again: () => setStopped(false),
    pause: () => act(ask(at.pause.$put({ param }))),
    goOn: () => act(ask(at.pause.$delete({ param }))),
    stop: () => act(ask(at.stop.$put({ param }))),
  }
}

/** Messages that went, and people who were left out. */
const doneIn = ({ messages, failures }: Batch) =>
  messages.reduce((sum, { sent }) => sum + sent, failures.length)

const idle = 2000
const hour = 3_600_000
