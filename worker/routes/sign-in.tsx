import { Hono } from 'hono'
import { leaderStyle } from '../../web/leader/leader-style.ts'
import { SignInPage, signInScript } from '../../web/sign-in/SignInPage.tsx'
import { demonstrationStaff } from '../domain/demonstration.ts'
import { signIn as claim, signOut, startSession } from '../domain/staff.ts'
import { page } from '../html.ts'
import { Problem } from '../problem.ts'
import { clearSession, type Staff, setSession } from '../session.ts'

export const signIn = new Hono<Staff>()
  .get('/', (c) => c.redirect(c.var.actor.role === 'leader' ? '/staff/releases' : '/staff/app', 303))

  .get('/sign-in', (c) => page(c, <SignInPage />, { style: leaderStyle, script: signInScript }))

  .post('/sign-in', async (c) => {
    const { token } = await c.req.parseBody().catch(() => {
      throw new Problem('input-refused')
    })
    const { db, secrets, now } = c.env
    const { session } = await claim(db, secrets, typeof token === 'string' ? token.trim() : '', now())
    setSession(c, session)
    return c.redirect('/staff', 303)
  })

  .post('/sign-out', async (c) => {
    await signOut(c.env.db, c.env.secrets, c.var.actor, c.var.session, c.env.now())
    clearSession(c)
    return c.redirect('/staff/sign-in', 303)
  })

  // One click, in the demonstration alone: invented people, invented data, this machine only.
  .get('/demonstration/:role', async (c) => {
    const { db, secrets, now, demonstration } = c.env
    const { hostname } = new URL(c.req.url)
    if (!demonstration || !['127.0.0.1', 'localhost', '[::1]'].includes(hostname))
      throw new Problem('not-found')
    const member = await demonstrationStaff(db, c.req.param('role'))
    if (!member) throw new Problem('not-found')
    setSession(c, await startSession(db, secrets, member, now()))
    return c.redirect('/staff', 303)
  })
