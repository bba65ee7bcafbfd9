import { isAsked } from '../../schema/follow-up.ts'
import {
  type AskedChannel,
  askedChannels,
  type Channel,
  type Overseen,
  overseens,
} from '../../schema/survey.ts'
import type { Given, Question, Refusal } from '../../web/questions/kind.ts'
import { kinds } from '../../web/questions/kinds.ts'
import { carried } from '../../web/respond/survey-page.tsx'

/** A posted form: field name → values, in the order they came. */
export type Fields = Map<string, string[]>

export type Submission = {
  /** Question id → what was given. */
  given: Map<string, Given>
  channel: Channel | null
  overseen: Overseen | null
  quotable: boolean
}

export type FormReading = Submission & {
  channel: AskedChannel | null
  /** What was chosen of being quoted; null where nothing was. */
  chosenQuotable: boolean | null
  /** Follow-ups that were answered though what they follow was not chosen: shown, and not sent. */
  unasked: Map<string, Given>
  /** Question id → what its author can put right. */
  refusals: Map<string, Refusal>
  /** Fields that this version does not have, or values it never offered: no page of ours sends them. */
  foreign: string[]
}

const own = new Set<string>(['token', 'channel', 'overseen', 'quotable', ...carried])

/** Reads a form against the one version it was made from. Drops nothing silently: what is not taken is named. */
export function readForm(questions: Question[], fields: Fields): FormReading {
  const given = new Map<string, Given>()
  const unasked = new Map<string, Given>()
  const refusals = new Map<string, Refusal>()
  for (const question of questions) {
    const reading = kinds[question.kind].read(question, fields.get(question.name) ?? [])
    if (!reading) continue
    const asked = isAsked(question.settings.followUp, chosenBefore(questions, question, given))
    if ('refused' in reading) {
      if (asked) refusals.set(question.id, reading.refused)
      else unasked.set(question.id, { text: (fields.get(question.name) ?? []).join(' ') })
    } else {
      const where = asked ? given : unasked
      where.set(question.id, reading)
    }
  }
  const known = new Set(questions.map((question) => question.name))
  const foreign = [...fields.keys()].filter((name) => !own.has(name) && !known.has(name))
  for (const name of carried) if ((fields.get(name)?.length ?? 0) > 1) foreign.push(name)
  const channel = one(fields, 'channel', askedChannels, foreign)
  const overseen = one(fields, 'overseen', overseens, foreign)
  const quotable = one(fields, 'quotable', ['yes', 'no'] as const, foreign)
  return {
    given,
    unasked,
    refusals,
    foreign,
    channel,
    overseen,
    quotable: quotable === 'yes',
    chosenQuotable: quotable && quotable === 'yes',
  }
}

/** The answers in one fixed form: two copies of a page give the same text, whatever the order of fields. */
export function canonical({ given, channel, overseen, quotable }: Submission): string {
  const answers = [...given]
    .map(([id, answer]) => [id, 'chosen' in answer ? { chosen: answer.chosen.toSorted() } : answer] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([answers, channel, overseen, quotable])
}

/** What was chosen in the question that another one follows. */
function chosenBefore(questions: Question[], { settings }: Question, given: Map<string, Given>): string[] {
  const parent = questions.find(({ key }) => key === settings.followUp?.of)
  const answer = parent && given.get(parent.id)
  return answer && 'chosen' in answer ? answer.chosen : []
}

function one<T extends string>(
  fields: Fields,
  name: string,
  allowed: readonly T[],
  foreign: string[],
): T | null {
  const values = fields.get(name) ?? []
  const value = allowed.find((each) => each === values[0]) ?? null
  if (values.length > 1 || (values.length === 1 && value === null)) foreign.push(name)
  return value
}
