import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'
import { limits } from '../schema/limits.ts'
import { linkIn } from '../web/languages/languages.ts'
import { leaderStyle } from '../web/leader/leader-style.ts'
import { messagePage } from '../web/respond/message-page.tsx'
import { SignInPage, signInScript } from '../web/sign-in/SignInPage.tsx'
import { StaffPage } from '../web/sign-in/StaffPage.tsx'
import { wording } from '../web/wording.ts'
import { isConstraint, isDatabaseFault } from './database.ts'
import { newestWaveAt, nobody, readCouncil } from './domain/page.ts'
import type { Env } from './env.ts'
import { page } from './html.ts'
import { Problem, type ProblemCode, type PublicProblemCode, problems } from './problem.ts'
import { ask, frameFor, respond } from './public.ts'
import { answering } from './routes/answering.ts'
import { drafts } from './routes/drafts.ts'
import { health } from './routes/health.ts'
import { invited } from './routes/invited.ts'
import { privacy } from './routes/privacy.ts'
import { receipts } from './routes/receipts.ts'
import { staff } from './staff.tsx'

/** The whole of Heard behind either door: what respondents reach, and what staff reach. */
export const app = new Hono<{ Bindings: Env }>()
  .use(
    secureHeaders({
      referrerPolicy: 'same-origin',
      strictTransportSecurity: 'max-age=63072000; includeSubDomains',
      xFrameOptions: false,
    }),
  )
  .use(async (c, next) => {
    await next()
    c.header('X-Robots-Tag', 'noindex')
    if (!c.res.headers.has('X-Frame-Options')) c.header('X-Frame-Options', 'DENY')
  })
  .get('/', (c) => c.redirect('/staff', 303))
  .route('/', health)
  .get('/leave', (c) => {
    c.header('Clear-Site-Data', '"cache", "storage"')
    c.header('Cache-Control', 'no-store')
    return c.redirect(limits.leaveTo, 303)
  })
  .route('/', privacy)
  .route('/s', drafts)
  .route('/s', receipts)
  .route('/s', answering)
  .route('/i', invited)
  .route('/staff', staff)

app.notFound((c) => refuse(c, new Problem('not-found')))
app.onError((error, c) => refuse(c, asProblem(error)))

/** RFC 9457 for programs, a plain sentence for people. Never a library's own error. */
async function refuse(c: Context<{ Bindings: Env }>, problem: Problem): Promise<Response> {
  const status = problems[problem.code]
  const title = wording.problems[problem.code]
  if (status === 503) c.header('Retry-After', '30')
  if (c.req.path.startsWith('/staff/api/') || c.req.path === '/healthz') {
    const { code, detail } = problem
    const body = { type: `about:blank#${code}`, title, status, code, ...(detail ? { detail } : {}) }
    return c.json(body, status, { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' })
  }
  if (c.req.path.startsWith('/staff')) return refuseStaff(c, problem.code, title)
  const slug = status === 404 ? undefined : /^\/s\/([a-z0-9-]+)/.exec(c.req.path)?.[1]
  const wave = slug ? await newestWaveAt(c.env.db, slug).catch(() => null) : null
  // A survey that can be left says nothing of itself here either.
  const frame = wave ? ask(c, wave).frame : frameFor(c, await readCouncil(c.env.db).catch(() => nobody))
  const { words } = frame
  const closed = problem.code === 'survey-closed'
  const to = (path: string, text: string) => ({ href: linkIn(words, `/s/${slug}${path}`), text })
  const ways = closed
    ? [to('/drafts', words.before.haveDraft), to('/receipt', words.before.haveCode)]
    : [to('', words.openAgain)]
  const message = messagePage(frame, {
    title: closed ? words.closedTitle : words.errorTitle,
    message: words.problems[problem.code as PublicProblemCode] ?? title,
    onward: slug ? ways : [],
  })
  return respond(c, message, { status })
}

function refuseStaff(c: Context, code: ProblemCode, title: string): Promise<Response> {
  const status = problems[code]
  if (code === 'sign-in-needed' || code === 'link-spent') {
    const refusal = code === 'link-spent' ? title : undefined
    return page(c, <SignInPage refusal={refusal} />, { style: leaderStyle, script: signInScript, status })
  }
  const message = (
    <StaffPage title={wording.errorTitle}>
      <p>{title}</p>
      <p>
        <a href="/staff">{wording.signIn.home}</a>
      </p>
    </StaffPage>
  )
  return page(c, message, { style: leaderStyle, status })
}

function asProblem(error: Error): Problem {
  if (error instanceof Problem) return error
  if (error instanceof HTTPException && error.status < 500) return new Problem('input-refused')
  if (isConstraint(error)) return new Problem('conflict')
  // The class of fault alone: a message may quote an answer or an address.
  console.error(`unexpected ${error.name}${'code' in error ? ` ${error.code}` : ''}`)
  return new Problem(isDatabaseFault(error) ? 'database-unavailable' : 'unexpected')
}
