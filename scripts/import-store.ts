import { limits } from '../schema/limits.ts'
import { surveySchema } from '../schema/survey.ts'
import { randomBytes, toBase64url } from '../worker/bytes.ts'
import { openFile } from '../worker/database-file.ts'
import { importCodebook } from '../worker/domain/codebook.ts'
import { nameCouncil } from '../worker/domain/council.ts'
import { takeChunk } from '../worker/domain/import-chunk.ts'
import { finishImport } from '../worker/domain/import-finish.ts'
import { removeImport } from '../worker/domain/import-removal.ts'
import { startImport } from '../worker/domain/importing.ts'
import { addStaff } from '../worker/domain/staff.ts'
import { createSurvey } from '../worker/domain/survey.ts'
import { migrate } from '../worker/migrations.ts'
import { deriveSecrets } from '../worker/secrets.ts'
import { answersOf, asked, days, megabytes, seconds } from './import-rows.ts'

/** How long so many rows take to be checked, sealed and staged part by part, moved into a wave, and undone. */
export async function store(path: string, size: number) {
  const { db, close } = await openFile(path)
  await migrate(db)
  const secrets = await deriveSecrets(toBase64url(randomBytes(32)))
  const now = new Date()
  const { member } = await addStaff(db, secrets, null, { name: 'An officer', role: 'officer' }, now)
  await nameCouncil(db, member, { name: 'A', helpLine: 'B', helpAtNight: 'C', colour: '' }, now)
  const file = surveySchema.parse({
    kind: 'survey',
    slug: 'old-results',
    title: 'T',
    introduction: '',
    questions: asked,
  })
  const card = { definition: 'A', includes: '', excludes: '', quotes: [], crosswalk: {} }
  const { codebookId } = await importCodebook(
    db,
    member,
    { name: 'B', themes: [{ code: 'A1', name: 'A', ...card }] },
    now,
  )
  const { surveyId, versionId } = await createSurvey(db, member, { file, codebookId }, now)
  const plan = { surveyId, versionId, fingerprint: 'f', plan: 'p', ...days, total: size }
  const { importId } = await startImport(db, secrets, member, plan, now)

  const began = performance.now()
  let slowest = 0
  for (let number = 0; number * limits.importChunk < size; number++) {
    const from = number * limits.importChunk
    const rows = Array.from({ length: Math.min(limits.importChunk, size - from) }, (_, at) => {
      const { home, safe, plan, pa } = answersOf(from + at)
      const answers = {
        home: [home === 'My own flat' ? 'flat' : 'none'],
        safe: [safe],
        plan: [plan.toLowerCase()],
        pa: [pa],
      }
      return { day: '2024-05-13', answers }
    })
    const at = performance.now()
    await takeChunk(db, secrets, member, { importId, number, rows }, now)
    slowest = Math.max(slowest, performance.now() - at)
  }
  const staging = seconds(began)
  const move = performance.now()
  await finishImport(db, member, { importId }, now)
  const finishing = seconds(move)
  const peak = megabytes(process.resourceUsage().maxRSS * 1024)
  const undo = performance.now()
  await removeImport(db, member, { importId }, now)
  const figures = {
    responses: size,
    stagingSeconds: staging,
    slowestPartMilliseconds: Math.round(slowest),
    finishingSeconds: finishing,
    undoingSeconds: seconds(undo),
    peakMegabytes: peak,
  }
  close()
  return figures
}
