import { askedChannels, type Channel } from '../../schema/survey.ts'
import type { Given, Question, Refusal } from '../../web/questions/kind.ts'
import { kinds } from '../../web/questions/kinds.ts'

/** A posted form: field name → values, in the order they came. */
export type Fields = Map<string, string[]>

export type Submission = { given: Map<string, Given>; channel: Channel | null; quotable: boolean }

export type FormReading = Submission & {
  /** What was chosen of being quoted; null where nothing was. */
  chosenQuotable: boolean | null
  /** Question id → what its author can put right. */
  refusals: Map<string, Refusal>
  /** Fields that this version does not have, or values it never offered: no page of ours sends them. */
  foreign: string[]
}

const own = new Set(['token', 'channel', 'quotable'])

/** Reads a form against the one version it was made from. Drops nothing silently: what is not taken is named. */
export function readForm(questions: Question[], fields: Fields): FormReading {
  const given = new Map<string, Given>()
  const refusals = new Map<string, Refusal>()
  for (const question of questions) {
    const reading = kinds[question.kind].read(question, fields.get(question.id) ?? [])
    if (!reading) continue
    if ('refused' in reading) refusals.set(question.id, reading.refused)
    else given.set(question.id, reading)
  }
  const known = new Set(questions.map((question) => question.id))
  const foreign = [...fields.keys()].filter((name) => !own.has(name) && !known.has(name))
  const channel = one(fields, 'channel', [...askedChannels, ''], foreign)
  const quotable = one(fields, 'quotable', ['yes', 'no', ''], foreign)
  return {
    given,
    refusals,
    foreign,
    channel: askedChannels.find((each) => each === channel) ?? null,
    quotable: quotable === 'yes',
    chosenQuotable: quotable === '' ? null : quotable === 'yes',
  }
}

/** The answers in one fixed form: two copies of a page give the same text, whatever the order of fields. */
export function canonical(submission: Submission): string {
  const answers = [...submission.given].sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([answers, submission.channel, submission.quotable])
}

function one(fields: Fields, name: string, allowed: string[], foreign: string[]): string {
  const values = fields.get(name) ?? []
  const value = values[0] ?? ''
  if (values.length > 1 || !allowed.includes(value)) foreign.push(name)
  return value
}
