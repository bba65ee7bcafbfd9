import { useEffect, useState } from 'preact/hooks'
import { attempt } from '../notice.ts'
import { count } from '../tally-words.ts'
import { remote } from './remote.ts'

/** Lets the engine read what it has not read yet, one bounded step after the other. It can be left at any time. */
export function Engine(props: { waveId: string; waiting: number; onDone: () => void }) {
  const { waveId, waiting, onDone } = props
  const [left, setLeft] = useState(waiting)
  const [stopped, setStopped] = useState(false)
  const [start, setStart] = useState(0)
  useEffect(() => {
    let going = true
    const readOn = async () => {
      for (let still = 1; going && still > 0; ) {
        still = await remote.assign(waveId)
        if (going) setLeft(still)
      }
      if (going) onDone()
    }
    void attempt(readOn).then((done) => setStopped(!done))
    return () => {
      going = false
    }
  }, [start])

  return (
    <section class="card" aria-label="The engine">
      <p role="status">
        {left > 0 ? `The engine has ${count(left, 'answer')} to read.` : 'Getting the answers.'}
      </p>
      <progress aria-label="Answers the engine has read" max={Math.max(waiting, 1)} value={waiting - left} />
      <p class="soft">You can leave this page. The engine goes on from here when you come back.</p>
      {stopped && (
        <button type="button" class="button" onClick={() => setStart(start + 1)}>
          Try again
        </button>
      )}
    </section>
  )
}
