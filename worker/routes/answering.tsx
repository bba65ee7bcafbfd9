import { type Context, Hono } from 'hono'
import { CheckPage } from '../../web/respond/CheckPage.tsx'
import { type ReceiptOutcome, ReceiptPage } from '../../web/respond/ReceiptPage.tsx'
import { respondStyle } from '../../web/respond/respond-style.ts'
import { SentPage } from '../../web/respond/SentPage.tsx'
import { type FormView, SurveyPage } from '../../web/respond/SurveyPage.tsx'
import { type Fields, type FormReading, readForm } from '../domain/form.ts'
import { openWaveAt, readCouncil, type SurveyInWave, waveOfPage } from '../domain/page.ts'
import { readReceipt } from '../domain/receipt.ts'
import { submitResponse, withdrawResponse } from '../domain/response.ts'
import type { Env } from '../env.ts'
import { page } from '../html.ts'
import { makePageToken, type PageToken, readPageToken } from '../page-token.ts'
import { Problem } from '../problem.ts'
import { publicForm } from '../validate.ts'

type Public = Context<{ Bindings: Env; Variables: { fields: Fields } }>

/** What respondents reach: no session, no staff code. */
export const answering = new Hono<{ Bindings: Env; Variables: { fields: Fields } }>()
  .get('/:slug', async (c) => {
    const typed = c.req.param('slug')
    const slug = typed.toLowerCase().replace(/[^a-z0-9]+$/, '')
    if (slug !== typed) return c.redirect(`/s/${encodeURIComponent(slug)}`, 303)
    const found = await openWaveAt(c.env.db, slug)
    if (!found) throw new Problem('not-found')
    if (found === 'closed') throw new Problem('survey-closed')
    if (found === 'not open') throw new Problem('survey-not-open')
    const token = await makePageToken(c.env.secrets, found, c.env.now())
    return surveyPage(c, found, { token, values: new Map(), refusals: new Map() })
  })

  .post('/:slug/check', publicForm, async (c) => {
    const { wave, raw, fields } = await readPage(c, c.req.param('slug'))
    for (const taken of fields.get('drop') ?? []) fields.delete(taken)
    fields.delete('drop')
    const form = readOwnForm(wave, fields)
    if (form.refusals.size)
      return surveyPage(c, wave, { token: raw, values: fields, refusals: form.refusals }, 422)
    return checkPage(c, wave, fields, form)
  })

  .post('/:slug/change', publicForm, async (c) => {
    const { wave, raw, fields } = await readPage(c, c.req.param('slug'))
    readOwnForm(wave, fields)
    return surveyPage(c, wave, { token: raw, values: fields, refusals: new Map() })
  })

  .post('/:slug/responses', publicForm, async (c) => {
    const { wave, raw, token, fields } = await readPage(c, c.req.param('slug'))
    const form = readOwnForm(wave, fields)
    if (form.refusals.size)
      return surveyPage(c, wave, { token: raw, values: fields, refusals: form.refusals }, 422)
    if (form.given.size === 0) return checkPage(c, wave, fields, form, 422)
    const receipt = await submitResponse(c.env.db, c.env.secrets, wave, token, form, c.env.now())
    const { slug, council } = wave.survey
    return page(c, <SentPage slug={slug} origin={c.env.origin} receipt={receipt} council={council} />, {
      style: respondStyle,
    })
  })

  // A page reopened from the phone's history is asked for, not sent: it starts again.
  .get('/:slug/:step{check|change|responses}', (c) =>
    c.redirect(`/s/${encodeURIComponent(c.req.param('slug'))}`, 303),
  )

  .get('/:slug/receipt', async (c) => {
    if (!(await openWaveAt(c.env.db, c.req.param('slug')))) throw new Problem('not-found')
    return receiptPage(c, c.req.param('slug'), 'asked')
  })

  .post('/:slug/receipt', publicForm, async (c) => {
    const slug = c.req.param('slug')
    if (!(await openWaveAt(c.env.db, slug))) throw new Problem('not-found')
    const receipt = readReceipt(c.var.fields.get('code')?.[0] ?? '')
    if (!receipt) return receiptPage(c, slug, 'slip', c.var.fields.get('code')?.[0])
    await withdrawResponse(c.env.db, c.env.secrets, receipt)
    return receiptPage(c, slug, 'done')
  })

/** @throws Problem page-forged: the token is not ours, or not for a wave and version of this address */
async function readPage(c: Public, slug: string) {
  const { fields } = c.var
  const raw = fields.get('token')?.[0] ?? ''
  const token: PageToken | null = await readPageToken(c.env.secrets, raw)
  const wave = token && (await waveOfPage(c.env.db, { ...token, slug }))
  if (!token || !wave) throw new Problem('page-forged')
  return { wave, raw, token, fields }
}

function readOwnForm(wave: SurveyInWave, fields: Fields) {
  const form = readForm(wave.survey.questions, fields)
  if (form.foreign.length) throw new Problem('answers-refused')
  if ([...form.refusals.values()].includes('not-offered')) throw new Problem('answers-refused')
  return form
}

const surveyPage = (c: Public, wave: SurveyInWave, form: FormView, status: 200 | 422 = 200) =>
  page(c, <SurveyPage survey={wave.survey} form={form} />, {
    style: respondStyle,
    status,
    cache: form.values.size ? 'no-store' : 'private, no-cache',
  })

function checkPage(
  c: Public,
  wave: SurveyInWave,
  fields: Fields,
  { given, channel, chosenQuotable }: FormReading,
  status: 200 | 422 = 200,
) {
  const pairs = [...fields].flatMap(([name, values]) =>
    values.map((value): [string, string] => [name, value]),
  )
  return page(
    c,
    <CheckPage
      survey={wave.survey}
      fields={pairs}
      given={given}
      channel={channel}
      quotable={chosenQuotable}
    />,
    {
      style: respondStyle,
      status,
    },
  )
}

async function receiptPage(c: Public, slug: string, outcome: ReceiptOutcome, typed = '') {
  const council = await readCouncil(c.env.db)
  const document = <ReceiptPage slug={slug} outcome={outcome} typed={typed} council={council} />
  return page(c, document, { style: respondStyle, status: outcome === 'slip' ? 422 : 200 })
}
