import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { codedKinds, questionsIn } from './countable.ts'

/** Everything that a release of the wave is counted from, as one short text: another text where any of it changed. */
export async function fingerprint(db: Database, waveId: string): Promise<string> {
  const [row] = await db.all<{ state: string }>(sql`select ${stateOf(waveId)} as state`)
  return row?.state ?? ''
}

/**
 * The same inside a statement, so that a write can depend on it. Of corrections those of any release: what one takes away
 * from an earlier wave may stand beside this one.
 */
export function stateOf(waveId: string): SQL {
  const inWords = questionsIn(waveId, [...codedKinds, 'agency'])
  return sql`(with
    received as materialized (select id, withdrawn from responses where wave_id = ${waveId}),
    written as materialized (select answers.id, campaign, assigned from received
      cross join answers where answers.response_id = received.id and answers.question_id in ${inWords})
    select json_array(
      (select json_array(count(*), ${sumOf('id', 'withdrawn')}) from received),
      (select json_array(count(*), ${sumOf('answers.id')}) from received
        cross join answers where answers.response_id = received.id),
      (select json_array(total(assigned), ${sumOf('campaign')}) from written),
      (select json_array(count(*), ${sumOf('answer_id')}) from written cross join concerns where answer_id = id),
      (select json_array(count(*), max(read_at), ${sumOf('answer_id', outcome)}) from written
        cross join readings where answer_id = id),
      (select json_array(count(*), ${sumOf('codings.id', decision, polarity)}) from written
        cross join codings where answer_id = written.id),
      (select group_concat(quotes.id || coalesce(checked_at, '')) from written
        cross join quotes where answer_id = written.id),
      (select group_concat(answer_id) from written cross join namings where answer_id = id),
      (select group_concat(id || closed_at) from samples where wave_id = ${waveId}),
      (select counts from cohorts where wave_id = ${waveId}),
      (select codebook_version from surveys join waves on waves.survey_id = surveys.id where waves.id = ${waveId}),
      (select count(*) from corrections)))`
}

/**
 * A sum over rows that is another one when a row came, went or changed its state, even where the counts stayed the same:
 * each row weighs what the first letters of its random id say, times its states. Nothing grows with the rows.
 */
function sumOf(id: string, ...states: string[]): SQL {
  const letters = [1, 2, 3, 4].map((place) => `unicode(substr(${id}, ${place}, 1))`)
  const weight = letters.reduce((sum, letter) => `(${sum} * 128 + ${letter})`)
  return sql.raw(`sum(${[weight, ...states.map((state, at) => `(${state} + ${at + 1})`)].join(' * ')})`)
}

const outcome = "case outcome when 'themes' then 1 when 'unfit' then 2 else 3 end"
const decision = "case decision when 'confirmed' then 1 when 'rejected' then 2 else 3 end"
const polarity =
  "case polarity when 'working' then 4 when 'not-working' then 9 when 'mixed' then 16 when 'idea' then 25 else 36 end"
