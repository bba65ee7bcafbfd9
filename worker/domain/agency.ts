import { and, asc, eq, isNotNull, sql } from 'drizzle-orm'
import { namings, releases } from '../../schema/release-tables.ts'
import { answers, questions, responses, waveKeys } from '../../schema/tables.ts'
import { type Actor, perform } from '../audit.ts'
import type { Database } from '../database.ts'
import { Problem } from '../problem.ts'
import { open, unwrapWaveKey } from '../seal.ts'
import type { Secrets } from '../secrets.ts'
import { notHeld } from './countable.ts'

/**
 * The names agencies gave for themselves in a consultation. Anybody can type anything there, so a name is published only when its
 * author agreed and an officer has read and approved it.
 * @throws Problem not-found
 */
export async function listAgencies(db: Database, secrets: Secrets, waveId: string) {
  const [stored] = await db.select().from(waveKeys).where(eq(waveKeys.waveId, waveId))
  if (!stored) throw new Problem('not-found')
  const key = await unwrapWaveKey(secrets, waveId, stored.wrapped)
  const found = await db
    .select({
      answerId: answers.id,
      sealed: answers.sealed,
      agreed: responses.quotable,
      namedAt: namings.namedAt,
    })
    .from(answers)
    .innerJoin(responses, and(eq(responses.id, answers.responseId), eq(responses.withdrawn, false)))
    .innerJoin(questions, and(eq(questions.id, answers.questionId), eq(questions.kind, 'agency')))
    .leftJoin(namings, eq(namings.answerId, answers.id))
    .where(and(eq(responses.waveId, waveId), isNotNull(answers.sealed), notHeld(db)))
    .orderBy(asc(answers.id))
  return Promise.all(
    found.map(async ({ sealed, namedAt, ...agency }) => ({
      ...agency,
      name: await open(key, agency.answerId, sealed ?? ''),
      named: namedAt !== null,
    })),
  )
}

/** Approves an agency's name for the release. A repeat changes nothing. @throws Problem not-found, not-quotable, already-released */
export async function nameAgency(db: Database, actor: Actor, input: { answerId: string }, now: Date) {
  const answer = await findName(db, input.answerId)
  if (!answer.agreed) throw new Problem('not-quotable')
  const row = db.run(sql`insert into namings (answer_id, named_at, named_by)
    select ${input.answerId}, ${now.toISOString()}, ${actor.id} from answers
    where id = ${input.answerId} and sealed is not null on conflict do nothing`)
  await perform(db, actor, { act: 'agency named', subject: input.answerId }, now, row)
}

/** Takes the approval back. @throws Problem not-found, already-released */
export async function unnameAgency(db: Database, actor: Actor, input: { answerId: string }, now: Date) {
  await findName(db, input.answerId)
  const row = db.delete(namings).where(eq(namings.answerId, input.answerId))
  await perform(db, actor, { act: 'agency unnamed', subject: input.answerId }, now, row)
}

async function findName(db: Database, answerId: string) {
  const [answer] = await db
    .select({ agreed: responses.quotable, released: releases.waveId })
    .from(answers)
    .innerJoin(questions, and(eq(questions.id, answers.questionId), eq(questions.kind, 'agency')))
    .innerJoin(responses, and(eq(responses.id, answers.responseId), eq(responses.withdrawn, false)))
    .leftJoin(releases, eq(releases.waveId, responses.waveId))
    .where(eq(answers.id, answerId))
  if (!answer) throw new Problem('not-found')
  if (answer.released) throw new Problem('already-released')
  return answer
}
