import { useLocation } from 'preact-iso'
import { api, ask } from '../api.ts'
import { SavingLine } from '../components/SavingLine.tsx'
import { attempt } from '../notice.ts'
import type { Builder } from './use-builder.ts'

type Props = { builder: Builder; surveyId: string | null; reload: () => void }

/** Whether what is on the screen is on the server; where somebody else was quicker, what to do about it. */
export function SavedLine({ builder, surveyId, reload }: Props) {
  const { route } = useLocation()
  const state = builder.saver.state.value
  const keepMine = () =>
    attempt(async () => {
      const from = { file: builder.draft, ...(surveyId && { survey: surveyId }) }
      const { draftId } = await ask(api['survey-drafts'].$post({ json: { from } }))
      builder.saver.stop()
      route(`/staff/app/survey-drafts/${draftId}`)
    })
  if (state.is === 'overtaken' || state.is === 'gone') {
    return (
      <div class="card problem" role="alert">
        <p>{state.why}</p>
        <p>What you wrote since is still here, and not saved.</p>
        <div class="row">
          {state.is === 'overtaken' && (
            <button
              type="button"
              class="button"
              onClick={() => {
                builder.saver.stop()
                reload()
              }}
            >
              Load the newer one
            </button>
          )}
          <button type="button" class="button" onClick={() => void keepMine()}>
            Keep mine as a copy
          </button>
        </div>
      </div>
    )
  }
  return <SavingLine saver={builder.saver} />
}
