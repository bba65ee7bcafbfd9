import type { FollowUp } from '../follow-up.ts'
import type { SurveyDraft } from '../survey-draft.ts'

/** A survey to start from, as its file holds it: its questions are those of the bank, by id. */
export type Template = {
  title: string
  /** For whom it is and when to use it, in one sentence. */
  about: string
  survey: Omit<SurveyDraft, 'kind' | 'questions' | 'translations' | 'breakdowns' | 'leave' | 'whoReads'> & {
    kind?: SurveyDraft['kind']
    whoReads?: string
    leave?: true
    breakdowns?: SurveyDraft['breakdowns']
    questions: (string | { ask: string; followUp: FollowUp })[]
  }
}

/** What most councils can promise; it is there to be edited. */
export const usualReaders =
  'The participation team reads what you write. Managers see a summary without names. Your PA sees neither.'
