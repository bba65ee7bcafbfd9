import { and, eq, inArray, notInArray } from 'drizzle-orm'
import { limits } from '../../schema/limits.ts'
import { answers, codings, concerns, namings, quotes, readings, responses } from '../../schema/tables.ts'
import type { Write } from '../audit.ts'
import { randomId } from '../bytes.ts'
import { type Database, isConstraint } from '../database.ts'
import type { PageToken } from '../page-token.ts'
import { Problem } from '../problem.ts'
import { seal, unwrapWaveKey } from '../seal.ts'
import { lookupHash, type Secrets } from '../secrets.ts'
import { canonical, type Submission } from './form.ts'
import type { SurveyInWave } from './page.ts'
import { makeReceipt } from './receipt.ts'
import { isoWeek } from './week.ts'

const day = 86_400_000

/**
 * Stores one response, once: the token's hash is unique. A repeat of the same answers gives the same receipt and
 * stores nothing; other answers under the same token are refused and the first are kept. No audit line: a dated
 * line would give back the minute that the response leaves out.
 * @returns the receipt, once the response is on disk
 * @throws Problem survey-closed, already-sent
 */
export async function submitResponse(
  db: Database,
  secrets: Secrets,
  page: SurveyInWave,
  token: PageToken,
  submission: Submission,
  now: Date,
): Promise<string> {
  const tokenHash = await lookupHash(secrets, 'token', token.nonce)
  const bodyHash = await lookupHash(secrets, 'body', canonical(submission))
  const receipt = await makeReceipt(secrets, token.nonce)
  if (await isRepeat(db, tokenHash, bodyHash)) return receipt
  if (!page.wrappedKey || !stillTaken(page, token, now)) throw new Problem('survey-closed')

  const id = randomId()
  const key = await unwrapWaveKey(secrets, page.waveId, page.wrappedKey)
  const rows = await Promise.all(
    [...submission.given].map(async ([questionId, given]) => {
      const answerId = randomId()
      const chosen = 'chosen' in given ? given.chosen : null
      const sealed = 'text' in given ? await seal(key, answerId, given.text) : null
      return { id: answerId, responseId: id, questionId, chosen, sealed }
    }),
  )
  const response = {
    id,
    waveId: page.waveId,
    tokenHash,
    bodyHash,
    receiptHash: await lookupHash(secrets, 'receipt', receipt),
    week: isoWeek(now),
    channel: submission.channel,
    quotable: submission.quotable,
  }
  try {
    await db.batch([db.insert(responses).values(response), db.insert(answers).values(rows)])
  } catch (error) {
    // A copy of the page was faster, or the answer to an earlier try was lost on its way here.
    if (await isRepeat(db, tokenHash, bodyHash)) return receipt
    // The wave was released in between: its trigger takes no more.
    throw isConstraint(error) ? new Problem('survey-closed') : error
  }
  return receipt
}

/** A page that was opened in time can be sent until the wave's release is due. */
function stillTaken(page: SurveyInWave, token: PageToken, now: Date): boolean {
  if (page.released) return false
  if (!page.closedAt) return true
  const closed = Date.parse(page.closedAt)
  return token.issuedAt.getTime() <= closed && now.getTime() < closed + limits.daysToRelease * day
}

async function isRepeat(db: Database, tokenHash: string, bodyHash: string): Promise<boolean> {
  const [first] = await db
    .select({ bodyHash: responses.bodyHash })
    .from(responses)
    .where(eq(responses.tokenHash, tokenHash))
  if (first && first.bodyHash !== bodyHash) throw new Problem('already-sent')
  return first !== undefined
}

/**
 * Takes a response back at its holder's word: its answers are emptied, its codings and quotes go. A frozen release
 * stays as it was. Answers held as a concern stay with the safeguarding lead (docs/decisions/0004). The row and its hash
 * stay, so that a repeat cannot bring it back. Says nothing of whether the receipt was good.
 */
export async function withdrawResponse(db: Database, secrets: Secrets, receipt: string): Promise<void> {
  const receiptHash = await lookupHash(secrets, 'receipt', receipt)
  const response = db
    .select({ id: responses.id })
    .from(responses)
    .where(eq(responses.receiptHash, receiptHash))
  const mine = db.select({ id: answers.id }).from(answers).where(inArray(answers.responseId, response))
  const held = db.select({ id: concerns.answerId }).from(concerns)
  const writes: [Write, ...Write[]] = [
    db.delete(quotes).where(inArray(quotes.answerId, mine)),
    db.delete(namings).where(inArray(namings.answerId, mine)),
    db.delete(codings).where(inArray(codings.answerId, mine)),
    db.delete(readings).where(inArray(readings.answerId, mine)),
    db
      .update(answers)
      .set({ chosen: null, sealed: null })
      .where(and(inArray(answers.responseId, response), notInArray(answers.id, held))),
    db
      .update(responses)
      // Another hash, so that nobody can try guesses of what was taken back.
      .set({ withdrawn: true, quotable: false, channel: null, bodyHash: randomId() })
      .where(and(eq(responses.receiptHash, receiptHash), eq(responses.withdrawn, false))),
  ]
  await db.batch(writes)
}
