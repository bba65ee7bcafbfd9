import type { Context } from 'hono'
import { Hono } from 'hono'
import { renderSVG } from 'uqr'
import { limits } from '../../schema/limits.ts'
import { linkIn } from '../../web/languages/languages.ts'
import { checkPage } from '../../web/respond/check-page.tsx'
import { sentPage } from '../../web/respond/sent-page.tsx'
import type { Fields, FormReading } from '../domain/form.ts'
import { openWaveAt } from '../domain/page.ts'
import { readReceipt } from '../domain/receipt.ts'
import { replaceResponse } from '../domain/replacement.ts'
import { lastMoment, stillTaken, submitResponse } from '../domain/response.ts'
import { leavePage } from '../domain/sending.ts'
import { dayIn } from '../domain/week.ts'
import { makePageToken, markChecked, readPageToken } from '../page-token.ts'
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
    if (slug !== typed) return c.redirect(`/s/${encodeURIComponent(slug)}`, 303)
    const asked = ask(c, await openWave(c, slug))
    const token = await makePageToken(c.env.secrets, asked.wave, c.env.now())
    return respondSurvey(c, asked, { token, values: new Map(), refusals: new Map() })
  })

  .get('/:slug/qr.svg', async (c) => {
    const { slug } = await openWave(c, c.req.param('slug'))
    const svg = renderSVG(`${c.env.origin}/s/${slug}`, { ecc: 'M' })
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
    if (replaces ? wave.releasedAt : !stillTaken(wave, token, c.env.now())) throw new Problem('survey-closed')
    fields.set('token', [await markChecked(c.env.secrets, token, c.env.now())])
    const { words } = frame
    const closed = wave.closedAt && words.closedMeanwhile(dayIn(words, lastMoment(wave.closedAt)))
    return respondCheck(c, asked, fields, form, { notice: replaces ? words.replaces : closed })
  })

  .post('/:slug/change', publicForm, async (c) => {
    const { raw, token, fields, ...asked } = await readPage(c, c.req.param('slug'))
    // Another language before anything was answered: a page of its own, that Back keeps.
    if (fields.size === 1) return c.redirect(linkIn(asked.frame.words, `/s/${asked.survey.slug}`), 303)
    await refuseSpent(c, asked, token)
    readOwnForm(asked, fields)
    return respondSurvey(c, asked, { token: raw, values: fields, refusals: new Map() })
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
    const invitation = fields.get('invitation')?.[0]
    const outcome = receipt
      ? await inEqualTime(limits.receiptTime, () =>
          replaceResponse(db, secrets, wave, token, { submission: form, receipt }, now()),
        )
      : await submitResponse(db, secrets, wave, token, { submission: form, invitation }, now())
    if (outcome === 'other answers') {
      if (wave.leave || wave.closedAt) throw new Problem('already-sent')
      fields.set('token', [await makePageToken(secrets, wave, now())])
      fields.delete('invitation')
      fields.delete('replaces')
      return respondCheck(c, asked, fields, form, { notice: frame.words.somebodyElse, status: 409 })
    }
    if (outcome === 'invitation spent') {
      fields.delete('invitation')
      return respondCheck(c, asked, fields, form, { notice: frame.words.invitationSpent, status: 409 })
    }
    const { slug } = asked.survey
    return respond(c, sentPage(frame, { slug, origin: c.env.origin, sent: outcome }))
  })

  // From the page's own script alone, as it is left: nothing to show.
  .post('/:slug/leaving', publicForm, async (c) => {
    const token = await readPageToken(c.env.secrets, c.var.fields.get('token')?.[0] ?? '')
    if (token) await leavePage(c.env.db, c.env.secrets, token)
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
