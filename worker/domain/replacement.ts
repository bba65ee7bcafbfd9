import { and, eq, sql } from 'drizzle-orm'
import { responses } from '../../schema/tables.ts'
import { randomId } from '../bytes.ts'
import { type Database, isConstraint } from '../database.ts'
import type { PageToken } from '../page-token.ts'
import { Problem } from '../problem.ts'
import { lookupHash, type Secrets } from '../secrets.ts'
import type { Submission } from './form.ts'
import type { SurveyInWave } from './page.ts'
import { answerRows, tellingOf } from './response.ts'
import { sendingOf, sentBefore, spend } from './sending.ts'
import { withdrawal } from './withdrawal.ts'

/**
 * Puts answers in the place of those a receipt holds, until the wave's release: the earlier response is withdrawn and the
 * new one takes over its receipt, in one batch. Where the receipt is not good, or not of this wave, nothing is stored. Says nothing of which it was.
 * @returns 'other answers' where other ones were sent from the same page before, 'closed' where that page takes nothing more, else 'replaced'
 * @throws Problem survey-closed once the wave has been released
 */
export async function replaceResponse(
  db: Database,
  secrets: Secrets,
  wave: SurveyInWave,
  token: PageToken,
  replacement: { submission: Submission; receipt: string },
  now: Date,
): Promise<'replaced' | 'other answers' | 'closed'> {
  const { submission, receipt } = replacement
  const sent = await sendingOf(secrets, token, submission, receipt)
  const before = await sentBefore(db, sent)
  if (before) return outcomeOf[before]
  if (!wave.wrappedKey || wave.releasedAt) throw new Problem('survey-closed')
  const receiptHash = await lookupHash(secrets, 'receipt', receipt)
  const target = and(
    eq(responses.receiptHash, receiptHash),
    eq(responses.waveId, wave.waveId),
    eq(responses.withdrawn, false),
    sql`not exists (select 1 from releases where wave_id = ${wave.waveId})`,
  )
  const id = randomId()
  // The earlier response gives its receipt up for one that nobody has.
  const relinquished = await lookupHash(secrets, 'receipt', randomId())
  const telling = tellingOf(submission, submission.channel, now)
  const rows = await answerRows(secrets, wave, submission)
  const inserts = rows.map((row) =>
    db.run(sql`insert into answers (id, response_id, question_id, chosen, sealed)
      select ${row.id}, ${id}, ${row.questionId}, ${row.chosen && JSON.stringify(row.chosen)}, ${row.sealed}
      from responses where id = ${id}`),
  )
  try {
    await db.batch([
      ...spend(db, sent),
      ...withdrawal(db, target, relinquished),
      db.run(sql`insert into responses
          (id, wave_id, receipt_hash, week, channel, overseen, invited, quotable, withdrawn)
        select ${id}, wave_id, ${receiptHash}, ${telling.week}, ${telling.channel}, ${telling.overseen}, invited,
          ${Number(telling.quotable)}, 0
        from responses where receipt_hash = ${relinquished}`),
      ...inserts,
      // Nothing is left of the earlier one, but for an answer held as a concern: it would count as one more taken back.
      db.run(sql`delete from answers where sealed is null and chosen is null
        and response_id in (select id from responses where receipt_hash = ${relinquished})`),
      db.run(sql`delete from responses where receipt_hash = ${relinquished}
        and not exists (select 1 from answers where response_id = responses.id)`),
    ])
  } catch (error) {
    const before = await sentBefore(db, sent)
    if (before) return outcomeOf[before]
    throw isConstraint(error) ? new Problem('survey-closed') : error
  }
  return 'replaced'
}

const outcomeOf = { same: 'replaced', other: 'other answers', closed: 'closed' } as const
