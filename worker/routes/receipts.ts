import { type Context, Hono } from 'hono'
import { limits } from '../../schema/limits.ts'
import { receiptPage, withdrawnPage } from '../../web/respond/receipt-page.tsx'
import { newestWaveAt } from '../domain/page.ts'
import { readReceipt } from '../domain/receipt.ts'
import { updatesOf } from '../domain/update.ts'
import { withdrawResponse } from '../domain/withdrawal.ts'
import { makePageToken } from '../page-token.ts'
import { Problem } from '../problem.ts'
import { type Asked, ask, inEqualTime, type Public, respond, respondSurvey } from '../public.ts'
import { publicForm } from '../validate.ts'

/** What the holder of a receipt can do, and what has become of the survey, whatever the code. */
export const receipts = new Hono<Public>()
  .get('/:slug/receipt', async (c) => respondReceipt(c, await newest(c, c.req.param('slug'))))

  .post('/:slug/receipt', publicForm, async (c) => {
    const { db, secrets, now } = c.env
    const asked = await newest(c, c.req.param('slug'))
    const { wave, frame } = asked
    const typed = c.var.fields.get('code')?.[0] ?? ''
    const receipt = readReceipt(typed)
    if (!receipt) return respondReceipt(c, asked, typed)
    if (c.var.fields.get('act')?.[0] === 'replace') {
      if (wave.releasedAt) throw new Problem('survey-closed')
      const token = await makePageToken(secrets, wave, now())
      const values = new Map([['replaces', [receipt]]])
      return respondSurvey(c, asked, { token, values, refusals: new Map() })
    }
    await inEqualTime(limits.receiptTime, () => withdrawResponse(db, secrets, receipt))
    const updates = await updatesOf(db, wave.slug, frame.words)
    return respond(c, withdrawnPage(frame, updates))
  })

type Here = Context<Public>

/** @throws Problem not-found */
async function newest(c: Here, slug: string): Promise<Asked> {
  const wave = await newestWaveAt(c.env.db, slug)
  if (!wave) throw new Problem('not-found')
  return ask(c, wave)
}

/** @param slip a code that was typed, and cannot be one of ours */
async function respondReceipt(c: Here, { wave, frame }: Asked, slip?: string) {
  const { slug, releasedAt } = wave
  const updates = await updatesOf(c.env.db, slug, frame.words)
  const page = receiptPage(frame, { slug, updates, replaceable: !releasedAt, slip })
  return respond(c, page, { status: slip === undefined ? 200 : 422 })
}
