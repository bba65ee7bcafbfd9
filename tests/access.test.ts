import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Role, roles } from '../schema/role.ts'
import { access } from '../worker/access.ts'
import { disableStaff, makeSignInLink, signIn } from '../worker/domain/staff.ts'
import { doors, fairmere, openWorld, signedIn, type World } from './support/world.ts'

const isAllowed = (route: string, role: Role) => {
  const allowed = access[route]
  return allowed === 'anybody' || allowed === 'signed in' || (allowed?.includes(role) ?? false)
}

describe.each(doors)('who may do what, through %s', (door) => {
  let world: World
  beforeAll(async () => {
    world = await openWorld(door)
  }, 60_000)
  afterAll(() => world.close())

  const ask = (route: string, cookie?: string) => {
    const [method = '', path = ''] = route.split(' ')
    const address = world.url + path.replace(/:\w+/g, 'missing').replace('*', '')
    return fetch(address, { method, redirect: 'manual', headers: cookie ? { cookie } : {} })
  }

  it.each(roles)('the table holds for every route: %s', async (role) => {
    for (const route of Object.keys(access)) {
      const { cookie } = await signedIn(world, role)
      const { status } = await ask(route, cookie)
      expect([route, status === 403]).toEqual([route, !isAllowed(route, role)])
      expect([route, status >= 500]).toEqual([route, false])
    }
  })

  it('nobody without a session passes', async () => {
    for (const [route, allowed] of Object.entries(access)) {
      const { status } = await ask(route)
      expect([route, status === 401]).toEqual([route, allowed !== 'anybody'])
      expect([route, (await ask(route, '__Host-heard=forged')).status === 401]).toEqual([
        route,
        allowed !== 'anybody',
      ])
    }
  })

  it('what is not in the table answers to nobody', async () => {
    const { cookie } = await signedIn(world, 'administrator')
    for (const route of [
      'GET /staff/api/responses',
      'GET /staff/secret',
      'DELETE /staff/api/surveys',
      'PATCH /staff/api/council',
    ]) {
      expect([route, (await ask(route, cookie)).status]).toEqual([route, 404])
    }
  })

  it('one-click sign-in is shut outside the demonstration', async () => {
    for (const role of roles) expect((await ask(`GET /staff/demonstration/${role}`)).status).toBe(404)
  })

  it('a request from another site is refused', async () => {
    const { send, get } = await signedIn(world, 'administrator')
    const cross = { method: 'PUT', headers: { 'sec-fetch-site': 'cross-site' } }
    expect((await get('/staff/api/council', cross)).status).toBe(403)
    const elsewhere = { method: 'PUT', headers: { origin: 'https://elsewhere.example' } }
    expect((await get('/staff/api/council', elsewhere)).status).toBe(403)
    expect((await send('PUT', '/staff/api/council', fairmere)).status).toBe(200)
  })

  it('a sign-in link works once, by a click; opening it uses nothing up', async () => {
    const { member } = await signedIn(world, 'officer')
    const { token } = await makeSignInLink(
      world.db,
      world.secrets,
      member,
      { staffId: member.id },
      new Date(),
    )
    const opened = await fetch(`${world.url}/staff/sign-in`)
    expect(await opened.text()).toContain('history.replaceState')
    const click = () =>
      fetch(`${world.url}/staff/sign-in`, {
        method: 'POST',
        body: new URLSearchParams({ token }),
        redirect: 'manual',
      })
    const both = await Promise.all([click(), click()])
    expect(both.map(({ status }) => status).sort()).toEqual([303, 410])
    const cookie = both.find(({ status }) => status === 303)?.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^__Host-heard=[\w-]{43}; .*Path=\/; HttpOnly; Secure; SameSite=Lax$/)
    expect((await click()).status).toBe(410)
    expect((await ask('GET /staff/api/me', cookie.split(';')[0])).status).toBe(200)
  })

  it('a link is dead after ten minutes', async () => {
    const { member } = await signedIn(world, 'officer')
    const old = new Date(Date.now() - 10 * 60_000 - 1000)
    const { token } = await makeSignInLink(world.db, world.secrets, member, { staffId: member.id }, old)
    await expect(signIn(world.db, world.secrets, token, new Date())).rejects.toThrow('link-spent')
    const moment = new Date(old.getTime() + 9 * 60_000)
    expect((await signIn(world.db, world.secrets, token, moment)).member.id).toBe(member.id)
  })

  it('the only administrator cannot be disabled, and a second one can', async () => {
    const alone = await openWorld('node')
    const first = await signedIn(alone, 'administrator')
    const disable = () => first.send('PUT', `/staff/api/people/${first.member.id}/disabling`)
    expect((await (await disable()).json()).code).toBe('last-administrator')
    await signedIn(alone, 'administrator')
    expect((await disable()).status).toBe(200)
    await alone.close()
  })

  it('what staff see is kept by no browser', async () => {
    const { get } = await signedIn(world, 'safeguarding')
    expect((await get('/staff/api/concerns')).headers.get('cache-control')).toBe('no-store')
  })

  it('a session ends with its owner’s access, within one request', async () => {
    const administrator = await signedIn(world, 'administrator')
    const officer = await signedIn(world, 'officer')
    expect((await officer.get('/staff/api/me')).status).toBe(200)
    await disableStaff(world.db, administrator.member, { staffId: officer.member.id }, new Date())
    expect((await officer.get('/staff/api/me')).status).toBe(401)
    expect((await administrator.send('POST', '/staff/sign-out')).status).toBe(303)
    expect((await administrator.get('/staff/api/me')).status).toBe(401)
  })
})

describe('a session', () => {
  it('ends after 30 idle minutes, and after 12 hours whatever happens', async () => {
    let now = new Date('2026-11-24T09:00:00Z')
    const world = await openWorld('node', { now: () => now })
    const { get } = await signedIn(world, 'officer')
    const later = async (minutes: number) => {
      now = new Date(now.getTime() + minutes * 60_000)
      return (await get('/staff/api/me')).status
    }
    expect(await later(29)).toBe(200)
    expect(await later(29)).toBe(200)
    for (let n = 0; n < 22; n++) expect(await later(29)).toBe(200)
    expect(await later(29)).toBe(401)
    const other = await signedIn(world, 'officer')
    now = new Date(now.getTime() + 31 * 60_000)
    expect((await other.get('/staff/api/me')).status).toBe(401)
    await world.close()
  })
})
