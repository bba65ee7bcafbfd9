import type { DraftQuestion, SurveyDraft } from '../survey-draft.ts'
import { wordsIn } from './sentences.ts'

/** Seconds to read and answer a closed question: 85 in fifteen minutes, as the Pew Research Center counts its web surveys (2022). */
const closed = (15 * 60) / 85
/** Words a minute that most adults read at least (Brysbaert 2019: 175 to 300), since many here read in a second language. */
const wordsRead = 175
/** Words a minute typed on a phone (Palin and others 2019: 37,000 people). */
const wordsTyped = 36.2
/** Words that we reckon with in an answer, by the room it has; nobody has to write any. */
const wordsWritten: Partial<Record<DraftQuestion['kind'], number>> = {
  short: 8,
  long: 30,
  good: 15,
  agency: 3,
}
/** Heard asks how it was answered, whether anybody could see, and whether words may be shared. */
const ownQuestions = 3

/**
 * Minutes that somebody takes who answers everything; a follow-up counts, since most are asked of somebody.
 * @returns whole minutes, 1 at least
 */
export function minutesFor(draft: SurveyDraft): number {
  const asked = draft.questions.reduce((sum, question) => sum + secondsFor(question), 0)
  const seconds = reading(draft.introduction) + asked + (draft.kind === 'survey' ? ownQuestions : 1) * closed
  return Math.max(1, Math.round(seconds / 60))
}

function secondsFor({ kind, title, hint }: DraftQuestion): number {
  const read = reading(`${title} ${hint}`)
  if (kind === 'information') return read
  const written = wordsWritten[kind]
  return written === undefined ? closed : read + (written / wordsTyped) * 60
}

const reading = (text: string) => (wordsIn(text).length / wordsRead) * 60
