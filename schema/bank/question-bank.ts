import type { SurveyKind } from '../survey.ts'
import type { DraftQuestion } from '../survey-draft.ts'
import { accommodationQuestions, homelessnessQuestions } from './accommodation-questions.ts'
import { relationshipQuestions } from './adviser-questions.ts'
import type { BankEntry, EarlierWording } from './bank-entry.ts'
import { custodyQuestions } from './custody-questions.ts'
import { healthQuestions } from './health-questions.ts'
import { educationQuestions, employmentQuestions } from './learning-questions.ts'
import { moneyQuestions } from './money-questions.ts'
import { equalityQuestions, offerQuestions } from './offer-questions.ts'
import { participationQuestions } from './participation-questions.ts'
import { partnerQuestions } from './partner-questions.ts'

/** The day the bank began: words without a date of their own are as old. */
const firstDay = '2026-11-27'

/** What a question has said, from a day on. */
export type DatedWording = { from: string; title: string; hint: string; choices?: DraftQuestion['choices'] }

export type BankQuestion = {
  /** Its key in every survey that asks it, whatever its words: so that waves compare. */
  id: string
  /** A heading of the local offer (schema/codebook/frame.json). */
  heading: string
  about: string
  /** Whom it is written for: young people, or partners. */
  askedIn: SurveyKind
  question: DraftQuestion
  /** Newest first; the first is what `question` says. */
  wordings: DatedWording[]
}

/** By heading of the local offer, in the order in which a list shows them. */
const byHeading: [heading: string, entries: Record<string, BankEntry>, askedIn?: SurveyKind][] = [
  ['across', offerQuestions],
  ['relationships', relationshipQuestions],
  ['accommodation', accommodationQuestions],
  ['homelessness', homelessnessQuestions],
  ['money', moneyQuestions],
  ['education', educationQuestions],
  ['employment', employmentQuestions],
  ['health', healthQuestions],
  ['participation', participationQuestions],
  ['custody', custodyQuestions],
  ['across', equalityQuestions],
  ['across', partnerQuestions, 'consultation'],
]

export const questionBank: readonly BankQuestion[] = byHeading.flatMap(
  ([heading, entries, askedIn = 'survey']) =>
    Object.entries(entries).map(([id, entry]) => bankQuestion(id, heading, askedIn, entry)),
)

const byId = new Map(questionBank.map((each) => [each.id, each]))

/** A question of the bank, to be read only. */
export const bankQuestionOf = (id: string): BankQuestion | undefined => byId.get(id)

function bankQuestion(id: string, heading: string, askedIn: SurveyKind, entry: BankEntry): BankQuestion {
  const { about, from = firstDay, earlier = [], together = {}, choices, hint = '', ...rest } = entry
  const groupOf = new Map(
    Object.entries(together).flatMap(([group, ids]) => ids.map((each) => [each, group])),
  )
  const list = listOf(choices)?.map((choice) => {
    const group = groupOf.get(choice.id)
    return group ? { ...choice, group } : choice
  })
  const none = entry.kind === 'choices' && choices && 'none' in choices ? { none: 'none' } : {}
  const question: DraftQuestion = { key: id, ...rest, hint, ...(list ? { choices: list } : {}), ...none }
  const now = { from, title: entry.title, ...(hint ? { hint } : {}), ...(choices ? { choices } : {}) }
  return { id, heading, about, askedIn, question, wordings: [now, ...earlier].map(dated) }
}

function listOf(choices: Record<string, string> | undefined) {
  return choices && Object.entries(choices).map(([id, label]) => ({ id, label }))
}

function dated({ from, title, hint = '', choices }: EarlierWording): DatedWording {
  const list = listOf(choices)
  return { from, title, hint, ...(list ? { choices: list } : {}) }
}
