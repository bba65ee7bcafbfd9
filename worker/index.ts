import type { ExecutionContext } from 'hono'
import { version } from '../package.json'
import { limits } from '../schema/limits.ts'
import { app } from './app.tsx'
import { readSettings, type Settings } from './configuration.ts'
import { openRemote } from './database-remote.ts'
import { advanceBatches } from './domain/batch-sending.ts'
import { removeExpired } from './domain/expiry.ts'
import { advanceJobs } from './domain/job.ts'
import type { Env } from './env.ts'
import { type NotifySettings, readNotify } from './notify/notify-settings.ts'
import { deriveSecrets, type Secrets } from './secrets.ts'
import type { Vectors } from './themes/vectors.ts'
import { keepVectors, vectorsPath } from './vector-pack.ts'

/** What `wrangler.toml` and `wrangler secret put` give the Worker. */
export type Bindings = Settings &
  NotifySettings & {
    DATABASE_URL?: string
    DATABASE_TOKEN?: string
    HEARD_SECRET?: string
    ASSETS: { fetch: (address: string) => Promise<Response> }
  }

/** Cloudflare's door. Files of the staff side are served before it is asked. */
export default {
  async fetch(request: Request, bindings: Bindings, context: ExecutionContext): Promise<Response> {
    let env: Env
    try {
      env = await readBindings(bindings)
    } catch (error) {
      return misconfigured(error)
    }
    // Somebody who goes away must not cancel a commit under way.
    const answer = Promise.resolve(app.fetch(request, env, context))
    context.waitUntil(answer)
    return await answer
  },

  async scheduled(_event: unknown, bindings: Bindings): Promise<void> {
    const env = await readBindings(bindings)
    await removeExpired(env.db, env.secrets, env.now())
    // Whatever nobody waits for on a page: a page does its own steps.
    const chores = await Promise.allSettled([
      advanceJobs(env, env.now(), stepsAnHour),
      advanceBatches(env, limits.messagesPerTick),
    ])
    for (const chore of chores) if (chore.status === 'rejected') throw chore.reason
  },
}

const stepsAnHour = 20

async function readBindings(bindings: Bindings): Promise<Env> {
  return {
    ...readSettings(bindings),
    notify: readNotify(bindings),
    db: openRemote({ url: bindings.DATABASE_URL, authToken: bindings.DATABASE_TOKEN }),
    secrets: await derived(bindings.HEARD_SECRET),
    now: () => new Date(),
    version,
    vectors: () => vectorsFrom(bindings.ASSETS),
  }
}

let vectors: (() => Promise<Vectors>) | undefined

/** Once an isolate, by whichever request needs them first. */
function vectorsFrom(files: Bindings['ASSETS']): Promise<Vectors> {
  vectors ??= keepVectors(async () => {
    const response = await files.fetch(`https://files.invalid${vectorsPath}`)
    if (!response.ok) throw new Error(`${vectorsPath} is not among the files: build before deploying`)
    return new Uint8Array(await response.arrayBuffer())
  })
  return vectors()
}

let known: { secret: string | undefined; secrets: Secrets } | undefined

/** Once an isolate. The keys are kept, not the promise: it belongs to the request that made it. */
async function derived(secret: string | undefined): Promise<Secrets> {
  if (known && known.secret === secret) return known.secrets
  const secrets = await deriveSecrets(secret)
  known = { secret, secrets }
  return secrets
}

function misconfigured(error: unknown): Response {
  const detail = error instanceof Error ? error.message : 'The configuration could not be read.'
  const problem = { type: 'about:blank', title: 'Heard is not set up', status: 503, detail }
  return Response.json(problem, { status: 503, headers: { 'content-type': 'application/problem+json' } })
}
