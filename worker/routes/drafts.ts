import { type Context, Hono } from 'hono'
import { draftCodePage, draftSavedPage } from '../../web/respond/draft-page.tsx'
import { openDraft, saveDraft } from '../domain/draft.ts'
import { newestWaveAt, waveOfPage } from '../domain/page.ts'
import { dayIn } from '../domain/week.ts'
import { readPageToken } from '../page-token.ts'
import { Problem } from '../problem.ts'
import { type Asked, ask, type Public, readPage, refuseSpent, respond, respondSurvey } from '../public.ts'
import { publicForm } from '../validate.ts'

/** "Finish later": by choice alone, under a code that only its author has. */
export const drafts = new Hono<Public>()
  .get('/:slug/drafts', async (c) => askCode(c, await newest(c, c.req.param('slug'))))

  .post('/:slug/drafts', publicForm, async (c) => {
    const { token, fields, frame, wave, survey } = await readPage(c, c.req.param('slug'))
    await refuseSpent(c, { frame, wave, survey }, token)
    const { db, secrets, now, origin } = c.env
    const { code, until } = await saveDraft(db, secrets, token, fields, now())
    const saved = { slug: survey.slug, origin, code, until: dayIn(frame.words, until) }
    return respond(c, draftSavedPage(frame, saved))
  })

  .post('/:slug/drafts/opening', publicForm, async (c) => {
    const { db, secrets, now } = c.env
    const slug = c.req.param('slug')
    const typed = c.var.fields.get('code')?.[0] ?? ''
    const saved = await openDraft(db, secrets, typed, now())
    const here = await newest(c, slug)
    const { draft } = here.frame.words
    if (!saved || saved === 'slip') return askCode(c, here, { slip: saved ? draft.slip : draft.none, typed })
    const raw = saved.get('token')?.[0] ?? ''
    const token = await readPageToken(secrets, raw)
    const wave = token && (await waveOfPage(db, { ...token, slug }))
    if (!wave) return askCode(c, here, { slip: draft.none, typed })
    return respondSurvey(c, ask(c, wave), { token: raw, values: saved, refusals: new Map() })
  })

type Here = Context<Public>

/** @throws Problem not-found */
async function newest(c: Here, slug: string): Promise<Asked> {
  const wave = await newestWaveAt(c.env.db, slug)
  if (!wave) throw new Problem('not-found')
  return ask(c, wave)
}

function askCode(c: Here, { frame, survey }: Asked, wrong?: { slip: string; typed: string }) {
  return respond(c, draftCodePage(frame, { slug: survey.slug, ...wrong }), { status: wrong ? 422 : 200 })
}
