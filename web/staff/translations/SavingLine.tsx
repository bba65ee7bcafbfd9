import type { SurveyDraft } from '../../../schema/survey-draft.ts'
import type { Saver } from '../saving.ts'

/** Whether what was written is saved. */
export function SavingLine({ saver }: { saver: Saver<SurveyDraft> }) {
  const state = saver.state.value
  return (
    <p class={'why' in state ? 'problem-text' : 'soft'} role="status">
      {state.is === 'saved' && 'Everything is saved.'}
      {(state.is === 'waiting' || state.is === 'saving') && 'Saving…'}
      {'why' in state && (
        <>
          Not saved yet: {state.why}{' '}
          <button type="button" class="button" onClick={() => void saver.flush()}>
            Try again
          </button>
        </>
      )}
    </p>
  )
}
