import { useId, useState } from 'preact/hooks'
import { limits } from '../../../schema/limits.ts'
import { api, ask } from '../api.ts'
import { attempt, say } from '../notice.ts'

/** Draws a sample of a wave. Which answers are in it is chance's, not the person's. */
export function DrawSample({ waveId, done }: { waveId: string; done: () => Promise<void> }) {
  const id = useId()
  const [size, setSize] = useState('100')
  const [busy, setBusy] = useState(false)
  const draw = async (event: Event) => {
    event.preventDefault()
    setBusy(true)
    await attempt(async () => {
      await ask(api.waves[':waveId'].samples.$post({ param: { waveId }, json: { size: Number(size) } }))
      await done()
      say('The sample is drawn. Its answers are in no queue until it is closed.')
    })
    setBusy(false)
  }
  return (
    <form class="card form" onSubmit={draw}>
      <h2>Draw a sample</h2>
      <label for={id}>How many answers</label>
      <input
        id={id}
        type="number"
        min={limits.smallestSample}
        max={limits.largestSample}
        required
        aria-describedby={`${id}-hint`}
        value={size}
        onInput={(event) => setSize(event.currentTarget.value)}
      />
      <p id={`${id}-hint`} class="soft">
        {limits.smallestSample} to {limits.largestSample}. A theme gets its figures from{' '}
        {limits.agreementFloor} answers that hold it: for rarer themes draw more. Where the wave has fewer,
        all are drawn.
      </p>
      <button type="submit" class="button main" disabled={busy}>
        Draw the sample
      </button>
    </form>
  )
}
