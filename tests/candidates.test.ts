import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accepted } from '../schema/codebook-act.ts'
import { codebookEvents } from '../schema/codebook-tables.ts'
import {
  candidateAnswers,
  candidates,
  codings,
  readings,
  sampleAnswers,
  samples,
} from '../schema/coding-tables.ts'
import { audit } from '../schema/staff-tables.ts'
import { acceptCandidate, mergeCandidate } from '../worker/domain/candidate-decision.ts'
import { latestOf } from '../worker/domain/codebook.ts'
import { changeCodebook } from '../worker/domain/codebook-change.ts'
import { holdAnswer } from '../worker/domain/concern.ts'
import { advanceJobs } from '../worker/domain/job.ts'
import { previewRelease, releaseWave } from '../worker/domain/release.ts'
import { gatherReviewed } from '../worker/domain/reviewed.ts'
import { closeWave } from '../worker/domain/wave.ts'
import { withdrawResponse } from '../worker/domain/withdrawal.ts'
import { sendText } from './support/sending.ts'
import {
  doors,
  formOf,
  openPage,
  openSurvey,
  openWorld,
  post,
  signedIn,
  type World,
} from './support/world.ts'

type Quote = { answerId: string; question: string; text: string }
type Candidate = {
  id: string
  names: string[]
  answers: number
  people: number | null
  decision: string | null
  themeId: string | null
  quotes: Quote[]
  boundary: Quote | null
}

const fares = [
  'the bus fare to college costs too much',
  'the bus fare to work costs too much',
  'the bus fare to town costs too much',
  'the bus fare to my job costs too much',
]
const flats = ['my flat is damp and cold', 'my flat is cold and full of mould', 'my flat is damp with mould']

describe.each(doors)('candidates through %s', (door) => {
  let world: World
  let officer: Awaited<ReturnType<typeof signedIn>>
  let made = 0
  beforeAll(async () => {
    world = await openWorld(door, { demonstration: true })
    officer = await signedIn(world, 'officer')
  }, 60_000)
  afterAll(() => world.close())

  /** A wave that was compared: two matters, one of which the codebook does not know. */
  async function compared() {
    made += 1
    const survey = await openSurvey(world, officer.member, { slug: `candidates-${made}` })
    const wave = `/staff/api/waves/${survey.waveId}`
    const receipts = new Map<string, string>()
    for (const text of [...fares, ...flats])
      receipts.set(text, await sendText(world, survey, text, world.now()))
    const compare = async () => {
      await officer.send('POST', `${wave}/jobs`, { kind: 'discovery' })
      await advanceJobs(world, world.now(), 50)
    }
    await compare()
    const list = async () =>
      ((await (await officer.get(`${wave}/candidates`)).json()) as { candidates: Candidate[] }).candidates
    const about = async (word: string) => {
      const found = (await list()).find(({ quotes }) => quotes.some(({ text }) => text.includes(word)))
      if (!found) throw new Error(`no candidate about ${word}`)
      return found
    }
    const version = async () => (await latestOf(world.db, survey.codebookId)).version
    const decide = async (id: string, decision: object) => {
      const body = { fits: [], not: [], version: await version(), ...decision }
      const asked = 'decision' in decision && decision.decision === 'dismissed' ? decision : body
      const response = await officer.send('PUT', `/staff/api/candidates/${id}/decision`, asked)
      const { code, themeId } = (await response.json()) as { code?: string; themeId?: string }
      return { status: response.status, code, themeId }
    }
    const undo = async (id: string) =>
      (await officer.send('DELETE', `/staff/api/candidates/${id}/decision`)).status
    const themes = async () => accepted((await latestOf(world.db, survey.codebookId)).codebook)
    const tally = async () =>
      (await (await officer.get(`${wave}/tally`)).json()) as {
        answers: Record<string, number>
        themes: { id: string; name: string; people: number }[]
      }
    return { ...survey, wave, receipts, compare, list, about, decide, undo, version, themes, tally }
  }
  const allOf = ({ quotes, boundary }: Candidate) => [...quotes, ...(boundary ? [boundary] : [])]
  const idsOf = (found: Candidate, words: string) =>
    allOf(found).flatMap(({ answerId, text }) => (text.includes(words) ? [answerId] : []))
  /** A blind sample of one answer, which is open. */
  const drawOnly = async (waveId: string, answerId: string) => {
    const sample = { id: `sample-${waveId}`, waveId, seed: 1, codebookVersion: 1 }
    const drawn = { drawnAt: world.now().toISOString(), drawnBy: officer.member.id }
    await world.db.insert(samples).values({ ...sample, ...drawn })
    await world.db.insert(sampleAnswers).values({ sampleId: sample.id, place: 0, answerId, seen: false })
  }
  const codingsOf = async (themeId = '') =>
    (await world.db.select().from(codings).where(eq(codings.themeId, themeId))).map(
      ({ answerId, decision }) => [answerId, decision],
    )
  const events = async (codebookId: string) =>
    (await world.db.select().from(codebookEvents).where(eq(codebookEvents.codebookId, codebookId))).length

  it('are told with names, sizes and quotes, the one the codebook explains worst first', async () => {
    const { list } = await compared()
    const [first, ...others] = await list()
    expect(first?.quotes.every(({ text, question }) => text.includes('bus fare') && question !== '')).toBe(
      true,
    )
    // Fewer than five answers have no words in common that may be told.
    expect(first?.names).toEqual([])
    expect(first?.boundary).not.toBeNull()
    expect(first).toMatchObject({ answers: 4, people: null, decision: null, themeId: null })
    expect(first && allOf(first)).toHaveLength(4)
    expect(others.length).toBeGreaterThan(0)
    expect(JSON.stringify(await world.db.select().from(candidates))).not.toMatch(/fare|flat/)
  })

  it('become a theme in one batch: card, decision, what was read', async () => {
    const { about, decide, themes, version, codebookId, list, waveId, tally, surveyId } = await compared()
    const found = await about('bus fare')
    const [one = '', other = '', third = ''] = idsOf(found, 'bus fare')
    const before = await version()
    await officer.send('PUT', `/staff/api/answers/${one}/reading`, { outcome: 'unfit' })
    const card = { name: 'The cost of getting about', definition: 'Fares and travel.' }
    const accept = { decision: 'accepted', ...card, fits: [one, other, 'not-of-it'], not: [third] }
    const { status, themeId } = await decide(found.id, accept)
    expect(status).toBe(200)
    const theme = (await themes()).find(({ id }) => id === themeId)
    expect(theme).toMatchObject({ ...card, code: 'NEW1', includes: '', excludes: '', quotes: [] })
    expect(await version()).toBe(before + 1)
    expect((await codingsOf(themeId)).sort()).toEqual(
      [
        [one, 'confirmed'],
        [other, 'confirmed'],
        [third, 'rejected'],
      ].sort(),
    )
    const [reading] = await world.db.select().from(readings).where(eq(readings.answerId, one))
    expect(reading?.outcome).toBe('themes')
    expect((await tally()).themes.find(({ id }) => id === themeId)?.people).toBe(2)
    expect((await list()).find(({ id }) => id === found.id)).toMatchObject({ decision: 'accepted', themeId })
    const lines = (await world.db.select().from(audit)).filter(({ subject }) => subject === found.id)
    expect(lines).toMatchObject([{ act: 'candidate accepted', detail: { theme: themeId, fits: 3, not: 1 } }])
    expect((await decide(found.id, accept)).code).toBe('candidate-decided')
    expect(await events(codebookId)).toBe(before + 1)
    const learnt = await gatherReviewed(world, { id: surveyId, codebookId, codebookVersion: before + 1 })
    expect(learnt.filter(({ yes }) => yes.includes(themeId ?? ''))).toHaveLength(2)
    expect(waveId).not.toBe('')
  })

  it('are refused a name that is taken, a codebook that has changed, and a wave that is released', async () => {
    const { about, decide, codebookId, surveyId, version, list, waveId } = await compared()
    const found = await about('bus fare')
    const fits = idsOf(found, 'bus fare')
    const accept = { decision: 'accepted', name: 'Buses', definition: '', fits }
    const before = await events(codebookId)
    const taken = await decide(found.id, { ...accept, name: ' my  pa ' })
    expect([taken.status, taken.code]).toEqual([409, 'theme-name-taken'])
    expect((await decide(found.id, { ...accept, version: before - 1 || 99 })).code).toBe('codebook-changed')
    expect((await decide(found.id, { ...accept, name: '' })).status).toBe(422)
    const merge = { decision: 'merged', themeId: 'none', fits }
    expect((await decide(found.id, merge)).status).toBe(404)
    expect(await events(codebookId)).toBe(before)
    expect((await list()).every(({ decision }) => decision === null)).toBe(true)
    // Retired since the page was opened.
    const [, flat] = accepted((await latestOf(world.db, codebookId)).codebook)
    const retire = {
      surveyId,
      version: await version(),
      act: { do: 'retire' as const, themeId: flat?.id ?? '' },
    }
    await changeCodebook(world.db, officer.member, retire, world.now())
    expect((await decide(found.id, { ...merge, themeId: flat?.id })).code).toBe('codebook-changed')
    await closeWave(world.db, officer.member, { waveId }, world.now())
    while (
      (
        (await (await officer.send('POST', `/staff/api/waves/${waveId}/assignments`)).json()) as {
          left: number
        }
      ).left
    );
    await releaseWave(world.db, world.secrets, officer.member, { waveId, demonstration: true }, world.now())
    expect((await decide(found.id, accept)).code).toBe('already-released')
  })

  it('are decided by one of two who decide at once, and the codebook changes once', async () => {
    const { about, decide, codebookId, themes } = await compared()
    const found = await about('bus fare')
    const before = await events(codebookId)
    const [pa] = await themes()
    const accept = { decision: 'accepted', name: 'Buses', definition: '', fits: idsOf(found, 'bus') }
    const merge = { decision: 'merged', themeId: pa?.id, fits: idsOf(found, 'bus') }
    const done = await Promise.all([
      decide(found.id, accept),
      decide(found.id, { ...accept, name: 'Trams' }),
      decide(found.id, merge),
    ])
    expect(done.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    const [row] = await world.db.select().from(candidates).where(eq(candidates.id, found.id))
    expect(await events(codebookId)).toBe(before + (row?.decision === 'accepted' ? 1 : 0))
    expect(
      (await codingsOf(row?.themeId ?? '')).filter(([, decision]) => decision === 'confirmed'),
    ).toHaveLength(4)
  })

  it('write nothing for whoever was overtaken between reading and deciding', async () => {
    const { about, decide, codebookId, themes, version } = await compared()
    const found = await about('bus fare')
    const [pa] = await themes()
    const [before, coded] = [await events(codebookId), await codingsOf(pa?.id)]
    const { db } = world
    const overtaken: World['db'] = Object.assign(Object.create(db), {
      batch: async (writes: Parameters<World['db']['batch']>[0]) => {
        await decide(found.id, { decision: 'dismissed' })
        return db.batch(writes)
      },
    })
    const sorted = { candidateId: found.id, version: await version(), fits: idsOf(found, 'bus'), not: [] }
    const late = { code: 'candidate-decided' }
    const accept = { ...sorted, name: 'Buses', definition: '' }
    await expect(acceptCandidate(overtaken, officer.member, accept, world.now())).rejects.toMatchObject(late)
    await officer.send('DELETE', `/staff/api/candidates/${found.id}/decision`)
    const merge = { ...sorted, themeId: pa?.id ?? '' }
    await expect(mergeCandidate(overtaken, officer.member, merge, world.now())).rejects.toMatchObject(late)
    expect(await events(codebookId)).toBe(before)
    expect(await codingsOf(pa?.id)).toEqual(coded)
  })

  it('are merged into a theme without overruling what a person confirmed', async () => {
    const { about, decide, themes, version } = await compared()
    const found = await about('mould')
    const [, flat] = await themes()
    const [mould = ''] = idsOf(found, 'full of mould')
    const [damp = ''] = idsOf(found, 'damp and cold')
    await officer.send('PUT', `/staff/api/answers/${damp}/codings/${flat?.id}`, { decision: 'confirmed' })
    await officer.send('PUT', `/staff/api/answers/${mould}/codings/${flat?.id}`, { decision: 'rejected' })
    const before = await version()
    const merge = { decision: 'merged', themeId: flat?.id, fits: [mould], not: [damp] }
    expect((await decide(found.id, merge)).status).toBe(200)
    expect((await codingsOf(flat?.id)).sort()).toEqual(
      [
        [mould, 'confirmed'],
        [damp, 'confirmed'],
      ].sort(),
    )
    expect(await version()).toBe(before)
  })

  it('are dismissed and brought back, and a new comparison replaces only the undecided', async () => {
    const { about, decide, undo, list, compare } = await compared()
    const found = await about('bus fare')
    expect((await decide(found.id, { decision: 'dismissed' })).status).toBe(200)
    expect((await decide(found.id, { decision: 'dismissed' })).status).toBe(200)
    expect((await decide(found.id, { decision: 'accepted', name: 'Buses', definition: '' })).code).toBe(
      'candidate-decided',
    )
    expect([await undo(found.id), await undo(found.id)]).toEqual([200, 200])
    expect((await about('bus fare')).decision).toBeNull()
    await decide(found.id, { decision: 'dismissed' })
    const undecided = (await list()).filter(({ decision }) => decision === null).map(({ id }) => id)
    await compare()
    const now = (await list()).map(({ id }) => id)
    expect(now).toContain(found.id)
    expect(now.filter((id) => undecided.includes(id))).toEqual([])
    expect((await undo('none')).toString()).toBe('404')
    const accept = { decision: 'accepted', name: 'Buses', definition: '', fits: [] }
    const fresh = (await list()).find(({ decision }) => decision === null)
    await decide(fresh?.id ?? '', accept)
    expect(await undo(fresh?.id ?? '')).toBe(409)
  })

  it('show no answer that is being coded blind, and code none', async () => {
    const { about, list, decide, waveId } = await compared()
    const found = await about('bus fare')
    const [blind = '', ...others] = idsOf(found, 'bus fare')
    await drawOnly(waveId, blind)
    const shown = (await list()).find(({ id }) => id === found.id)
    expect(shown).toMatchObject({ answers: 3 })
    expect(
      shown &&
        allOf(shown)
          .map(({ answerId }) => answerId)
          .sort(),
    ).toEqual(others.sort())
    const accept = { decision: 'accepted', name: 'Buses', definition: '', fits: [blind, ...others] }
    const { themeId } = await decide(found.id, accept)
    expect((await codingsOf(themeId)).map(([answerId]) => answerId).sort()).toEqual(others.sort())
  })

  it.each(['taken back', 'held'])(
    'go whole once an answer of theirs is %s, and are found without it',
    async (how) => {
      const { about, compare, list, receipts } = await compared()
      const found = await about('bus fare')
      const [gone] = allOf(found)
      if (how === 'held') await holdAnswer(world.db, officer.member, gone ?? { answerId: '' }, world.now())
      else await withdrawResponse(world.db, world.secrets, receipts.get(gone?.text ?? '') ?? '')
      expect((await list()).map(({ id }) => id)).not.toContain(found.id)
      expect(
        await world.db.select().from(candidateAnswers).where(eq(candidateAnswers.candidateId, found.id)),
      ).toEqual([])
      await compare()
      const again = await about('bus fare')
      expect(idsOf(again, 'bus fare').sort()).toEqual(
        idsOf(found, 'bus fare')
          .filter((id) => id !== gone?.answerId)
          .sort(),
      )
    },
  )

  it('a theme that one person raised is the officer’s to see, hidden in the release, and never dropped', async () => {
    const { waveId, slug, compare, about, decide, tally } = await compared()
    const page = await openPage(world, slug)
    const form = formOf(page, { 4: 'my dog Biscuit', 5: 'the hostel would not take my dog Biscuit' })
    expect((await post(world, `/s/${slug}/responses`, form)).status).toBe(200)
    await compare()
    const found = await about('dog')
    const fits = idsOf(found, 'dog')
    expect(fits).toHaveLength(2)
    const { themeId } = await decide(found.id, { decision: 'accepted', name: 'Pets', definition: '', fits })
    const before = await tally()
    expect(before.themes.find(({ id }) => id === themeId)).toMatchObject({ name: 'Pets', people: 1 })
    expect(before.answers.coded).toBeGreaterThanOrEqual(2)
    const told = JSON.stringify(await previewRelease(world.db, world.secrets, waveId, world.now()))
    expect(told).not.toContain('Biscuit')
    expect(told).not.toMatch(/"name":"Pets"[^}]*"people":\d/)
    // Whatever is compared again, it stands.
    await compare()
    expect((await tally()).themes.find(({ id }) => id === themeId)?.people).toBe(1)
    expect(await codingsOf(themeId)).toHaveLength(2)
    const members = await world.db.select().from(candidateAnswers)
    expect(members.filter(({ answerId }) => fits.includes(answerId)).length).toBeGreaterThan(0)
  })
})
