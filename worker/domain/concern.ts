import { sql } from 'drizzle-orm'
import { type Actor, perform, type Write } from '../audit.ts'
import type { Database } from '../database.ts'
import { findAnswer } from './coding.ts'
import { forgetCoding } from './forgetting.ts'

/**
 * Holds an answer as a concern: in the same batch it loses its codings, reading and quotes, and from then on only
 * the safeguarding lead sees it. A released wave's too, though what was published stays. A repeat changes nothing.
 * @throws Problem not-found
 */
export async function holdAnswer(db: Database, actor: Actor, input: { answerId: string }, now: Date) {
  const { answerId } = input
  await findAnswer(db, answerId)
  await perform(
    db,
    actor,
    { act: 'answer held', subject: answerId },
    now,
    ...(forgetCoding(db, [answerId]) as [Write, ...Write[]]),
    // Only while there are words to hold, and a key to them: their author may be taking them back at this moment.
    db.run(sql`insert into concerns (answer_id, held_at, held_by)
      select ${answerId}, ${now.toISOString()}, ${actor.id} from answers
      where id = ${answerId} and sealed is not null and exists (select 1 from wave_keys
        join responses on responses.wave_id = wave_keys.wave_id where responses.id = answers.response_id)
      on conflict do nothing`),
  )
}
