import type { Database } from './database.ts'
import type { Notify } from './notify/notify-settings.ts'
import type { Secrets } from './secrets.ts'
import type { Vectors } from './themes/vectors.ts'

/** What both doors pass to the app: a handler cannot tell which one it came through. */
export type Env = {
  db: Database
  now: () => Date
  secrets: Secrets
  /** The address people use, without a trailing slash: https://heard.example.gov.uk */
  origin: string
  /** Invented data on loopback: one-click sign-in, and a release need not wait seven days. */
  demonstration: boolean
  /** The council's service on GOV.UK Notify; null where sending is not set up. */
  notify: Notify | null
  version: string
  /** What words mean, read when the engine first needs it. */
  vectors: () => Promise<Vectors>
}

/** What the engine needs to read answers. */
export type Engine = Pick<Env, 'db' | 'secrets' | 'vectors'>
