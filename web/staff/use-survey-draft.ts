import { useEffect, useState } from 'preact/hooks'
import type { SurveyDraft } from '../../schema/survey-draft.ts'
import { api, ask } from './api.ts'
import { openSaver } from './saving.ts'
import { useAskBeforeLeaving } from './use-ask-before-leaving.ts'

export type Kept = { content: SurveyDraft; codebookId: string | null }

export const readDraft = (draftId: string) =>
  ask(api['survey-drafts'][':draftId'].$get({ param: { draftId } }))

export const draftSaver = (draftId: string, revision: number) =>
  openSaver<Kept>(
    (kept, before) =>
      ask(api['survey-drafts'][':draftId'].$put({ param: { draftId }, json: { ...kept, revision: before } })),
    revision,
  )

/** The saver of a draft for as long as its page is open: leaving the page saves, or asks first where it cannot. */
export function useDraftSaver(draftId: string, revision: number) {
  const [saver] = useState(() => draftSaver(draftId, revision))
  useAskBeforeLeaving(saver.state.value.is !== 'saved')
  useEffect(() => {
    const hide = () => void saver.flush()
    addEventListener('visibilitychange', hide)
    return () => {
      removeEventListener('visibilitychange', hide)
      hide()
    }
  }, [saver])
  return saver
}
