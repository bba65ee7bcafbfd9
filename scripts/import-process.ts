import { once } from 'node:events'
import { createWriteStream, openAsBlob } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { finished } from 'node:stream/promises'
import writeExcel from 'write-excel-file/universal'
import { limits } from '../schema/limits.ts'
import { type SurveyFile, surveySchema } from '../schema/survey.ts'
import type { Question } from '../web/questions/kind.ts'
import { readImportFile } from '../web/staff/importing/import-file.ts'
import { checkRows, responsesOf } from '../web/staff/importing/row-check.ts'
import { inChunks } from '../web/staff/importing/send-rows.ts'
import { countValues } from '../web/staff/importing/value-counts.ts'
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

/** One act of `npm run bench -- imports`, in a process of its own: prints its figures as one line of JSON. */
const acts: Record<string, (path: string, size: number) => Promise<Record<string, number>>> = {
  write,
  'write-book': writeBook,
  read,
  store,
}

const asked: SurveyFile['questions'] = [
  {
    kind: 'choice',
    key: 'home',
    title: 'Where do you live now?',
    hint: '',
    choices: [
      { id: 'flat', label: 'My own flat' },
      { id: 'none', label: 'Nowhere settled' },
    ],
  },
  {
    kind: 'scale',
    key: 'safe',
    title: 'How safe do you feel?',
    hint: '',
    lowest: 'Not at all',
    highest: 'Very',
  },
  { kind: 'yes-no', key: 'plan', title: 'Do you have a pathway plan?', hint: '' },
  { kind: 'long', key: 'pa', title: 'How is it with your PA?', hint: '' },
]
const days = { openedOn: '2024-05-01', closedOn: '2024-05-31' }

const answersOf = (number: number) => ({
  home: number % 3 ? 'My own flat' : 'Nowhere settled',
  safe: String(number % 11),
  plan: number % 2 ? 'Yes' : 'No',
  pa: `She rings me back, nearly always. ${'I say what I need, and we look at it. '.repeat(number % 8)}${number}`,
})

const headings = ['ID', 'Start time', 'Completion time', 'Email', 'Name', ...asked.map(({ title }) => title)]
const rowOf = (number: number) => {
  const day = `${String((number % 31) + 1).padStart(2, '0')}/05/2024 10:02:41`
  return [
    String(number),
    day,
    day,
    `p${number}@example.org`,
    `Person ${number}`,
    ...Object.values(answersOf(number)),
  ]
}

async function write(path: string, size: number) {
  const stream = createWriteStream(path)
  const line = (cells: string[]) => `${cells.map((cell) => `"${cell}"`).join(',')}\r\n`
  stream.write(line(headings))
  for (let number = 1; number <= size; number++) {
    if (!stream.write(line(rowOf(number)))) await once(stream, 'drain')
  }
  await finished(stream.end())
  return { rows: size, megabytes: megabytes(stream.bytesWritten) }
}

async function writeBook(path: string, size: number) {
  const rows = [headings, ...Array.from({ length: size - 1 }, (_, index) => rowOf(index + 1))]
  const blob = await writeExcel(rows.map((cells) => cells.map((value) => ({ value, type: String })))).toBlob()
  await writeFile(path, new Uint8Array(await blob.arrayBuffer()))
  return { rows: size, megabytes: megabytes(blob.size) }
}

async function read(path: string) {
  const questions = asked.map(
    ({ key, kind, title, hint, ...settings }, at): Question => ({
      id: key,
      name: `q${at + 1}`,
      key,
      kind,
      title,
      hint,
      settings,
    }),
  )
  const before = process.resourceUsage().maxRSS
  const began = performance.now()
  const file = new File([await openAsBlob(path)], basename(path))
  const { sheet, reading } = await readImportFile(file, questions, () => undefined)
  await countValues(sheet, reading, questions)
  const whole = { sheet, reading, questions, days }
  const checked = await checkRows(whole)
  let sent = 0
  for await (const rows of inChunks(responsesOf(whole, 'cells'))) sent += rows.length
  if (sent !== checked.rows) throw new Error(`of ${checked.rows} rows ${sent} would be sent`)
  return {
    rows: checked.rows,
    seconds: seconds(began),
    peakMegabytes: megabytes(process.resourceUsage().maxRSS * 1024),
    beforeMegabytes: megabytes(before * 1024),
  }
}

async function store(path: string, size: number) {
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

const megabytes = (bytes: number) => Math.round(bytes / 1_048_576)
const seconds = (since: number) => Math.round(performance.now() - since) / 1000

const [act = '', path = '', size = '0'] = process.argv.slice(2)
console.log(JSON.stringify(await acts[act]?.(path, Number(size))))
