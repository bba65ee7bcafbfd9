import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { releases } from '../../schema/release-tables.ts'
import { checkRelease, releaseWave } from '../../worker/domain/release.ts'
import { closeWave } from '../../worker/domain/wave.ts'
import { openSurvey, openWorld, signedIn, type World } from '../support/world.ts'

const finding = {
  what: 'how many live nowhere settled',
  possible: [3, 3] as [number, number],
  because: ['60 answered “Where do you live now?”', '57 live in a flat'],
}
// The door lets no such figure through; what happens once it does must not be found out then.
vi.mock('../../worker/auditor/audit-releases.ts', () => ({ auditReleases: () => [finding] }))

let world: World
beforeEach(async () => {
  world = await openWorld('node', { demonstration: true })
})
afterEach(() => world.close())

it('a release whose figures together give somebody away is not published, and says which', async () => {
  const officer = await signedIn(world, 'officer')
  const { waveId } = await openSurvey(world, officer.member)
  await closeWave(world.db, officer.member, { waveId }, world.now())
  const release = releaseWave(
    world.db,
    world.secrets,
    officer.member,
    { waveId, demonstration: true },
    world.now(),
  )
  await expect(release).rejects.toMatchObject({
    code: 'release-tells',
    detail: 'how many live nowhere settled: 60 answered “Where do you live now?”; 57 live in a flat.',
  })
  expect(await world.db.select().from(releases)).toEqual([])

  const refused = await officer.send('PUT', `/staff/api/waves/${waveId}/release`)
  expect(refused.status).toBe(409)
  expect(await refused.json()).toMatchObject({ code: 'release-tells' })
  const { what, because } = finding
  expect((await checkRelease(world.db, world.secrets, waveId, world.now())).faults).toEqual([
    { what, because },
  ])
  expect(await (await officer.get(`/staff/waves/${waveId}/preview`)).text()).toContain(finding.because[1])
})
