import { eq, sql } from 'drizzle-orm'
import { releaseDue } from '../../schema/deadline.ts'
import { releases } from '../../schema/release-tables.ts'
import { waves } from '../../schema/tables.ts'
import { type Actor, perform } from '../audit.ts'
import { auditReleases } from '../auditor/audit-releases.ts'
import type { Finding } from '../auditor/finding.ts'
import { publicKnowledge } from '../auditor/public-knowledge.ts'
import { digestOf } from '../bytes.ts'
import type { Database } from '../database.ts'
import { Problem } from '../problem.ts'
import type { Secrets } from '../secrets.ts'
import { whyHidden } from './hidden-because.ts'
import { hasUnfinishedJob } from './job.ts'
import { countUnassigned } from './proposal.ts'
import { fingerprint, stateOf } from './release-state.ts'
import { hasOpenSample } from './sample.ts'
import { publish } from './suppression.ts'
import { tallyWave } from './wave-count.ts'
import { londonDay } from './week.ts'

/**
 * Publishes the one release of a closed wave: computed once, through the disclosure door, then frozen (R5).
 * @throws Problem not-found, wave-open, too-early (seven days, the demonstration excepted), already-released,
 * answers-unassigned, job-unfinished, sample-open, release-tells (its figures together give a hidden one away)
 */
export async function releaseWave(
  db: Database,
  secrets: Secrets,
  actor: Actor,
  input: { waveId: string; demonstration: boolean },
  now: Date,
) {
  const { waveId } = input
  const [wave] = await db
    .select({ closedAt: waves.closedAt, released: releases.waveId, working: hasUnfinishedJob(waveId) })
    .from(waves)
    .leftJoin(releases, eq(releases.waveId, waves.id))
    .where(eq(waves.id, waveId))
  if (!wave) throw new Problem('not-found')
  if (wave.released) throw new Problem('already-released')
  if (!wave.closedAt) throw new Problem('wave-open')
  if (now < releaseDue(wave.closedAt) && !input.demonstration) throw new Problem('too-early')
  if ((await countUnassigned(db, waveId)) > 0) throw new Problem('answers-unassigned')
  if (wave.working) throw new Problem('job-unfinished')
  if (await hasOpenSample(db, waveId)) throw new Problem('sample-open')

  // Somebody may take their answers back while they are being counted: then they are counted again.
  for (let attempt = 0; attempt < 3; attempt++) {
    const before = await fingerprint(db, waveId)
    const { document: draft, faults } = await draftRelease(db, secrets, waveId, now)
    if (faults.length) throw new Problem('release-tells', faults.map(inWords).join(' '))
    const document = JSON.stringify(draft)
    const hash = await digestOf(document)
    const insert = db.run(sql`insert into releases (wave_id, document, hash, published_at, published_by)
      select ${waveId}, ${document}, ${hash}, ${now.toISOString()}, ${actor.id}
      where ${stateOf(waveId)} = ${before} on conflict do nothing`)
    const line = { act: 'release published', subject: waveId, detail: { hash } }
    if ((await perform(db, actor, line, now, insert)) > 0) return
  }
  throw new Problem('conflict')
}

const inWords = ({ what, because }: Finding) => `${what}: ${because.join('; ')}.`

/** What a release of the wave would say now: for the officer, who has read the answers anyway. @throws Problem not-found */
export async function previewRelease(db: Database, secrets: Secrets, waveId: string, now: Date) {
  return publish(await tallyWave(db, secrets, waveId, now), londonDay(now))
}

/**
 * The same, with what it hides and why, and which of its figures together would give a hidden one away: with such faults
 * it cannot be published.
 * @throws Problem not-found
 */
export async function draftRelease(db: Database, secrets: Secrets, waveId: string, now: Date) {
  const tally = await tallyWave(db, secrets, waveId, now)
  const document = publish(tally, londonDay(now))
  return {
    document,
    reasons: whyHidden(tally, document),
    faults: auditReleases([document], publicKnowledge(tally)),
  }
}

/** What a release of the wave would hide and why, and what keeps it from being published. @throws Problem not-found */
export async function checkRelease(db: Database, secrets: Secrets, waveId: string, now: Date) {
  const { reasons, faults } = await draftRelease(db, secrets, waveId, now)
  return { reasons, faults: faults.map(({ what, because }) => ({ what, because })) }
}
