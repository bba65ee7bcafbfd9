import { KeyButton } from './KeyButton.tsx'
import type { Outcome } from './step.ts'

type Props = {
  disabled: boolean
  quotable: boolean
  onRead: (outcome: Outcome) => void
  onHold: () => void
  onQuote: () => void
}

/** What a person found, having read the answer. Holding stays possible after a release. */
export function Outcomes({ disabled, quotable, onRead, onHold, onQuote }: Props) {
  return (
    <section class="outcomes" aria-label="What you found">
      <KeyButton press="D" look="main" disabled={disabled} onClick={() => onRead('themes')}>
        Done: themes are right
      </KeyButton>
      <KeyButton press="N" disabled={disabled} onClick={() => onRead('nothing')}>
        Nothing to code
      </KeyButton>
      <KeyButton press="F" disabled={disabled} onClick={() => onRead('unfit')}>
        Does not fit
      </KeyButton>
      {quotable && (
        <KeyButton press="Q" disabled={disabled} onClick={onQuote}>
          Approve a quote
        </KeyButton>
      )}
      <KeyButton press="H" look="concern" disabled={false} onClick={onHold}>
        Hold as a concern
      </KeyButton>
    </section>
  )
}
