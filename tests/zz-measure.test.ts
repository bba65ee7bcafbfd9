import { readFileSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import { it } from 'vitest'
import { answers, jobs, responses, waveKeys } from '../schema/tables.ts'
import { randomId } from '../worker/bytes.ts'
import { seal, unwrapWaveKey } from '../worker/seal.ts'
import { codebook as small, openSurvey, openWorld, signedIn } from './support/world.ts'
import { eq } from 'drizzle-orm'
import { themesOf } from '../worker/domain/codebook.ts'

it.each(['node', 'workerd'] as const)('measures %s', async (door) => {
  const world = await openWorld(door, { demonstration: true })
  const officer = await signedIn(world, 'officer')
  const book = JSON.parse(readFileSync('schema/codebook/care-leavers.json', 'utf8'))
  small.name = book.name; small.themes = book.themes
  const survey = await openSurvey(world, officer.member)
  const { db } = world
  const [stored] = await db.select().from(waveKeys)
  const key = await unwrapWaveKey(world.secrets, survey.waveId, stored?.wrapped ?? '')
  const [question] = await db.all<{ id: string }>(sql`select id from questions where kind = 'long'`)
  const texts = JSON.parse(readFileSync('../shared/data/themes/px_nhs_dev.json', 'utf8')).items.map(({ text }: { text: string }) => text)
  const N = 10_000
  for (let from = 0; from < N; from += 500) {
    const rows = await Promise.all(Array.from({ length: 500 }, async (_, at) => {
      const n = from + at
      const [id, responseId] = [randomId(), randomId()]
      return { id, responseId, questionId: question?.id ?? '', sealed: await seal(key, id, `${texts[n % texts.length]} ${n >= texts.length ? texts[(n * 7) % texts.length] : ''}`.slice(0, 4000)) }
    }))
    await db.insert(responses).values(rows.map(({ responseId }) => ({ id: responseId, waveId: survey.waveId, receiptHash: responseId, week: '2026-W47', quotable: false })))
    await db.insert(answers).values(rows)
  }
  const run = async (kind: string) => {
    const began = await (await officer.send('POST', `/staff/api/waves/${survey.waveId}/jobs`, { kind })).json() as { job: { id: string } }
    const times: number[] = []
    for (let end = false; !end; ) {
      const t = performance.now()
      const r = await officer.send('POST', `/staff/api/jobs/${began.job.id}/steps`)
      const body = await r.json() as { job: { finishedAt: string | null, found: unknown, learnt: unknown, done: number, total: number } }
      times.push(Math.round(performance.now() - t))
      if (r.status !== 200) { console.log(r.status, JSON.stringify(body)); throw new Error('x') }
      if (times.length === 1) { const [row] = await db.select({ n: sql<number>`length(state)` }).from(jobs).where(eq(jobs.id, began.job.id)); console.log('state', row?.n) }
      end = body.job.finishedAt !== null
      if (end) console.log(door, kind, JSON.stringify({ done: body.job.done, total: body.job.total, found: body.job.found }))
    }
    console.log(door, kind, 'ms a step', times.join(' '))
  }
  await run('discovery')
  let t = performance.now()
  const list = await officer.get(`/staff/api/waves/${survey.waveId}/candidates`)
  const text = await list.text()
  console.log(door, 'candidates list ms', Math.round(performance.now() - t), 'bytes', text.length)
  // 1,000 read, the rest assigned by the engine
  const themes = await themesOf(db, survey.codebookId)
  const ids = (await db.select({ id: answers.id }).from(answers).limit(3500)).map(({ id }) => id)
  await db.run(sql`update answers set assigned = 1`)
  await db.run(sql`insert into readings (answer_id, outcome, read_at, read_by, codebook_version) select value, 'themes', '2026', ${officer.member.id}, 1 from json_each(${JSON.stringify(ids)})`)
  await db.run(sql`insert into codings (id, answer_id, theme_id, evidence, decision) select lower(hex(randomblob(16))), value, json_extract(${JSON.stringify(themes.map(({ id }) => id))}, '$[' || cast(key % ${themes.length} as integer) || ']'), '[]', 'confirmed' from json_each(${JSON.stringify(ids)})`)
  await run('training')
  const [m] = await db.all(sql`select length(content) as n, reviewed from models`)
  console.log(door, JSON.stringify(m), 'MB', Math.round(process.memoryUsage().rss / 1e6))
  await world.close()
}, 600_000)
