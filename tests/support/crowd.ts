import { eq } from 'drizzle-orm'
import type { Outcome, Polarity } from '../../schema/coding.ts'
import { codings, readings } from '../../schema/coding-tables.ts'
import type { Channel, Overseen } from '../../schema/survey.ts'
import { answers, concerns, questions, responses, waves } from '../../schema/tables.ts'
import { randomId } from '../../worker/bytes.ts'
import type { Env } from '../../worker/env.ts'
import { seal, unwrapWaveKey } from '../../worker/seal.ts'

export type Coding = { themeId: string; decision: 'confirmed' | 'rejected' | null; polarity: Polarity | null }
/** One answer with everything that came of it. `held` by, and `reading.by`: ids of staff. */
export type Said = ({ chosen: string[] } | { text: string }) & {
  held?: string | undefined
  campaign?: string | undefined
  reading?: { outcome: Outcome; by: string } | undefined
  codings?: Coding[] | undefined
}
/** One response, its answers by the key of their question. */
export type Person = {
  channel: Channel | null
  overseen: Overseen | null
  withdrawn: boolean
  quotable: boolean
  said: Record<string, Said>
}

const atOnce = 250
const at = '2026-11-10T09:00:00.000Z'

/**
 * Writes a wave's responses straight into its tables, as they would be after coding, in large batches. What was withdrawn
 * or held keeps its rows here, so that a count which forgets to look is seen.
 */
export async function insertCrowd(
  { db, secrets }: Pick<Env, 'db' | 'secrets'>,
  waveId: string,
  people: Iterable<Person>,
): Promise<void> {
  const wave = await db.query.waveKeys.findFirst({ where: (key, { eq }) => eq(key.waveId, waveId) })
  const asked = await db
    .select({ id: questions.id, key: questions.key })
    .from(questions)
    .innerJoin(waves, eq(waves.versionId, questions.versionId))
    .where(eq(waves.id, waveId))
  const idOf = new Map(asked.map(({ id, key }) => [key, id]))
  const key = await unwrapWaveKey(secrets, waveId, wave?.wrapped ?? '')
  for (const some of chunks(people)) {
    const rows = some.map(({ said, ...person }) => {
      const id = randomId()
      return { response: { ...person, id, waveId, receiptHash: randomId(), week: '2026-W45' }, said }
    })
    const given = await Promise.all(
      rows.flatMap(({ response, said }) =>
        Object.entries(said).map(
          async ([name, { campaign = null, held, reading, codings = [], ...value }]) => {
            const id = randomId()
            const chosen = 'chosen' in value ? value.chosen : null
            const sealed = 'text' in value ? await seal(key, id, value.text) : null
            const questionId = idOf.get(name) ?? ''
            const answer = {
              id,
              responseId: response.id,
              questionId,
              chosen,
              sealed,
              campaign,
              assigned: true,
            }
            return { answer, held, reading, codings }
          },
        ),
      ),
    )
    const coded = given.flatMap(({ answer, codings }) =>
      codings.map((coding) => ({
        ...coding,
        id: randomId(),
        answerId: answer.id,
        score: 0.5,
        evidence: [],
        decidedAt: coding.decision && at,
      })),
    )
    const read = given.flatMap(({ answer, reading }) =>
      reading ? [{ answerId: answer.id, outcome: reading.outcome, readAt: at, readBy: reading.by }] : [],
    )
    const heldNow = given.flatMap(({ answer, held }) =>
      held ? [{ answerId: answer.id, heldAt: at, heldBy: held }] : [],
    )
    await db.batch([
      db.insert(responses).values(rows.map(({ response }) => response)),
      ...(given.length ? [db.insert(answers).values(given.map(({ answer }) => answer))] : []),
      ...(coded.length ? [db.insert(codings).values(coded)] : []),
      ...(read.length ? [db.insert(readings).values(read)] : []),
      ...(heldNow.length ? [db.insert(concerns).values(heldNow)] : []),
    ])
  }
}

function* chunks(people: Iterable<Person>): Generator<Person[]> {
  let some: Person[] = []
  for (const person of people) {
    some.push(person)
    if (some.length < atOnce) continue
    yield some
    some = []
  }
  if (some.length) yield some
}
