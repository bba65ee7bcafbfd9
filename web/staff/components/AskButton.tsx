import { useState } from 'preact/hooks'
import { AskFirst, type Question } from './AskFirst.tsx'

/** A button for an act that is asked about first. */
export function AskButton({ label, name, question }: { label: string; name?: string; question: Question }) {
  const [asking, setAsking] = useState(false)
  return (
    <>
      <button type="button" class="button" aria-label={name} onClick={() => setAsking(true)}>
        {label}
      </button>
      {asking && <AskFirst question={question} onClose={() => setAsking(false)} />}
    </>
  )
}
