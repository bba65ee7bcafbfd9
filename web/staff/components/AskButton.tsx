import { useState } from 'preact/hooks'
import { AskFirst, type Question } from './AskFirst.tsx'

type Props = { label: string; name?: string; main?: boolean; question: Question }

/** A button for an act that is asked about first. `main`: the one that the page is for. */
export function AskButton({ label, name, main = false, question }: Props) {
  const [asking, setAsking] = useState(false)
  return (
    <>
      <button
        type="button"
        class={main ? 'button main' : 'button'}
        aria-label={name}
        onClick={() => setAsking(true)}
      >
        {label}
      </button>
      {asking && <AskFirst question={question} onClose={() => setAsking(false)} />}
    </>
  )
}
