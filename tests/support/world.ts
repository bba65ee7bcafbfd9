import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { request } from 'node:http'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import type { Role } from '../../schema/role.ts'
import { type SurveyFile, surveySchema } from '../../schema/survey.ts'
import type { Actor } from '../../worker/audit.ts'
import { importCodebook } from '../../worker/domain/codebook.ts'
import { nameCouncil } from '../../worker/domain/council.ts'
import { addStaff, startSession } from '../../worker/domain/staff.ts'
import { createSurvey } from '../../worker/domain/survey.ts'
import { openWave } from '../../worker/domain/wave.ts'
import type { Env } from '../../worker/env.ts'
import { readNotify } from '../../worker/notify/notify-settings.ts'
import { deriveSecrets } from '../../worker/secrets.ts'
import { serve } from '../../worker/server.ts'
import { keepVectors } from '../../worker/vector-pack.ts'
import { freshDatabase } from './database.ts'
import { startEndpoint } from './hrana.ts'
import { startWorker } from './workerd.ts'

export type World = Env & { url: string; close: () => Promise<void> }
const vectors = keepVectors(() => readFile('schema/vectors/english.bin'))

export type Door = 'node' | 'workerd'
export const doors: Door[] = ['node', 'workerd']

/** Heard behind one of its doors, over real HTTP, with an empty database that the test can reach too. */
export async function openWorld(
  door: Door,
  options: { demonstration?: boolean; now?: () => Date; notify?: Record<string, string> } = {},
): Promise<World> {
  const file = await freshDatabase()
  const secret = randomBytes(32).toString('base64url')
  const demonstration = options.demonstration ?? false
  const env: Env = {
    db: file.db,
    secrets: await deriveSecrets(secret),
    now: options.now ?? (() => new Date()),
    origin: 'http://127.0.0.1',
    demonstration,
    notify: readNotify(options.notify ?? {}),
    version: 'test',
    vectors,
  }
  if (door === 'node') {
    const server = await serve(env, { hostname: '127.0.0.1', port: 0 })
    const close = async () => {
      await server.close()
      file.close()
    }
    return { ...env, url: `http://127.0.0.1:${server.port}`, close }
  }
  const endpoint = await startEndpoint(file.path)
  const worker = await startWorker({
    databaseUrl: endpoint.url,
    secret,
    origin: env.origin,
    demonstration,
    ...(options.notify ? { notify: options.notify } : {}),
  })
  const close = async () => {
    await worker.close()
    await endpoint.close()
    file.close()
  }
  return { ...env, url: worker.url, close }
}

/** A member of staff with a session, and `fetch` as them. */
export async function signedIn(world: World, role: Role) {
  const { member } = await addStaff(world.db, world.secrets, null, { name: `A ${role}`, role }, world.now())
  const cookie = `__Host-heard=${await startSession(world.db, world.secrets, member, world.now())}`
  const as = (path: string, init: RequestInit = {}) =>
    fetch(world.url + path, { redirect: 'manual', ...init, headers: { cookie, ...init.headers } })
  const send = (method: string, path: string, body?: unknown) =>
    as(path, {
      method,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    })
  return { member, cookie, get: as, send }
}

export const codebook = {
  name: 'A small book',
  themes: [
    theme('REL1', 'My PA', [
      'my PA rings me back when I call',
      'my PA never answers the phone',
      'I like my PA she turns up',
      'my PA is always there for me',
    ]),
    theme('ACC2', 'Where I live', [
      'my flat is damp and cold',
      'there is mould in my flat',
      'the flat is nice and close to shops',
      'the heating in my flat is broken',
    ]),
  ],
}

function theme(code: string, name: string, quotes: string[]) {
  return { code, name, definition: name, includes: '', excludes: '', quotes, crosswalk: {} }
}

export const questions: SurveyFile['questions'] = [
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
    kind: 'choices',
    key: 'money',
    title: 'What have you had help with?',
    hint: 'Choose all that fit.',
    choices: [
      { id: 'rent', label: 'Rent' },
      { id: 'food', label: 'Food' },
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
  { kind: 'short', key: 'helped', title: 'What helped you most?', hint: '' },
  { kind: 'long', key: 'pa', title: 'How is it with your PA?', hint: 'Say as much as you like.' },
]

/** What a council must have said of itself before anything is published. */
export const fairmere = {
  name: 'Fairmere Council',
  helpLine: 'Call 01632 960 100',
  helpAtNight: 'Call 01632 960 199, in danger 999',
  colour: '',
}

/** A published survey with an open wave. */
export async function openSurvey(world: World, officer: Actor, changes: Partial<SurveyFile> = {}) {
  const { db, secrets, now } = world
  const file = surveySchema.parse({
    kind: 'survey',
    slug: 'your-say',
    title: 'Your say',
    introduction: 'We want to know how it is going.',
    questions,
    ...changes,
  })
  await nameCouncil(db, officer, fairmere, now())
  const { codebookId } = await importCodebook(db, officer, codebook, now())
  const survey = await createSurvey(db, officer, { file, codebookId }, now())
  const wave = await openWave(db, secrets, officer, survey, now())
  return { ...survey, ...wave, codebookId, slug: file.slug }
}

/** A survey page as a phone holds it: its token, and its field names by the question's place. */
export async function openPage(world: Pick<World, 'url'>, slug = 'your-say') {
  const response = await fetch(`${world.url}/s/${slug}`)
  return { response, ...pageIn(await response.text()) }
}

/** The same of a survey page's document, however it came. */
export function pageIn(html: string) {
  const token = /name="token" value="([^"]+)"/.exec(html)?.[1] ?? ''
  const steps = html.split('<section').slice(2)
  const names = steps.map((step) => /name="([^"]+)"/.exec(step)?.[1] ?? '')
  return { html, token, names }
}

export type Page = ReturnType<typeof pageIn>

/** Fields by the question's number (1, 2, …) or by name. */
export function formOf(page: Page, fields: Record<string | number, string | string[]>): FormData {
  const form = new FormData()
  form.set('token', page.token)
  for (const [name, values] of Object.entries(fields)) {
    const field = /^\d+$/.test(name) ? (page.names[Number(name) - 1] ?? '') : name
    for (const value of [values].flat()) form.append(field, value)
  }
  return form
}

export const post = (
  world: Pick<World, 'url'>,
  path: string,
  body: FormData | string,
  headers?: Record<string, string>,
) => fetch(world.url + path, { method: 'POST', body, redirect: 'manual', ...(headers ? { headers } : {}) })

export const receiptIn = (html: string) => /<bdi id="code">([^<]+)<\/bdi>/.exec(html)?.[1]

/**
 * A request on a connection of its own: the server hangs up on a body that it refuses unread, and the next request of a
 * shared connection would be lost with it.
 */
export function postAlone(
  world: Pick<World, 'url'>,
  path: string,
  body: BodyInit,
  headers: Record<string, string> = {},
) {
  const whole = new Response(body)
  const type = whole.headers.get('content-type')
  return new Promise<Response>((resolve, reject) => {
    const options = {
      method: 'POST',
      agent: false,
      headers: { ...(type ? { 'content-type': type } : {}), ...headers },
    }
    const sending = request(world.url + path, options, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk) => chunks.push(chunk))
      answer.on('end', () => {
        const init = { status: answer.statusCode ?? 0, headers: answer.headers as Record<string, string> }
        resolve(new Response(Buffer.concat(chunks), init))
      })
    })
    sending.on('error', reject)
    Readable.fromWeb(whole.body as ReadableStream<Uint8Array>)
      .pipe(sending)
      .on('error', reject)
  })
}
