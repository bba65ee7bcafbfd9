import { desc, eq } from 'drizzle-orm'
import { Hono } from 'hono'
import { readRelease } from '../../schema/release.ts'
import { surveys, releases as table, versions, waves } from '../../schema/tables.ts'
import { leaderStyle } from '../../web/leader/leader-style.ts'
import { ReleaseListPage } from '../../web/leader/ReleaseListPage.tsx'
import { ReleasePage } from '../../web/leader/ReleasePage.tsx'
import { record } from '../audit.ts'
import { previewRelease } from '../domain/release.ts'
import { londonDay } from '../domain/week.ts'
import { page } from '../html.ts'
import { Problem } from '../problem.ts'
import type { Staff } from '../session.ts'

/** What a leader reads: frozen documents, one row by id, nothing counted again. */
export const releases = new Hono<Staff>()
  .get('/releases', async (c) => {
    const found = await c.env.db
      .select({
        waveId: table.waveId,
        publishedAt: table.publishedAt,
        title: versions.title,
        kind: surveys.kind,
        waveNumber: waves.number,
      })
      .from(table)
      .innerJoin(waves, eq(waves.id, table.waveId))
      .innerJoin(surveys, eq(surveys.id, waves.surveyId))
      .innerJoin(versions, eq(versions.id, waves.versionId))
      .orderBy(desc(table.publishedAt), desc(table.waveId))
    const list = found.map(({ publishedAt, ...release }) => ({
      ...release,
      publishedOn: londonDay(new Date(publishedAt)),
    }))
    return page(c, <ReleaseListPage releases={list} name={c.var.actor.name} />, { style: leaderStyle })
  })

  .get('/releases/:waveId', async (c) => {
    const [release] = await c.env.db
      .select()
      .from(table)
      .where(eq(table.waveId, c.req.param('waveId')))
    if (!release) throw new Problem('not-found')
    const document = readRelease(release.document)
    return page(c, <ReleasePage document={document} />, { style: leaderStyle })
  })

  .get('/waves/:waveId/preview', async (c) => {
    const { db, secrets, now } = c.env
    const waveId = c.req.param('waveId')
    const document = await previewRelease(db, secrets, waveId, now())
    await record(db, c.var.actor.id, { act: 'preview viewed', subject: waveId }, now())
    return page(c, <ReleasePage document={document} preview />, { style: leaderStyle })
  })
