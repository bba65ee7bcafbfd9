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
    <div class="outcomes" role="group" aria-label="What you found">
      <button type="button" class="button main" disabled={disabled} onClick={() => onRead('themes')}>
        Done: themes are right
      </button>
      <button type="button" class="button" disabled={disabled} onClick={() => onRead('nothing')}>
        Nothing to code
      </button>
      <button type="button" class="button" disabled={disabled} onClick={() => onRead('unfit')}>
        Does not fit
      </button>
      {quotable && (
        <button type="button" class="button" disabled={disabled} onClick={onQuote}>
          Approve a quote
        </button>
      )}
      <button type="button" class="button concern" onClick={onHold}>
        Hold as a concern
      </button>
    </div>
  )
}
