import { type Context, Hono } from 'hono'
import { releaseDue } from '../../schema/deadline.ts'
import { PaperEntryPage, paperStyle } from '../../web/respond/PaperEntryPage.tsx'
import type { FormView } from '../../web/respond/survey-page.tsx'
import { wording } from '../../web/wording.ts'
import { type Fields, readForm } from '../domain/form.ts'
import { waveById } from '../domain/page.ts'
import { submitResponse } from '../domain/response.ts'
import { page } from '../html.ts'
import { makePageToken, readPageToken } from '../page-token.ts'
import { Problem } from '../problem.ts'
import { type Asked, ask } from '../public.ts'
import type { Staff } from '../session.ts'
import { publicForm } from '../validate.ts'

type Typing = Staff & { Variables: { fields: Fields } }

/** Paper answers, typed in by an officer. No audit line: dated, it would date the answer beside it. */
export const paper = new Hono<Typing>()
  .get('/:waveId/paper', async (c) => {
    const asked = await openOf(c, c.req.param('waveId'))
    return emptyPage(c, asked, c.req.query('stored') === '' ? wording.paper.stored : undefined)
  })

  .post('/:waveId/paper', publicForm, async (c) => {
    const { db, secrets, now } = c.env
    const { fields } = c.var
    const asked = await openOf(c, c.req.param('waveId'))
    const raw = fields.get('token')?.[0] ?? ''
    const token = await readPageToken(secrets, raw)
    if (token?.waveId !== asked.wave.waveId) throw new Problem('page-forged')
    const submission = readForm(asked.survey.questions, fields)
    const { refusals, given, unasked } = submission
    if (submission.foreign.length) throw new Problem('answers-refused')
    const form = { token: raw, values: fields, refusals }
    const extra = asked.survey.questions.filter(({ id }) => unasked.has(id)).map(({ title }) => title)
    if (extra.length) return paperPage(c, asked, form, wording.paper.unasked(extra.join(', ')), 422)
    if (refusals.size) return paperPage(c, asked, form, wording.paper.refused, 422)
    if (!given.size) return paperPage(c, asked, form, wording.paper.nothing, 422)
    const outcome = await submitResponse(db, secrets, asked.wave, token, { submission, paper: true }, now())
    if (typeof outcome === 'string') return emptyPage(c, asked, wording.paper.before)
    return c.redirect(`/staff/waves/${asked.wave.waveId}/paper?stored`, 303)
  })

type Here = Context<Typing>

/** @throws Problem not-found */
async function openOf(c: Here, waveId: string): Promise<Asked> {
  const wave = await waveById(c.env.db, waveId)
  if (!wave || (wave.closedAt && c.env.now() >= releaseDue(wave.closedAt))) throw new Problem('not-found')
  return ask(c, wave)
}

async function emptyPage(c: Here, asked: Asked, notice?: string) {
  const token = await makePageToken(c.env.secrets, asked.wave, c.env.now())
  return paperPage(c, asked, { token, values: new Map(), refusals: new Map() }, notice)
}

function paperPage(c: Here, { frame, survey, wave }: Asked, form: FormView, notice?: string, status?: 422) {
  const action = `/staff/waves/${wave.waveId}/paper`
  const document = (
    <PaperEntryPage frame={frame} survey={survey} form={form} action={action} notice={notice} />
  )
  return page(c, document, { style: paperStyle, ...(status ? { status } : {}) })
}
