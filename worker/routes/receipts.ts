import { type Context, Hono } from 'hono'
import { limits } from '../../schema/limits.ts'
import { receiptPage, withdrawalPage, withdrawnPage } from '../../web/respond/receipt-page.tsx'
import { waveOfReceipt } from '../domain/page.ts'
import { readReceipt } from '../domain/receipt.ts'
import { updatesOf } from '../domain/update.ts'
import { withdrawResponse } from '../domain/withdrawal.ts'
import { makePageToken } from '../page-token.ts'
import { Problem } from '../problem.ts'
import { type Asked, ask, askNewest, inEqualTime, type Public, respond, respondSurvey } from '../public.ts'
import { lookupHash } from '../secrets.ts'
import { publicForm } from '../validate.ts'

/** What the holder of a receipt can do, and what has become of the survey, whatever the code. */
export const receipts = new Hono<Public>()
  .get('/:slug/receipt', async (c) => respondReceipt(c, await askNewest(c, c.req.param('slug'))))

  .post('/:slug/receipt', publicForm, async (c) => {
    const { db, secrets, now } = c.env
    const asked = await askNewest(c, c.req.param('slug'))
    const { wave, frame } = asked
    const typed = c.var.fields.get('code')?.[0] ?? ''
    const receipt = readReceipt(typed)
    if (!receipt) return respondReceipt(c, asked, typed)
    const act = c.var.fields.get('act')?.[0]
    if (act === 'replace') {
      // The wave it was sent in, while that is unreleased; any other code starts in the newest.
      const own = await waveOfReceipt(db, wave.slug, await lookupHash(secrets, 'receipt', receipt))
      const target = own ?? wave
      if (target.releasedAt) throw new Problem('survey-closed')
      const token = await makePageToken(secrets, target, now())
      const values = new Map([['replaces', [receipt]]])
      return respondSurvey(c, ask(c, target), { token, values, refusals: new Map() })
    }
    if (act !== 'delete') return respond(c, withdrawalPage(frame, { slug: wave.slug, code: receipt }))
    await inEqualTime(limits.receiptTime, () => withdrawResponse(db, secrets, receipt))
    const updates = await updatesOf(db, wave.slug, frame.words)
    return respond(c, withdrawnPage(frame, { slug: wave.slug, updates, open: !wave.closedAt }))
  })

type Here = Context<Public>

/** @param slip a code that was typed, and cannot be one of ours */
async function respondReceipt(c: Here, { wave, frame }: Asked, slip?: string) {
  const { slug, releasedAt } = wave
  const updates = await updatesOf(c.env.db, slug, frame.words)
  const page = receiptPage(frame, { slug, updates, replaceable: !releasedAt, slip })
  return respond(c, page, { status: slip === undefined ? 200 : 422 })
}
