import { useEffect, useState } from 'preact/hooks'
import { api, ask } from '../api.ts'
import { AskButton } from '../components/AskButton.tsx'
import { attempt, say } from '../notice.ts'
import { count, inDigits } from '../tally-words.ts'
import { useAskBeforeLeaving } from '../use-ask-before-leaving.ts'
import { StepHeading } from './StepHeading.tsx'
import { type Sending, sendRows } from './send-rows.ts'

type Props = { sending: Sending; changed: () => Promise<void>; again: () => void }
type Made = Awaited<ReturnType<typeof sendRows>>

/** Brings the responses, says how far it is, and what came of it. */
export function SendStep({ sending, changed, again }: Props) {
  const { total } = sending
  const [come, setCome] = useState(0)
  const [made, setMade] = useState<Made | null>(null)
  const [stopped, setStopped] = useState(false)
  useAskBeforeLeaving(!made && !stopped)
  const send = async () => {
    setStopped(false)
    const done = await attempt(async () => {
      setMade(await sendRows(sending, setCome))
      await changed()
    })
    setStopped(!done)
  }
  useEffect(() => void send(), [])
  if (made) return <Imported made={made} total={total} changed={changed} again={again} />
  return (
    <section class="card">
      <StepHeading key={`${stopped}`} title={stopped ? 'The import has stopped' : 'Importing'} />
      <p role="status">
        {come === total
          ? 'Making the wave of them.'
          : `${inDigits(come)} of ${inDigits(total)} responses have been brought.`}
      </p>
      <progress aria-label="Responses brought" max={total} value={come} />
      {stopped ? (
        <>
          <p>
            Nothing is lost, and nobody sees a part of it. Go on here, or choose the same file again within a
            week.
          </p>
          <div class="row">
            <button type="button" class="button main" onClick={send}>
              Go on
            </button>
            <button type="button" class="button" onClick={again}>
              Choose a file
            </button>
          </div>
        </>
      ) : (
        <p class="soft">
          Keep this page open: the file is read here. If you leave, choose the same file again to go on where
          it stopped.
        </p>
      )}
    </section>
  )
}

function Imported({
  made,
  total,
  changed,
  again,
}: { made: Made; total: number } & Pick<Props, 'changed' | 'again'>) {
  const undo = async () => {
    await ask(api.imports[':importId'].$delete({ param: { importId: made.importId } }))
    await changed()
    again()
    say('The import is undone. The same file can be imported again.')
  }
  return (
    <section class="card">
      <StepHeading title={`Wave ${made.number} is there: ${count(total, 'response')}`} />
      <p>
        Read its answers and release it like every wave. Once it is released, it stands beside the waves that
        were asked after it, wherever the question was asked in the same words.
      </p>
      <div class="row">
        <a class="button main" href={`/staff/app/waves/${made.waveId}/answers`}>
          Read answers
        </a>
        <a class="button" href={`/staff/app/waves/${made.waveId}`}>
          Count
        </a>
        <AskButton
          label="Undo the import"
          question={{
            title: `Undo the import of wave ${made.number}?`,
            explanation: (
              <p>The wave and its {count(total, 'response')} are deleted. The file stays with you.</p>
            ),
            doIt: 'Undo the import',
            act: undo,
          }}
        />
        <button type="button" class="button" onClick={again}>
          Import another file
        </button>
      </div>
    </section>
  )
}
