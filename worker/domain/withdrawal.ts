import { and, eq, inArray, notInArray, type SQL } from 'drizzle-orm'
import { namings } from '../../schema/release-tables.ts'
import { answers, concerns, responses } from '../../schema/tables.ts'
import type { Write } from '../audit.ts'
import type { Database } from '../database.ts'
import { lookupHash, type Secrets } from '../secrets.ts'
import { forgetCoding } from './forgetting.ts'

/**
 * Takes a response back at its holder's word: its answers are emptied, its codings and quotes go. A frozen release
 * stays as it was. Answers held as a concern stay with the safeguarding lead (docs/decisions/0004). Says nothing of whether
 * the receipt was good.
 */
export async function withdrawResponse(db: Database, secrets: Secrets, receipt: string): Promise<void> {
  const receiptHash = await lookupHash(secrets, 'receipt', receipt)
  const target = and(eq(responses.receiptHash, receiptHash), eq(responses.withdrawn, false))
  await db.batch(withdrawal(db, target, receiptHash))
}

/** The writes that take back the response that `target` finds, and leave its row behind with `receiptHash`. */
export function withdrawal(db: Database, target: SQL | undefined, receiptHash: string): [Write, ...Write[]] {
  const response = db.select({ id: responses.id }).from(responses).where(target)
  const mine = db.select({ id: answers.id }).from(answers).where(inArray(answers.responseId, response))
  const held = db.select({ id: concerns.answerId }).from(concerns)
  return [
    db.delete(namings).where(inArray(namings.answerId, mine)),
    ...forgetCoding(db, mine),
    db
      .update(answers)
      .set({ chosen: null, sealed: null })
      .where(and(inArray(answers.responseId, response), notInArray(answers.id, held))),
    db
      .update(responses)
      .set({ withdrawn: true, quotable: false, channel: null, overseen: null, receiptHash })
      .where(target),
  ]
}
