import { request } from 'node:http'
import { type Role, roles } from '../../schema/role.ts'
import { access } from '../../worker/access.ts'
import { rightBodies } from './right-bodies.ts'
import type { tellingWorld } from './telling-world.ts'
import { unzipped } from './unzipped.ts'
import { signedIn, type World } from './world.ts'

export type Telling = Awaited<ReturnType<typeof tellingWorld>>
export type Seen = { method: string; route: string; path: string; status: number; told: string[] }

type Answered = { status: number; headers: Headers; said: string }
type Ask = (method: string, path: string, init?: RequestInit) => Promise<Answered>

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']
/** What a route needs in a query to tell what it has. */
const queries: Record<string, string> = {
  'GET /staff/api/waves/:waveId/answers': '?show=all',
  'GET /staff/api/waves/:waveId/queue': '?show=all',
  'GET /staff/api/answers/:answerId/redactions': '?from=0&to=9',
}

/**
 * Asks for every route of the table of access as somebody of this role: with every method, with and without a body of the
 * right shape, for each id that could be put for a parameter.
 * @param forbidden finds in an answer, its headers included, what may not be told
 */
export async function crawl(
  world: World,
  telling: Telling,
  role: Role,
  forbidden: (said: string) => string[],
  only = methods,
): Promise<Seen[]> {
  const ask = await asking(world, role)
  const seen: Seen[] = []
  const look = async (method: string, pattern: string, path: string, init: RequestInit = {}) => {
    const { status, headers, said } = await ask(method, path, init)
    const route = `${method.replace('HEAD', 'GET')} ${pattern}`
    const told = forbidden(`${said} ${JSON.stringify([...headers])}`)
    seen.push({ method, route, path, status, told })
  }
  for (const pattern of patterns()) {
    const [first, ...others] = pathsOf(pattern, telling)
    for (const path of [first ?? '', ...others]) {
      // The first of each with every method, the others with those that its routes have. Signing out would end the session.
      const used = only.filter(
        (method) => (path === first || `${method} ${pattern}` in access) && !path.endsWith('/sign-out'),
      )
      await Promise.all(
        used.flatMap((method) => {
          const route = `${method} ${pattern}`
          const body = rightBodies[route]
          const plain = look(method, pattern, path + (queries[route] ?? ''))
          return body ? [plain, look(method, pattern, path, sending(body))] : [plain]
        }),
      )
    }
  }
  return seen
}

export const mayUse = (route: string, role: Role) => {
  const allowed = access[route]
  return allowed === 'anybody' || allowed === 'signed in' || (allowed?.includes(role) ?? false)
}

/** Refused where the table says so, and unknown where it says nothing; whoever may use it is answered, or finds nothing. */
export function fits(route: string, status: number, role: Role): boolean {
  if (status >= 500) return false
  if (mayUse(route, role)) return status !== 403
  return route in access ? status === 403 : status === 404 || status === 403
}

export const patterns = () => [...new Set(Object.keys(access).map((route) => route.split(' ')[1] ?? ''))]

export const pathOf = (route: string, values: Record<string, string>) =>
  (route.split(' ').at(-1) ?? '')
    .replace(/:(\w+)/g, (_, name: string) => values[name] ?? 'missing')
    .replace('*', 'x')

/** A pattern with all that could be put for its first parameter; a second one takes each of its own in turn. */
function pathsOf(pattern: string, { ids }: Telling): string[] {
  const valuesOf = (name: string) => {
    if (name === 'role') return [...roles]
    if (name === 'file') return figures.map((figure) => `${figure}.csv`)
    return ids[name] ?? []
  }
  const secondsOf = (name: string) => {
    const values = valuesOf(name)
    return values.length ? values : ['0']
  }
  const [first, second] = [...pattern.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '')
  if (!first) return [pathOf(pattern, {})]
  const strangers = ids.responseId?.slice(0, 1) ?? []
  return [...valuesOf(first), ...strangers, 'missing'].flatMap((value) =>
    (second ? secondsOf(second) : ['']).map((other) =>
      pathOf(pattern, { [first]: value, [second ?? '']: other }),
    ),
  )
}

const figures = [
  'themes',
  'q-home',
  'q-money',
  'q-safe',
  'q-pa',
  'breakdown-home-safe',
  'coverage',
  'beside',
  'ways',
]

/** What of these is in a text: words and counts as they stand, ids wherever they stand. */
export function finder(words: string[], ids: string[]): (said: string) => string[] {
  const asWords = new RegExp(
    `(?<![\\w.-])(${words.join('|')})(?![\\w.%-])|(${words.filter((word) => /\D/.test(word)).join('|')})`,
    'gi',
  )
  const byLength = [...Map.groupBy(ids, (id) => id.length)].map(([length, some]) => ({
    length,
    some: new Set(some),
  }))
  return (said) => {
    const found = new Set([...said.matchAll(asWords)].map(([word]) => word.toLowerCase()))
    for (const { length, some } of byLength)
      for (let at = 0; at + length <= said.length; at++) {
        const part = said.slice(at, at + length)
        if (some.has(part)) found.add(part)
      }
    return [...found]
  }
}

export const sending = (body: unknown): RequestInit =>
  body instanceof FormData
    ? { body }
    : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }

/** As somebody of this role, with a session of their own. */
export async function asking(world: World, role: Role): Promise<Ask> {
  const { get } = await signedIn(world, role)
  return async (method, path, init = {}) => {
    const response = await get(path, { ...init, method })
    return {
      status: response.status,
      headers: response.headers,
      said: textIn(Buffer.from(await response.arrayBuffer())),
    }
  }
}

/** A Word file is read as what is in it, but for the moment it was made. */
function textIn(bytes: Buffer): string {
  if (bytes.subarray(0, 2).toString() !== 'PK') return String(bytes)
  return JSON.stringify(unzipped(bytes)).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '')
}

/** A request for exactly this path: a client of its own would tidy it. */
export const askExactly = (world: World, path: string, cookie: string) =>
  new Promise<{ status: number; said: string }>((resolve, reject) => {
    const { hostname, port } = new URL(world.url)
    request({ hostname, port, path, headers: { cookie }, agent: false }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk) => chunks.push(chunk))
      answer.on('end', () => {
        const said = `${Buffer.concat(chunks)} ${JSON.stringify(answer.headers)}`
        resolve({ status: answer.statusCode ?? 0, said })
      })
    })
      .on('error', reject)
      .end()
  })
