import { useState } from 'preact/hooks'
import { type ReturnReason, returnReasons } from '../../../schema/redaction.ts'
import { AskFirst } from '../components/AskFirst.tsx'
import { returnWords } from './redaction-words.ts'

type Props = { name: string; send: (reason: ReturnReason) => Promise<unknown> }

/** Takes a quote away and says why; whoever approved it can make another. */
export function SendBack({ name, send }: Props) {
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState<ReturnReason>(returnReasons[0])
  const explanation = (
    <>
      <p>The quote is removed. Another can be made of the same answer.</p>
      <fieldset class="plain">
        <legend>Why?</legend>
        {returnReasons.map((each) => (
          <label key={each} class="choice">
            <input type="radio" name="reason" checked={reason === each} onChange={() => setReason(each)} />
            {returnWords[each]}
          </label>
        ))}
      </fieldset>
    </>
  )
  return (
    <>
      <button type="button" class="button" aria-label={`Send back, ${name}`} onClick={() => setAsking(true)}>
        Send back
      </button>
      {asking && (
        <AskFirst
          onClose={() => setAsking(false)}
          question={{
            title: 'Send this quote back?',
            explanation,
            doIt: 'Send it back',
            act: () => send(reason),
          }}
        />
      )}
    </>
  )
}
