import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import careLeavers from '../schema/codebook/care-leavers.json' with { type: 'json' }
import { codebookImportSchema } from '../schema/codebook.ts'
import { insertCrowd } from '../tests/support/crowd.ts'
import type { Actor } from '../worker/audit.ts'
import { openFile } from '../worker/database-file.ts'
import { importCodebook, themesOf } from '../worker/domain/codebook.ts'
import { nameCouncil } from '../worker/domain/council.ts'
import { draftRelease, releaseWave } from '../worker/domain/release.ts'
import { addStaff, startSession } from '../worker/domain/staff.ts'
import { createSurvey } from '../worker/domain/survey.ts'
import { closeWave, openWave } from '../worker/domain/wave.ts'
import { migrate } from '../worker/migrations.ts'
import { deriveSecrets } from '../worker/secrets.ts'
import { serve } from '../worker/server.ts'
import { evenSurvey } from './even-survey.ts'
import { inventCrowd } from './invented-crowd.ts'
import { seeded } from './seeded.ts'

/**
 * One act on one database file, for scripts/bench-releases.ts: each in a process of its own, so that none is warm from
 * another. Prints one line of JSON.
 */
const acts: Record<string, (path: string, ...args: string[]) => Promise<object>> = { fill, compute, read }

/** Themes of the codebook that the crowd raises: few enough that each is shown from 100 responses on. */
const raised = 8
const opened = new Date('2026-10-01T09:00:00Z')
const closed = new Date('2026-11-01T09:00:00Z')
const due = new Date('2026-11-24T09:00:00Z')

/** What the next act needs to know of the file, beside it. */
type Notes = { secret: string; waveId: string; officer: Actor; leader: Actor }

const [act = '', path = '', ...args] = process.argv.slice(2)
console.log(JSON.stringify(await acts[act]?.(path, ...args)))

/** A wave with so many invented responses, coded and closed. */
async function fill(path: string, size: string, seed: string) {
  const { db, foldLog, close } = await openFile(path)
  await migrate(db)
  // Nothing in it has to survive a power cut, and a large batch need not read back what it wrote.
  for (const setting of ['synchronous = off', 'secure_delete = off', 'cache_size = -200000'])
    await db.run(`pragma ${setting}`)
  const secret = randomBytes(32).toString('base64url')
  const secrets = await deriveSecrets(secret)
  const add = async (role: Actor['role']) =>
    (await addStaff(db, secrets, null, { name: `A ${role}`, role }, opened)).member
  const [officer, leader] = [await add('officer'), await add('leader')]
  const council = { name: 'Fairmere Council', helpLine: '01632 960 100', helpAtNight: '', colour: '' }
  await nameCouncil(db, officer, { ...council, helpAtNight: '01632 960 199' }, opened)
  const { codebookId } = await importCodebook(db, officer, codebookImportSchema.parse(careLeavers), opened)
  const { surveyId } = await createSurvey(db, officer, { file: evenSurvey, codebookId }, opened)
  const { waveId } = await openWave(db, secrets, officer, { surveyId }, opened)
  const themeIds = (await themesOf(db, codebookId)).slice(0, raised).map(({ id }) => id)
  const about = { questions: evenSurvey.questions, themeIds, reader: officer.id }
  await insertCrowd({ db, secrets }, waveId, inventCrowd(Number(size), seeded(Number(seed)), about))
  await closeWave(db, officer, { waveId }, closed)
  await foldLog()
  close()
  const notes: Notes = { secret, waveId, officer, leader }
  await writeFile(`${path}.json`, JSON.stringify(notes))
  return notes
}

async function compute(path: string) {
  const { waveId, officer, secret } = await notesOf(path)
  const secrets = await deriveSecrets(secret)
  const { db, close } = await openFile(path)
  const base = process.memoryUsage.rss()
  const started = performance.now()
  const { document, faults } = await draftRelease(db, secrets, waveId, due)
  const computed = performance.now()
  const peak = process.resourceUsage().maxRSS * 1024
  await releaseWave(db, secrets, officer, { waveId, demonstration: false }, due)
  const published = performance.now()
  const atLast = process.resourceUsage().maxRSS * 1024
  close()
  const megabytes = (bytes: number) => Math.round(bytes / 2 ** 20)
  return {
    computeMilliseconds: Math.round(computed - started),
    publishMilliseconds: Math.round(published - computed),
    baseMegabytes: megabytes(base),
    computePeakMegabytes: megabytes(peak - base),
    publishPeakMegabytes: megabytes(atLast - base),
    documentBytes: JSON.stringify(document).length,
    faults: faults.length,
  }
}

async function read(path: string) {
  const { waveId, leader, secret } = await notesOf(path)
  const secrets = await deriveSecrets(secret)
  const { db } = await openFile(path)
  const origin = 'http://127.0.0.1'
  const vectors = () => Promise.reject(new Error('reading a release needs no vectors'))
  const settings = { origin, demonstration: false, notify: null, version: 'bench' }
  const env = { ...settings, db, secrets, now: () => due, vectors }
  const { port } = await serve(env, { hostname: '127.0.0.1', port: 0 })
  const session = await startSession(db, secrets, leader, due)
  return { url: `${origin}:${port}`, cookie: `__Host-heard=${session}`, waveId }
}

async function notesOf(path: string): Promise<Notes> {
  return JSON.parse(await readFile(`${path}.json`, 'utf8'))
}
