import { type Context, Hono } from 'hono'
import { privacyPage } from '../../web/respond/privacy-page.tsx'
import type { Frame } from '../../web/respond/respond-page.tsx'
import type { SurveyView } from '../../web/respond/survey-page.tsx'
import { readParticulars } from '../domain/council.ts'
import { askNewest, frameFor, type Public, respond } from '../public.ts'

/** What becomes of answers: for everybody, and for those of one survey, whose page can be left as the survey's own can. */
export const privacy = new Hono<Public>()
  .get('/privacy', async (c) => notice(c, frameFor(c, await readParticulars(c.env.db))))

  .get('/s/:slug/privacy', async (c) => {
    const { frame, survey } = await askNewest(c, c.req.param('slug'))
    return notice(c, frame, survey)
  })

async function notice(c: Context<Public>, frame: Frame, survey?: SurveyView) {
  const { privacyContact: contact, privacyNotice: added, address } = await readParticulars(c.env.db)
  return respond(c, privacyPage({ frame, ...(survey && { survey }), contact, added, address }))
}
