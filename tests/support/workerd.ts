import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from 'miniflare'

export type WorkerSettings = {
  databaseUrl: string
  secret: string
  origin?: string
  demonstration?: boolean
  notify?: Record<string, string>
}
export type RunningWorker = {
  url: string
  fetch: typeof fetch
  /** What Cloudflare does at each time of `crons` in wrangler.toml. */
  runSchedule: () => Promise<{ outcome: string }>
  close: () => Promise<void>
}

/**
 * Runs the Worker in workerd on a free port of this machine, from the bundle that `wrangler deploy` would send.
 * Built once a process, in two seconds; the staff side's files are those in dist/web. Uses no network.
 */
export async function startWorker(settings: WorkerSettings): Promise<RunningWorker> {
  built ??= build()
  const folder = await built
  const worker = new Miniflare(
    convertV4MiniflareOptions({
      host: '127.0.0.1',
      port: 0,
      // Otherwise miniflare asks Cloudflare where it runs.
      cf: false,
      telemetry: { enabled: false },
      log: new Log(LogLevel.ERROR),
      name: 'heard',
      modules: true,
      modulesRoot: folder,
      scriptPath: join(folder, 'index.js'),
      compatibilityDate: compatibilityDate(),
      assets: {
        directory: 'dist/web',
        binding: 'ASSETS',
        routerConfig: { has_user_worker: true },
        assetConfig: { html_handling: 'none', not_found_handling: 'none' },
      },
      bindings: {
        DATABASE_URL: settings.databaseUrl,
        HEARD_SECRET: settings.secret,
        HEARD_ORIGIN: settings.origin ?? 'https://heard.example',
        HEARD_DEMONSTRATION: String(settings.demonstration ?? false),
        ...settings.notify,
      },
    }),
  )
  const url = (await worker.ready).origin
  // Its types leave out what workers-types adds.
  const scheduler = (await worker.getWorker()) as unknown as {
    scheduled: (at: { cron: string }) => Promise<{ outcome: string }>
  }
  const runSchedule = () => scheduler.scheduled({ cron: '0 * * * *' })
  return { url, fetch, runSchedule, close: () => worker.dispose() }
}

let built: Promise<string> | undefined

async function build(): Promise<string> {
  mkdirSync('dist/web', { recursive: true })
  const folder = mkdtempSync(join(tmpdir(), 'heard-worker-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  await promisify(execFile)(
    process.execPath,
    ['node_modules/wrangler/bin/wrangler.js', 'deploy', '--dry-run', '--outdir', folder],
    { env: { ...process.env, CI: 'true', WRANGLER_SEND_METRICS: 'false', WRANGLER_LOG_PATH: folder } },
  )
  return folder
}

function compatibilityDate(): string {
  const date = /^compatibility_date = "(.*)"$/m.exec(readFileSync('wrangler.toml', 'utf8'))?.[1]
  if (!date) throw new Error('wrangler.toml has no compatibility date')
  return date
}
