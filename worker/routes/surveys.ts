import { asc, desc, eq, sql } from 'drizzle-orm'
import { Hono } from 'hono'
import { z } from 'zod'
import { codebooks } from '../../schema/codebook-tables.ts'
import { releases } from '../../schema/release-tables.ts'
import { surveySchema } from '../../schema/survey.ts'
import { surveys as table, versions, waves } from '../../schema/tables.ts'
import { addressOf } from '../domain/link-address.ts'
import { createSurvey, publishVersion } from '../domain/survey.ts'
import { openWave } from '../domain/wave.ts'
import { Problem } from '../problem.ts'
import type { Staff } from '../session.ts'
import { json } from '../validate.ts'

const newSurvey = z.strictObject({ survey: surveySchema, codebookId: z.string() })
const newVersion = z.strictObject({ survey: surveySchema })
const newWave = z.strictObject({ versionId: z.string().optional() }).optional()

export const surveys = new Hono<Staff>()
  .get('/', async (c) => {
    const { db } = c.env
    const [found, rounds] = await db.batch([
      db
        .select({
          id: table.id,
          kind: table.kind,
          slug: table.slug,
          codebookId: table.codebookId,
          codebook: codebooks.name,
          title: sql<string>`(select title from versions where survey_id = ${table.id} order by number desc limit 1)`,
          newestVersion: sql<number>`(select max(number) from versions where survey_id = ${table.id})`,
          /** Its next version being written. */
          draftId: sql<
            string | null
          >`(select id from survey_drafts where survey_id = ${table.id} order by saved_at desc limit 1)`,
        })
        .from(table)
        .innerJoin(codebooks, eq(codebooks.id, table.codebookId))
        .orderBy(asc(table.createdAt), asc(table.slug)),
      db
        .select({
          id: waves.id,
          surveyId: waves.surveyId,
          number: waves.number,
          version: versions.number,
          openedAt: waves.openedAt,
          closedAt: waves.closedAt,
          releasedAt: releases.publishedAt,
        })
        .from(waves)
        .innerJoin(versions, eq(versions.id, waves.versionId))
        .leftJoin(releases, eq(releases.waveId, waves.id))
        .orderBy(desc(waves.number)),
    ])
    const origin = await addressOf(db, c.env.origin)
    const address = (slug: string) => `${origin}/s/${slug}`
    const list = found.map((survey) => ({
      ...survey,
      address: address(survey.slug),
      waves: rounds.filter((wave) => wave.surveyId === survey.id),
    }))
    return c.json({ surveys: list }, 200)
  })

  .post('/', json(newSurvey), async (c) => {
    const { survey: file, codebookId } = c.req.valid('json')
    const { db, now } = c.env
    const [book] = await db.select().from(codebooks).where(eq(codebooks.id, codebookId))
    if (!book) throw new Problem('input-refused', 'codebookId: no such codebook')
    return c.json(await createSurvey(db, c.var.actor, { file, codebookId }, now()), 201)
  })

  .post('/:surveyId/versions', json(newVersion), async (c) => {
    const { db, now } = c.env
    const surveyId = c.req.param('surveyId')
    const { survey: file } = c.req.valid('json')
    const [survey] = await db.select().from(table).where(eq(table.id, surveyId))
    if (!survey) throw new Problem('not-found')
    if (file.kind !== survey.kind || file.slug !== survey.slug) {
      throw new Problem('input-refused', 'kind, slug: a version keeps those of its survey')
    }
    return c.json(await publishVersion(db, c.var.actor, { surveyId, file }, now()), 201)
  })

  .post('/:surveyId/waves', json(newWave), async (c) => {
    const { db, secrets, now } = c.env
    const input = { surveyId: c.req.param('surveyId'), ...c.req.valid('json') }
    return c.json(await openWave(db, secrets, c.var.actor, input, now()), 201)
  })
