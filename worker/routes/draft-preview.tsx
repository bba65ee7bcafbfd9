import { type Context, Hono } from 'hono'
import type { SurveyDraft } from '../../schema/survey-draft.ts'
import { surveyPage } from '../../web/respond/survey-page.tsx'
import { wording } from '../../web/wording.ts'
import { viewOf } from '../domain/draft-view.ts'
import { readCouncil } from '../domain/page.ts'
import { draftOf } from '../domain/survey-draft.ts'
import { readVersion } from '../domain/version.ts'
import { page } from '../html.ts'
import type { Staff } from '../session.ts'

/** What respondents will see, in `?lang=`, to be shown beside the builder: the same page, which sends nothing. */
export const draftPreview = new Hono<Staff>()
  .get('/survey-drafts/:draftId/preview', async (c) => {
    const { content } = await draftOf(c.env.db, c.req.param('draftId'))
    return preview(c, content)
  })

  .get('/surveys/:surveyId/versions/:versionId/preview', async (c) => {
    return preview(c, await readVersion(c.env.db, c.req.param()))
  })

async function preview(c: Context<Staff>, draft: SurveyDraft) {
  const { banner, ...placeholders } = wording.preview
  const { survey, words } = viewOf(draft, c.req.query('lang'), placeholders)
  const council = await readCouncil(c.env.db)
  const frame = { words, council, banner, leave: draft.leave ? {} : undefined }
  const form = { token: '', values: new Map(), refusals: new Map(), preview: true }
  const { document, style, script } = surveyPage(frame, survey, form)
  return page(c, document, { style, ...(script && { script }), framed: true })
}
