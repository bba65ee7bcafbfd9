import type { Saver } from '../saving.ts'

const words = { saved: 'Saved', waiting: 'Not saved yet', saving: 'Saving…' }

/** Whether what was written is on the server; where it is not, why, and another try. */
export function SavingLine({ saver }: { saver: Pick<Saver<never>, 'state' | 'flush'> }) {
  const state = saver.state.value
  const refused = 'why' in state
  return (
    <span class={refused ? 'problem-text saving-line' : 'soft saving-line'} role="status">
      {!refused && words[state.is]}
      {refused && (
        <>
          {state.is === 'gone' ? 'Not saved' : 'Not saved yet'}: {state.why}{' '}
          {state.is !== 'gone' && (
            <button type="button" class="button" onClick={() => void saver.flush()}>
              Try again
            </button>
          )}
        </>
      )}
    </span>
  )
}
