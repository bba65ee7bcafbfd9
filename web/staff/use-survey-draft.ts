import { useState } from 'preact/hooks'
import type { SurveyDraft } from '../../schema/survey-draft.ts'
import { api, ask } from './api.ts'
import { openSaver } from './saving.ts'
import { useSaveOnLeaving } from './use-save-on-leaving.ts'

export type Kept = { content: SurveyDraft; codebookId: string | null }

export const readDraft = (draftId: string) =>
  ask(api['survey-drafts'][':draftId'].$get({ param: { draftId } }))

const draftSaver = (draftId: string, revision: number) =>
  openSaver<Kept>(
    (kept, before) =>
      ask(api['survey-drafts'][':draftId'].$put({ param: { draftId }, json: { ...kept, revision: before } })),
    revision,
  )

/** The saver of a draft for as long as its page is open. */
export function useDraftSaver(draftId: string, revision: number) {
  const [saver] = useState(() => draftSaver(draftId, revision))
  useSaveOnLeaving(saver)
  return saver
}
