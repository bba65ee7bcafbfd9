import { once } from 'node:events'
import { createWriteStream, openAsBlob } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { finished } from 'node:stream/promises'
import writeExcel from 'write-excel-file/universal'
import type { Question } from '../web/questions/kind.ts'
import { readImportFile } from '../web/staff/importing/import-file.ts'
import { checkRows, responsesOf } from '../web/staff/importing/row-check.ts'
import { inChunks } from '../web/staff/importing/send-rows.ts'
import { countValues } from '../web/staff/importing/value-counts.ts'
import { answersOf, asked, days, megabytes, seconds } from './import-rows.ts'

/** One act of `npm run bench -- imports`, in a process of its own: prints its figures as one line of JSON. */
const acts: Record<string, (path: string, size: number) => Promise<Record<string, number>>> = {
  write,
  'write-book': writeBook,
  read,
  // With the server's code, and its word vectors, which the others do not wait for.
  store: async (path, size) => (await import('./import-store.ts')).store(path, size),
}

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

const [act = '', path = '', size = '0'] = process.argv.slice(2)
console.log(JSON.stringify(await acts[act]?.(path, Number(size))))
