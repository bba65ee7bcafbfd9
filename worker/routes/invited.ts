import { type Context, Hono } from 'hono'
import { linkIn } from '../../web/languages/languages.ts'
import { invitationPage } from '../../web/respond/invitation-page.tsx'
import { waveOfInvitation } from '../domain/invitation.ts'
import { readCouncil, waveById } from '../domain/page.ts'
import { makePageToken } from '../page-token.ts'
import { ask, frameFor, type Public, respond, respondSurvey, wordsFor } from '../public.ts'
import { publicForm } from '../validate.ts'

/** Where an invitation leads. Opening it, and typing its code, change nothing: it is used up by what is sent. */
export const invited = new Hono<Public>()
  .get('/', (c) => askCode(c))

  .post('/', publicForm, async (c) => {
    const { db, secrets, now } = c.env
    const code = (c.var.fields.get('code')?.[0] ?? '').trim()
    const waveId = await waveOfInvitation(db, secrets, code, now())
    const wave = waveId && waveId !== 'slip' ? await waveById(db, waveId) : null
    if (!wave) return askCode(c, { typed: code, slip: waveId === 'slip' })
    // Its own address says so, with the ways that are left.
    if (wave.closedAt) return c.redirect(linkIn(wordsFor(c), `/s/${wave.slug}`), 303)
    const token = await makePageToken(secrets, wave, now())
    const values = new Map([['invitation', [code]]])
    return respondSurvey(c, ask(c, wave), { token, values, refusals: new Map() })
  })

async function askCode(c: Context<Public>, wrong?: { typed: string; slip: boolean }) {
  const frame = frameFor(c, await readCouncil(c.env.db))
  const { slip, none } = frame.words.invitation
  const page = invitationPage(frame, { typed: wrong?.typed, slip: wrong && (wrong.slip ? slip : none) })
  return respond(c, page, { status: wrong ? 422 : 200 })
}
