import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { version } from '../package.json'
import { limits } from '../schema/limits.ts'
import { type Role, roles } from '../schema/role.ts'
import { randomBytes, toBase64url } from './bytes.ts'
import { readSettings } from './configuration.ts'
import { type DatabaseFile, openFile } from './database-file.ts'
import { openRemote } from './database-remote.ts'
import { advanceBatches } from './domain/batch-sending.ts'
import { removeExpired } from './domain/expiry.ts'
import { advanceJobs } from './domain/job.ts'
import { addStaff, hasAnybodySignedIn, makeSignInLink } from './domain/staff.ts'
import { checkSecret } from './domain/wave.ts'
import type { Env } from './env.ts'
import { migrate } from './migrations.ts'
import { readNotify } from './notify/notify-settings.ts'
import { signInAddress } from './routes/people.ts'
import { deriveSecrets } from './secrets.ts'
import { seed } from './seed.ts'
import { serve } from './server.ts'
import { keepVectors } from './vector-pack.ts'

/** The embedded door: one process, one file. `start` for real use, `staff` beside it, `demo` for a look. */
const commands: Record<string, () => Promise<void>> = { start, staff, demo, seed: seedFile }

const vectors = keepVectors(() => readFile('schema/vectors/english.bin'))

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean' }, role: { type: 'string' }, name: { type: 'string' } },
})

const command = commands[positionals[0] ?? '']
await (command ?? usage)().catch((error: Error) => {
  process.stderr.write(`Heard cannot go on: ${error.message}\n`)
  process.exit(1)
})

async function start(): Promise<void> {
  const { env, foldLog, close } = await openReal()
  await removeExpired(env.db, env.secrets, env.now())
  const chores = [
    setInterval(() => removeExpired(env.db, env.secrets, env.now()).catch(report), 3_600_000),
    setInterval(() => foldLog().catch(report), 60_000),
    setInterval(() => advanceJobs(env, env.now(), stepsAMinute).catch(report), 60_000),
    setInterval(() => advanceBatches(env, limits.messagesPerTick).catch(report), 60_000),
  ]
  const server = await serve(env, { hostname: process.env.HOST ?? '127.0.0.1', port: readPort() })
  say(`Heard ${version} serves ${env.origin} from port ${server.port}.`)
  say('NOT FOR REAL ANSWERS YET: the concerns queue, rate limits and backup have not landed.')
  const link = await firstLink(env)
  if (link) say(`Set up the first administrator (works once, for ten minutes): ${link}`)
  endWith(server.close, async () => {
    for (const chore of chores) clearInterval(chore)
    await foldLog()
    close()
  })
}

/** A step may take a second or two, in which nobody is served. */
const stepsAMinute = 5

/** The kind of fault alone. */
const report = (error: Error) => console.error(`a chore failed: ${error.name}`)

/** A new link at each start, until a first one has been used. */
async function firstLink(env: Env): Promise<string | null> {
  const { db, secrets, now } = env
  if (await hasAnybodySignedIn(db)) return null
  const waiting = await db.query.staff.findFirst({
    where: (member, { eq }) => eq(member.role, 'administrator'),
  })
  const { token } = waiting
    ? await makeSignInLink(db, secrets, waiting, { staffId: waiting.id }, now())
    : await addStaff(db, secrets, null, { name: 'First administrator', role: 'administrator' }, now())
  return signInAddress(env, token)
}

async function staff(): Promise<void> {
  const { role, name } = values
  if (positionals[1] !== 'link' || !name?.trim() || !roles.includes(role as Role)) {
    throw new Error(`use: npm run staff -- link --role ${roles.join('|')} --name "NAME"`)
  }
  const { env, close } = await openReal()
  const newcomer = { name: name.trim(), role: role as Role }
  const { token } = await addStaff(env.db, env.secrets, null, newcomer, env.now())
  say(signInAddress(env, token))
  close()
}

async function demo(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'heard-demonstration-'))
  const { db, close } = await openFile(join(folder, 'heard.db'))
  const port = readPort()
  const env: Env = {
    db,
    secrets: await deriveSecrets(toBase64url(randomBytes(32))),
    now: () => new Date(),
    origin: `http://127.0.0.1:${port}`,
    demonstration: true,
    // A demonstration writes to nobody: at most to a stand-in on this machine.
    notify: process.env.HEARD_NOTIFY_ORIGIN?.startsWith('http:') ? readNotify(process.env) : null,
    version,
    vectors,
  }
  await migrate(db)
  await seed(env)
  const server = await serve(env, { hostname: '127.0.0.1', port })
  const chores = [
    setInterval(() => advanceJobs(env, env.now(), stepsAMinute).catch(report), 60_000),
    setInterval(() => advanceBatches(env, limits.messagesPerTick).catch(report), 60_000),
  ]
  announce(env.origin)
  endWith(
    server.close,
    async () => chores.forEach(clearInterval),
    async () => close(),
    () => rm(folder, { recursive: true, force: true }),
  )
}

/** The demonstration's council in a file of its own, once: what `npm run dev:worker` serves. */
async function seedFile(): Promise<void> {
  const { db, close } = await openFile(positionals[1] ?? '')
  await migrate(db)
  const secrets = await deriveSecrets(process.env.HEARD_SECRET)
  const env: Env = {
    db,
    secrets,
    now: () => new Date(),
    origin: '',
    demonstration: true,
    notify: null,
    version,
    vectors,
  }
  const [somebody] = await db.query.staff.findMany({ limit: 1 })
  if (!somebody) await seed(env)
  close()
}

function announce(origin: string): void {
  const signIn = (role: Role) => `${origin}/staff/demonstration/${role}`
  const links = {
    survey: `${origin}/s/your-say`,
    pulse: `${origin}/s/how-are-you`,
    consultation: `${origin}/s/local-offer`,
    officer: signIn('officer'),
    secondOfficer: `${origin}/staff/demonstration/second-officer`,
    pa: signIn('pa'),
    leader: signIn('leader'),
    safeguarding: signIn('safeguarding'),
    administrator: signIn('administrator'),
    health: `${origin}/healthz`,
  }
  if (values.json) {
    say(JSON.stringify(links))
    return
  }
  say(`
Heard, with an invented council. Everything here is made up, and gone when you stop it (Ctrl+C).

  Answer as a care leaver             ${links.survey}
  The same in Arabic                  ${links.survey}?lang=ar
  A short survey that can be left     ${links.pulse}
  Answer as a partner agency          ${links.consultation}
  Sign in as participation officer    ${links.officer}
  The second one, who checks quotes   ${links.secondOfficer}
  Sign in as personal adviser         ${links.pa}
  Sign in as leader                   ${links.leader}
  Sign in as safeguarding lead        ${links.safeguarding}
  Sign in as administrator            ${links.administrator}
`)
}

/** The file, or the libSQL server that a Worker uses: `staff` serves both. */
async function openReal() {
  const settings = readSettings(process.env)
  if (settings.demonstration) throw new Error('HEARD_DEMONSTRATION is not for real use. Run: npm run demo')
  const secrets = await deriveSecrets(process.env.HEARD_SECRET)
  // Answers to choices are not sealed: the file is for this account alone.
  process.umask(0o077)
  const folder = process.env.HEARD_DATA ?? 'data'
  const { db, foldLog, close } = await openDatabase(folder)
  await checkSecret(db, secrets)
  const notify = readNotify(process.env)
  const env: Env = { ...settings, notify, db, secrets, now: () => new Date(), version, vectors }
  return { env, foldLog, close }
}

async function openDatabase(folder: string): Promise<DatabaseFile> {
  const { DATABASE_URL: url, DATABASE_TOKEN: authToken } = process.env
  // A server keeps its own log.
  if (url)
    return { db: openRemote({ url, authToken }), foldLog: async () => undefined, close: () => undefined }
  await mkdir(folder, { recursive: true })
  const file = await openFile(join(folder, 'heard.db'))
  await migrate(file.db)
  return file
}

function readPort(): number {
  const port = Number(process.env.PORT ?? 8787)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new Error('PORT must be a whole number from 1 to 65535.')
}

function endWith(...steps: (() => Promise<unknown>)[]): void {
  const end = async () => {
    for (const step of steps) await step()
    process.exit(0)
  }
  process.once('SIGINT', end)
  process.once('SIGTERM', end)
}

async function usage(): Promise<void> {
  throw new Error(`use one of: ${Object.keys(commands).join(', ')}`)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
