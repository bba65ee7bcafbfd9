import { type Context, Hono } from 'hono'
import { renderSVG } from 'uqr'
import { releaseDue } from '../../schema/deadline.ts'
import { limits } from '../../schema/limits.ts'
import { linkIn } from '../../web/languages/languages.ts'
import { checkPage } from '../../web/respond/check-page.tsx'
import { sentPage } from '../../web/respond/sent-page.tsx'
import type { Fields, FormReading } from '../domain/form.ts'
import { addressOf } from '../domain/link-address.ts'
import { openWaveAt, waveOfPage } from '../domain/page.ts'
import { readReceipt } from '../domain/receipt.ts'
import { replaceResponse } from '../domain/replacement.ts'
import { canBeSent, submitResponse } from '../domain/response.ts'
import { isSpent, leavePage } from '../domain/sending.ts'
import { dayIn } from '../domain/week.ts'
import { makePageToken, markChecked, type PageToken, readPageToken } from '../page-token.ts'
import { Problem } from '../problem.ts'
import {
  type Asked,
  ask,
  inEqualTime,
  type Public,
  readOwnForm,
  readPage,
  refuseSpent,
  respond,
  respondSurvey,
  wordsFor,
} from '../public.ts'
import { publicForm } from '../validate.ts'

/** Answering a survey: the page, the answers read back, the sending. No session, no staff code. */
export const answering = new Hono<Public>()
  .get('/:slug', async (c) => {
    const typed = c.req.param('slug')
    const slug = typed.toLowerCase().replace(/[^a-z0-9]+$/, '')
    if (slug !== typed) return c.redirect(linkIn(wordsFor(c), `/s/${encodeURIComponent(slug)}`), 303)
    const asked = ask(c, await openWave(c, slug))
    const token = await makePageToken(c.env.secrets, asked.wave, c.env.now())
    const paper = c.req.query('paper') !== undefined
    return respondSurvey(c, asked, { token, values: new Map(), refusals: new Map(), paper })
  })

  .get('/:slug/qr.svg', async (c) => {
    const { slug } = await openWave(c, c.req.param('slug'))
    const svg = renderSVG(`${await addressOf(c.env.db, c.env.origin)}/s/${slug}`, { ecc: 'M' })
    return c.body(svg, 200, { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'no-cache' })
  })

  .post('/:slug/check', publicForm, async (c) => {
    const { raw, token, fields, ...asked } = await readPage(c, c.req.param('slug'))
    await refuseSpent(c, asked, token)
    for (const taken of fields.get('drop') ?? []) fields.delete(taken)
    fields.delete('drop')
    const form = readOwnForm(asked, fields)
    if (form.refusals.size)
      return respondSurvey(c, asked, { token: raw, values: fields, refusals: form.refusals }, 422)
    const replaces = fields.has('replaces')
    const { wave, frame } = asked
    if (!canBeSent(wave, token, fields, c.env.now())) throw new Problem('survey-closed')
    // A page that was sent keeps the hour of its sending: its receipt is shown for a day.
    const spent = await isSpent(c.env.db, c.env.secrets, token)
    if (!spent) fields.set('token', [await markChecked(c.env.secrets, token, c.env.now())])
    const { words } = frame
    const closed = wave.closedAt && words.closedMeanwhile(dayIn(words, releaseDue(wave.closedAt)))
    return respondCheck(c, asked, fields, form, { notice: replaces ? words.replaces : closed })
  })

  .post('/:slug/change', publicForm, async (c) => {
    const { raw, token, fields, ...asked } = await readPage(c, c.req.param('slug'))
    // Another language before anything was answered: a page of its own, that Back keeps.
    if (fields.size === 1) return c.redirect(linkIn(asked.frame.words, `/s/${asked.survey.slug}`), 303)
    await refuseSpent(c, asked, token)
    readOwnForm(asked, fields)
    // The choice of language comes from the first page; any other from the answer to be changed.
    const returning = c.req.query('at') !== 'start'
    return respondSurvey(c, asked, { token: raw, values: fields, refusals: new Map(), returning })
  })

  .post('/:slug/responses', publicForm, async (c) => {
    const { raw, token, fields, ...asked } = await readPage(c, c.req.param('slug'))
    const { wave, frame } = asked
    const { db, secrets, now } = c.env
    const form = readOwnForm(asked, fields)
    if (form.refusals.size)
      return respondSurvey(c, asked, { token: raw, values: fields, refusals: form.refusals }, 422)
    if (form.given.size === 0) return respondCheck(c, asked, fields, form, { status: 422 })
    const typed = fields.get('replaces')?.[0]
    const receipt = typed && readReceipt(typed)
    if (typed && !receipt) throw new Problem('answers-refused')
    const invitation = fields.get('invitation')?.[0]
    const outcome = receipt
      ? await inEqualTime(limits.receiptTime, () =>
          replaceResponse(db, secrets, wave, token, { submission: form, receipt }, now()),
        )
      : await submitResponse(db, secrets, wave, token, { submission: form, invitation }, now())
    const { slug, whatNext } = asked.survey
    if (outcome === 'closed') throw new Problem('already-sent')
    if (outcome !== 'other answers')
      return respond(c, sentPage(frame, { slug, whatNext, origin: c.env.origin, sent: outcome }))
    if (wave.leave || (wave.closedAt && !receipt)) throw new Problem('already-sent')
    fields.set('token', [await makePageToken(secrets, wave, now())])
    fields.delete('invitation')
    fields.delete('draft')
    const notice = receipt ? frame.words.replaces : frame.words.somebodyElse
    return respondCheck(c, asked, fields, form, { notice, status: 409 })
  })

  // From the page's own script alone, as it is left: nothing to show.
  .post('/:slug/leaving', publicForm, async (c) => {
    const { db, secrets } = c.env
    const pages = new Map<string, PageToken>()
    for (const raw of (c.var.fields.get('token')?.[0] ?? '').split(' ').reverse()) {
      const token = await readPageToken(secrets, raw)
      if (token) pages.set(token.nonce, token)
    }
    // The newest first: a Worker may make so many requests and no more.
    for (const token of [...pages.values()].slice(0, limits.pagesLeftAtOnce)) {
      const wave = await waveOfPage(db, { ...token, slug: c.req.param('slug') })
      if (wave?.leave) await leavePage(db, secrets, token)
    }
    return c.body(null, 204)
  })

  // A page reopened from the phone's history is asked for, not sent: it starts again.
  .get('/:slug/:step{check|change|responses}', (c) =>
    c.redirect(linkIn(wordsFor(c), `/s/${encodeURIComponent(c.req.param('slug'))}`), 303),
  )

type Here = Context<Public>

/** @throws Problem not-found, survey-closed, survey-not-open */
async function openWave(c: Here, slug: string) {
  const found = await openWaveAt(c.env.db, slug)
  if (!found) throw new Problem('not-found')
  if (found === 'closed') throw new Problem('survey-closed')
  if (found === 'not open') throw new Problem('survey-not-open')
  return found
}

type CheckOptions = { notice?: string | null; status?: 200 | 409 | 422 }

function respondCheck(
  c: Here,
  { survey, frame }: Asked,
  fields: Fields,
  { chosenQuotable, ...form }: FormReading,
  { notice, status = 200 }: CheckOptions,
) {
  const pairs = [...fields].flatMap(([name, values]) =>
    values.map((value): [string, string] => [name, value]),
  )
  const view = { survey, fields: pairs, ...form, quotable: chosenQuotable, notice: notice ?? undefined }
  return respond(c, checkPage(frame, view), { status })
}
