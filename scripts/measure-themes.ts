import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from 'miniflare'
import { build } from 'vite'
import book from '../schema/codebook/care-leavers.json' with { type: 'json' }
import { limits } from '../schema/limits.ts'

/**
 * Time and peak memory of the theme engine on 2,000 and 10,000 invented answers, in workerd and in Node: the same code
 * behind HTTP in a process of its own, timed from outside, since a Worker's clock stands still while it computes. Memory
 * is the peak of the process above what it held before the first act. Prints one JSON object; Linux only.
 *
 *   npm run measure:themes
 */
/** What a Worker's isolate may hold, less room for its stack and code: both engines collect garbage at this. */
const heap = ['--max-old-space-size=64', '--max-semi-space-size=2']
process.env.MINIFLARE_WORKERD_V8_FLAGS = heap.join(' ')

const figures: Record<string, unknown> = {}
for (const [name, start] of Object.entries({ node: startNode, workerd: startWorkerd })) {
  for (const answers of [2000, 10_000]) figures[`${name} ${answers}`] = await measure(start, answers)
}
console.log(JSON.stringify(figures, null, 2))

type Running = { url: string; pid: number; stop: () => Promise<unknown> }

async function measure(start: () => Promise<Running>, answers: number) {
  const { url, pid, stop } = await start()
  const ask = async (path: string, body: string | Uint8Array<ArrayBuffer> = '') => {
    const began = performance.now()
    const response = await fetch(url + path, { method: 'POST', body })
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
    await response.text()
    return performance.now() - began
  }
  await fetch(url)
  const base = megabytes(pid, 'VmRSS')
  const cards = book.themes.map(({ code, ...card }) => ({ id: code, ...card }))
  const vectors = await ask('/vectors', new Uint8Array(readFileSync('schema/vectors/english.bin')))
  const train = await ask('/train', JSON.stringify(cards))
  await ask('/items', JSON.stringify(inventAnswers(answers)))
  let assign = 0
  for (let from = 0; from < answers; from += limits.answersPerStep) assign += await ask('/assign', `${from}`)
  const afterAssigning = megabytes(pid, 'VmHWM') - base
  const discover = await ask('/discover')
  const peak = megabytes(pid, 'VmHWM')
  await stop()
  return {
    vectorsMilliseconds: Math.round(vectors),
    trainMilliseconds: Math.round(train),
    assignMillisecondsAnAnswer: Math.round((assign / answers) * 1000) / 1000,
    discoverMilliseconds: Math.round(discover),
    megabytesAfterAssigning: Math.round(afterAssigning),
    peakMegabytesAboveBase: Math.round(peak - base),
    baseMegabytes: Math.round(base),
  }
}

/** Answers of one to four sentences, each the codebook's own invented quotes cut and joined anew; the same every time. */
function inventAnswers(count: number): { id: string; text: string }[] {
  const clauses = book.themes.flatMap(({ quotes }) => quotes.flatMap((quote) => quote.split(/[,.;] /)))
  let seed = 1
  const next = (below: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((seed / 2 ** 32) * below)
  }
  return Array.from({ length: count }, (_, at) => ({
    id: `${at}`,
    text: Array.from({ length: 1 + next(4) }, () => clauses[next(clauses.length)]).join('. '),
  }))
}

async function startNode(): Promise<Running> {
  const child = spawn(process.execPath, [...heap, 'scripts/serve-themes.ts'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [port] = (await once(child.stdout, 'data')) as [Buffer]
  const stop = async () => child.kill()
  return { url: `http://127.0.0.1:${port.toString().trim()}`, pid: child.pid ?? 0, stop }
}

async function startWorkerd(): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'heard-themes-'))
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    ssr: { noExternal: true, target: 'webworker' },
    build: { ssr: 'scripts/theme-worker.ts', outDir: folder, emptyOutDir: true },
  })
  const worker = new Miniflare(
    convertV4MiniflareOptions({
      host: '127.0.0.1',
      port: 0,
      cf: false,
      telemetry: { enabled: false },
      log: new Log(LogLevel.ERROR),
      name: 'themes',
      modules: true,
      modulesRoot: folder,
      scriptPath: join(folder, 'theme-worker.js'),
      compatibilityDate: '2026-11-01',
    }),
  )
  const url = (await worker.ready).origin
  const stop = async () => {
    await worker.dispose()
    rmSync(folder, { recursive: true })
  }
  return { url, pid: childNamed('workerd'), stop }
}

function childNamed(name: string): number {
  const found = readdirSync('/proc').find((pid) => {
    if (!/^\d+$/.test(pid)) return false
    const [, command, parent] = /^\d+ \((.*)\) \S (\d+)/.exec(read(`/proc/${pid}/stat`)) ?? []
    return command === name && Number(parent) === process.pid
  })
  if (!found) throw new Error(`${name} does not run`)
  return Number(found)
}

function megabytes(pid: number, what: 'VmRSS' | 'VmHWM'): number {
  return Number(new RegExp(`${what}:\\s+(\\d+)`).exec(read(`/proc/${pid}/status`))?.[1]) / 1024
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
