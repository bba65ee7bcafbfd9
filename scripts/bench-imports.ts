import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { builtProcess } from './built-process.ts'

/** About what a Worker's isolate may hold: with more, what is left of starting hides what is used. A workbook needs what it needs. */
const heap = ['--max-old-space-size=64', '--max-semi-space-size=2']

/** Reading a file ten times as long may take so many megabytes more: what collecting happens to leave. */
const flat = 48

type Act = (...act: string[]) => Promise<Record<string, number>>

/**
 * `npm run bench -- imports [--sizes 10000,100000] [--workbook 20000]`: how long a file of old results takes to read, map and
 * check, and the most memory that took; how long the server takes to check, seal and stage its rows part by part, and for how
 * long the last step, which makes the wave, holds the database. Each in a fresh process.
 * @returns the line to print. `ok`: the memory of reading a CSV does not grow with its length
 */
export async function benchImports(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      sizes: { type: 'string', default: '10000,100000' },
      workbook: { type: 'string', default: '20000' },
    },
  })
  const sizes = values.sizes.split(',')
  return inFreshProcesses(async (run, folder) => {
    const { ok, read } = await readEach(sizes, run, folder)
    const stored = []
    for (const size of sizes) stored.push(await run('store', join(folder, `${size}.db`), size))
    const book = join(folder, 'book.xlsx')
    await run('write-book', book, values.workbook)
    return { ok, read, workbook: await run('read', book), stored }
  })
}

/** The part of it that reads CSV files of these sizes, smallest first. */
export const benchReading = (sizes: string[]) =>
  inFreshProcesses((run, folder) => readEach(sizes, run, folder))

async function readEach(sizes: string[], run: Act, folder: string) {
  const read = []
  for (const size of sizes) {
    const file = join(folder, `${size}.csv`)
    await run('write', file, size)
    read.push(await run('read', file))
  }
  const [least = 0, most = Number.POSITIVE_INFINITY] = [read[0]?.peakMegabytes, read.at(-1)?.peakMegabytes]
  return { ok: most - least <= flat, read }
}

async function inFreshProcesses<Figures>(measure: (run: Act, folder: string) => Promise<Figures>) {
  const entry = await builtProcess('import-process')
  const folder = await mkdtemp(join(tmpdir(), 'heard-bench-'))
  const run: Act = async (...act) => {
    const flags = act[1]?.endsWith('.xlsx') ? [] : heap
    const { stdout } = await promisify(execFile)(process.execPath, [...flags, entry, ...act])
    console.error(act[0], stdout.trim())
    return JSON.parse(stdout)
  }
  try {
    return await measure(run, folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
