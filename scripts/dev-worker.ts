import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { startEndpoint } from '../tests/support/hrana.ts'

// npm run dev:worker: the Worker in wrangler's local runtime, over data/dev-worker.db. For development alone.

const port = process.env.PORT ?? '8787'
const origin = `http://localhost:${port}`

mkdirSync('data', { recursive: true })
mkdirSync('dist/web', { recursive: true })
const secret = keptSecret('data/dev-worker.secret')
execFileSync(process.execPath, ['dist/server/node.js', 'seed', 'data/dev-worker.db'], {
  env: { ...process.env, HEARD_SECRET: secret },
  stdio: 'inherit',
})
const endpoint = await startEndpoint('data/dev-worker.db')

const settings = {
  DATABASE_URL: endpoint.url,
  HEARD_SECRET: secret,
  HEARD_ORIGIN: origin,
  HEARD_DEMONSTRATION: 'true',
}
const wrangler = spawn(
  process.execPath,
  [
    'node_modules/wrangler/bin/wrangler.js',
    'dev',
    `--port=${port}`,
    '--show-interactive-dev-session=false',
    ...Object.entries(settings).flatMap(([name, value]) => ['--var', `${name}:${value}`]),
  ],
  {
    stdio: 'inherit',
    env: { ...process.env, WRANGLER_SEND_METRICS: 'false', CLOUDFLARE_CF_FETCH_ENABLED: 'false' },
  },
)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => wrangler.kill(signal))
wrangler.once('exit', async (code) => {
  await endpoint.close()
  process.exit(code ?? 0)
})

/** The same secret at every start: with another one, what is sealed in the file could not be read again. */
function keptSecret(path: string): string {
  if (!existsSync(path)) {
    const secret = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url')
    writeFileSync(path, secret, { mode: 0o600 })
  }
  return readFileSync(path, 'utf8')
}
