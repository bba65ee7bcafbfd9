import { sql } from 'drizzle-orm'
import { releaseDue } from '../../schema/deadline.ts'
import { limits } from '../../schema/limits.ts'
import type { Channel } from '../../schema/survey.ts'
import { answers, responses } from '../../schema/tables.ts'
import { randomId } from '../bytes.ts'
import { type Database, isConstraint } from '../database.ts'
import type { PageToken } from '../page-token.ts'
import { Problem } from '../problem.ts'
import { seal, unwrapWaveKey } from '../seal.ts'
import { lookupHash, type Secrets } from '../secrets.ts'
import type { Fields, Submission } from './form.ts'
import { hashOfEither, redemption } from './invitation.ts'
import type { SurveyInWave } from './page.ts'
import { makeReceipt } from './receipt.ts'
import { sendingOf, sentBefore, spend } from './sending.ts'
import { isoWeek } from './week.ts'

const hour = 3_600_000

export type Sending = {
  submission: Submission
  /** The code of an invitation, to be used up with it. One that was used, or has run out, counts as none: nobody can learn which. */
  invitation?: string | undefined
  /** Typed in by staff. */
  paper?: boolean
}

export type Outcome =
  | { receipt: string }
  /** Stored before: the receipt is not shown again after its day. */
  | 'kept'
  /** Other answers were sent from this page before, and are kept. */
  | 'other answers'
  /** The page was left, or other answers were tried on it: it takes and shows nothing more. */
  | 'closed'

/**
 * Stores one response, once: the hash of its page's token is unique. A repeat of the same answers stores nothing and gives the
 * same receipt. With an invitation, its mark and the response go in one batch. No audit line: a dated line would give back the
 * minute that the response leaves out.
 * @returns the receipt, once the response is on disk, or why there is none
 * @throws Problem survey-closed
 */
export async function submitResponse(
  db: Database,
  secrets: Secrets,
  wave: SurveyInWave,
  token: PageToken,
  sending: Sending,
  now: Date,
): Promise<Outcome> {
  const { submission } = sending
  const sent = await sendingOf(secrets, token, submission)
  const receipt = await makeReceipt(secrets, token.nonce)
  const again = async (): Promise<Outcome | null> => {
    const before = await sentBefore(db, sent)
    if (before !== 'same') return before === 'other' ? 'other answers' : before
    return isRecent(token, now) ? { receipt } : 'kept'
  }
  const repeat = await again()
  if (repeat) return repeat
  // Paper comes in late: it is typed in for as long as an open page could be sent.
  const opened = sending.paper ? { ...token, issuedAt: new Date(0) } : token
  if (!wave.wrappedKey || !stillTaken(wave, opened, now)) throw new Problem('survey-closed')

  const id = randomId()
  const hash = sending.invitation && (await hashOfEither(secrets, sending.invitation))
  const invited = hash ? redemption(db, wave, hash, now) : null
  const response = {
    ...tellingOf(submission, sending.paper ? 'paper' : submission.channel, now),
    id,
    waveId: wave.waveId,
    // Paper goes by no receipt: whoever typed it in would have it.
    receiptHash: await lookupHash(secrets, 'receipt', sending.paper ? randomId() : receipt),
    // Whether the write before, the invitation's mark, found one to mark.
    invited: invited ? sql<boolean>`changes() = 1` : false,
  }
  const rows = await answerRows(secrets, wave, submission)
  try {
    await db.batch([
      ...spend(db, sent),
      ...(invited ? [invited] : []),
      db.insert(responses).values(response),
      db.insert(answers).values(rows.map((row) => ({ ...row, responseId: id }))),
    ])
  } catch (error) {
    // A copy of the page was faster, or the answer to an earlier try was lost on its way here.
    const repeat = await again()
    if (repeat) return repeat
    if (!isConstraint(error)) throw error
    // The wave was released in between: its trigger takes no more.
    throw new Problem('survey-closed')
  }
  return { receipt }
}

/** The answers were read back within the last day: whoever repeats the sending is who sent it. */
const isRecent = ({ checkedAt, issuedAt }: PageToken, now: Date) =>
  now.getTime() < (checkedAt ?? issuedAt).getTime() + limits.receiptHours * hour

/** A page that was opened in time can be sent until the wave's release is due. */
function stillTaken(wave: SurveyInWave, token: PageToken, now: Date): boolean {
  if (wave.releasedAt) return false
  if (!wave.closedAt) return true
  return token.issuedAt.getTime() <= Date.parse(wave.closedAt) && now < releaseDue(wave.closedAt)
}

/** The same for a form that may replace what was sent before: that can be done until the release. */
export const canBeSent = (wave: SurveyInWave, token: PageToken, fields: Fields, now: Date) =>
  fields.has('replaces') ? !wave.releasedAt : stillTaken(wave, token, now)

/** What a response says of itself beside its answers. */
export const tellingOf = ({ overseen, quotable }: Submission, channel: Channel | null, now: Date) => ({
  week: isoWeek(now),
  channel,
  overseen,
  quotable,
})

export async function answerRows(secrets: Secrets, wave: SurveyInWave, { given }: Submission) {
  const key = await unwrapWaveKey(secrets, wave.waveId, wave.wrappedKey ?? '')
  return Promise.all(
    [...given].map(async ([questionId, answer]) => {
      const id = randomId()
      const chosen = 'chosen' in answer ? answer.chosen : null
      const sealed = 'text' in answer ? await seal(key, id, answer.text) : null
      return { id, questionId, chosen, sealed }
    }),
  )
}
