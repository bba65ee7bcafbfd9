import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { builtProcess } from './built-process.ts'
import { seeded } from './seeded.ts'

const slowest = 1.2
/** About what a Worker's isolate may hold; with more, what is left of starting hides what computing takes. */
const heap = ['--max-old-space-size=64', '--max-semi-space-size=2']

/**
 * `npm run bench -- releases [--sizes 100,10000,100000] [--reads 200] [--seed 1] [--keep FOLDER]`: how long a release takes to compute, with
 * its audit, and to publish; the most memory that took above what the process held before; and how long a leader waits for
 * the page and the API, by the number of responses. Each act has a fresh process; reads of all sizes are mixed. Filling a
 * large wave takes minutes: `--keep` leaves the filled files for another run.
 * @returns the line to print. `ok`: reading the largest takes at most 1.2 times what the smallest takes
 */
export async function benchReleases(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      sizes: { type: 'string', default: '100,10000,100000' },
      reads: { type: 'string', default: '200' },
      seed: { type: 'string', default: '1' },
      keep: { type: 'string' },
    },
  })
  const sizes = values.sizes.split(',').map(Number)
  const entry = await builtProcess('release-process')
  const folder = await mkdtemp(join(tmpdir(), 'heard-bench-'))
  try {
    const made = []
    for (const size of sizes) {
      const filled = join(values.keep ?? folder, `wave-${size}-${values.seed}.db`)
      const file = join(folder, `${size}.db`)
      if (!existsSync(`${filled}.json`)) await run(entry, 'fill', filled, String(size), values.seed)
      for (const end of ['', '.json']) await copyFile(filled + end, file + end)
      const figures = await run(entry, 'compute', file)
      made.push({ size, file, figures })
      console.error(JSON.stringify({ responses: size, ...figures }))
    }
    const reading = await readMixed(entry, made, Number(values.reads), seeded(Number(values.seed)))
    const at = made.map(({ size, figures }, index) => ({ responses: size, ...figures, ...reading[index] }))
    const ratios = {
      page: ratio(at.map(({ pageMilliseconds = 0 }) => pageMilliseconds)),
      api: ratio(at.map(({ apiMilliseconds = 0 }) => apiMilliseconds)),
    }
    return { ok: ratios.page <= slowest && ratios.api <= slowest, seed: Number(values.seed), at, ratios }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The largest wave beside the smallest. */
const ratio = (milliseconds: number[]) =>
  Math.round((100 * (milliseconds.at(-1) ?? 0)) / (milliseconds[0] ?? 1)) / 100

/** @returns the one line that an act prints */
async function run(entry: string, ...args: string[]): Promise<Record<string, number>> {
  const { child, line } = await start(entry, ...args)
  if (child.exitCode === null) await once(child, 'exit')
  return JSON.parse(line)
}

async function start(entry: string, ...args: string[]) {
  const child = spawn(process.execPath, [...heap, entry, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const stop = () => child.kill()
  process.once('exit', stop)
  const ended = once(child, 'exit').then(() => {
    throw new Error(`${args[0]} ended before it said anything`)
  })
  ended.catch(() => undefined)
  const [line] = (await Promise.race([once(createInterface(child.stdout), 'line'), ended])) as [string]
  return { child, line, stop }
}

type Served = { url: string; cookie: string; waveId: string }

/** Every size in a process of its own, asked in an order drawn anew each round; the median of each. */
async function readMixed(entry: string, made: { file: string }[], reads: number, random: () => number) {
  const servers = await Promise.all(
    made.map(async ({ file }) => {
      const { line, stop } = await start(entry, 'read', file)
      return { ...(JSON.parse(line) as Served), stop, page: [] as number[], api: [] as number[] }
    }),
  )
  const [warmUp, paths] = [
    Math.ceil(reads / 4),
    { page: '/staff/releases/', api: '/staff/api/releases/' } as const,
  ]
  for (let round = -warmUp; round < reads; round++) {
    const order = servers.map((server) => ({ server, lot: random() })).sort((a, b) => a.lot - b.lot)
    for (const { server } of order)
      for (const what of ['page', 'api'] as const) {
        const began = performance.now()
        const answer = await fetch(server.url + paths[what] + server.waveId, {
          headers: { cookie: server.cookie },
        })
        await answer.text()
        if (answer.status !== 200) throw new Error(`the ${what} of a release answered ${answer.status}`)
        if (round >= 0) server[what].push(performance.now() - began)
      }
  }
  for (const { stop } of servers) stop()
  return servers.map(({ page, api }) => ({ pageMilliseconds: median(page), apiMilliseconds: median(api) }))
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return Math.round(100 * (sorted[Math.floor(sorted.length / 2)] ?? 0)) / 100
}
