import { Hono } from 'hono'
import { leaderStyle } from '../../web/leader/leader-style.ts'
import { ReleaseListPage } from '../../web/leader/ReleaseListPage.tsx'
import { ReleasePage } from '../../web/leader/ReleasePage.tsx'
import { listPublished, readPublished } from '../domain/published.ts'
import { page } from '../html.ts'
import type { Staff } from '../session.ts'

/** What a leader reads: frozen documents and their corrections, nothing counted again. */
export const releases = new Hono<Staff>()
  .get('/releases', async (c) => {
    const list = await listPublished(c.env.db)
    return page(c, <ReleaseListPage releases={list} name={c.var.actor.name} />, { style: leaderStyle })
  })

  .get('/releases/:waveId', async (c) => {
    const waveId = c.req.param('waveId')
    const { document } = await readPublished(c.env.db, waveId)
    return page(c, <ReleasePage document={document} waveId={waveId} />, { style: leaderStyle })
  })
