import { type Context, Hono } from 'hono'
import { draftCodePage, draftSavedPage } from '../../web/respond/draft-page.tsx'
import { openDraft, saveDraft } from '../domain/draft.ts'
import { waveOfPage } from '../domain/page.ts'
import { canBeSent } from '../domain/response.ts'
import { dayIn } from '../domain/week.ts'
import { readPageToken } from '../page-token.ts'
import { Problem } from '../problem.ts'
import {
  type Asked,
  ask,
  askNewest,
  type Public,
  readOwnForm,
  readPage,
  refuseSpent,
  respond,
  respondSurvey,
} from '../public.ts'
import { publicForm } from '../validate.ts'

/** "Finish later": by choice alone, under a code that only its author has. */
export const drafts = new Hono<Public>()
  .get('/:slug/drafts', async (c) => askCode(c, await askNewest(c, c.req.param('slug'))))

  .post('/:slug/drafts', publicForm, async (c) => {
    const { raw, token, fields, ...asked } = await readPage(c, c.req.param('slug'))
    const { frame, wave, survey } = asked
    const { db, secrets, now, origin } = c.env
    await refuseSpent(c, asked, token)
    const { refusals } = readOwnForm(asked, fields)
    if (refusals.size) return respondSurvey(c, asked, { token: raw, values: fields, refusals }, 422)
    if (!canBeSent(wave, token, fields, now())) throw new Problem('survey-closed')
    const saved = await saveDraft(db, secrets, token, fields, now())
    if (!saved) throw new Problem('already-sent')
    const { code, until } = saved
    return respond(
      c,
      draftSavedPage(frame, { slug: survey.slug, origin, code, until: dayIn(frame.words, until) }),
    )
  })

  // Reopened from the phone's history: it asks for the code again.
  .get('/:slug/drafts/opening', (c) =>
    c.redirect(`/s/${encodeURIComponent(c.req.param('slug'))}/drafts`, 303),
  )

  .post('/:slug/drafts/opening', publicForm, async (c) => {
    const { db, secrets, now } = c.env
    const slug = c.req.param('slug')
    const typed = c.var.fields.get('code')?.[0] ?? ''
    const saved = await openDraft(db, secrets, typed, now())
    const here = await askNewest(c, slug)
    const { draft } = here.frame.words
    if (!saved || saved === 'slip') return askCode(c, here, { slip: saved ? draft.slip : draft.none, typed })
    const raw = saved.get('token')?.[0] ?? ''
    const token = await readPageToken(secrets, raw)
    const wave = token && (await waveOfPage(db, { ...token, slug }))
    if (!token || !wave) return askCode(c, here, { slip: draft.none, typed })
    if (!canBeSent(wave, token, saved, now())) throw new Problem('survey-closed')
    const asked = ask(c, wave)
    const notice = asked.frame.words.draft.back
    return respondSurvey(c, asked, { token: raw, values: saved, refusals: new Map(), notice })
  })

type Here = Context<Public>

function askCode(c: Here, { frame, survey }: Asked, wrong?: { slip: string; typed: string }) {
  return respond(c, draftCodePage(frame, { slug: survey.slug, ...wrong }), { status: wrong ? 422 : 200 })
}
