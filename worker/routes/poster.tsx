import { Hono } from 'hono'
import { renderSVG } from 'uqr'
import { linkIn } from '../../web/languages/languages.ts'
import { PosterPage, posterStyleOf } from '../../web/respond/PosterPage.tsx'
import { readParticulars } from '../domain/council.ts'
import { addressOf } from '../domain/link-address.ts'
import { waveById } from '../domain/page.ts'
import { page } from '../html.ts'
import { Problem } from '../problem.ts'
import { ask } from '../public.ts'
import type { Staff } from '../session.ts'

/** A poster of an open wave, to print: in each language the survey can be read in. */
export const poster = new Hono<Staff>().get('/:waveId/poster', async (c) => {
  const { db, origin } = c.env
  const wave = await waveById(db, c.req.param('waveId'))
  if (!wave || wave.closedAt) throw new Problem('not-found')
  const { survey, frame } = ask(c, wave)
  const base = await addressOf(db, origin)
  const address = `${base}/s/${survey.slug}`
  const document = (
    <PosterPage
      frame={frame}
      survey={survey}
      waveId={wave.waveId}
      address={address}
      qr={renderSVG(linkIn(frame.words, address), { ecc: 'Q', border: 2 })}
      privacyAddress={`${base}/privacy`}
      councilAddress={(await readParticulars(db)).address}
    />
  )
  return page(c, document, { style: posterStyleOf(frame, survey, address) })
})
