import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import { routePath } from 'hono/route'
import { limits } from '../schema/limits.ts'
import { access } from './access.ts'
import { type Actor, record } from './audit.ts'
import { whoIs } from './domain/staff.ts'
import type { Env } from './env.ts'
import { Problem } from './problem.ts'

export type Staff = { Bindings: Env; Variables: { actor: Actor; session: string } }

const cookie = 'heard'
const attributes = { path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const

/** Who may use a route: decided by the table alone, before any handler; denied is recorded. */
export const permit = createMiddleware<Staff>(async (c, next) => {
  // Hono answers HEAD with the GET route.
  const route = `${c.req.method.replace('HEAD', 'GET')} ${routePath(c, -1)}`
  const allowed = access[route]
  if (!allowed) throw new Problem('not-found')
  if (allowed !== 'anybody') {
    const session = getCookie(c, cookie, 'host') ?? ''
    const { db, secrets, now } = c.env
    const actor = session && (await whoIs(db, secrets, session, now()))
    if (!actor) throw new Problem('sign-in-needed')
    if (allowed !== 'signed in' && !allowed.includes(actor.role)) {
      await record(db, actor.id, { act: 'denied', subject: route }, now())
      throw new Problem('forbidden')
    }
    c.set('actor', actor)
    c.set('session', session)
  }
  await next()
})

/** Unsafe methods come from our own pages. A request with neither header comes from no browser, and has no cookie to abuse. */
export const sameSite = createMiddleware<Staff>(async (c, next) => {
  if (!['GET', 'HEAD', 'OPTIONS'].includes(c.req.method)) {
    const site = c.req.header('Sec-Fetch-Site')
    const origin = c.req.header('Origin')
    const own = site ? site === 'same-origin' : !origin || URL.parse(origin)?.host === c.req.header('Host')
    if (!own) throw new Problem('cross-site')
  }
  await next()
})

export const setSession = (c: Context, token: string) =>
  setCookie(c, cookie, token, { ...attributes, prefix: 'host', maxAge: limits.sessionHours * 3600 })

export const clearSession = (c: Context) => deleteCookie(c, cookie, { ...attributes, prefix: 'host' })
