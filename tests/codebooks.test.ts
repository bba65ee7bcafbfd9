import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codebookEvents, themes } from '../schema/codebook-tables.ts'
import { codings, readings } from '../schema/coding-tables.ts'
import { audit } from '../schema/staff-tables.ts'
import { surveySchema } from '../schema/survey.ts'
import { surveyThemes } from '../schema/tables.ts'
import { changeCodebook } from '../worker/domain/codebook-change.ts'
import { nameCouncil } from '../worker/domain/council.ts'
import { sendText } from './support/sending.ts'
import { doors, fairmere, openWorld, signedIn, type World } from './support/world.ts'

type Book = {
  codebookId: string
  version: number
  newest: number
  themes: {
    id: string
    code: string
    name: string
    definition: string
    includes: string
    excludes: string
    quotes: string[]
    crosswalk: Record<string, string[]>
    headings: unknown[]
  }[]
  gone: { name: string; status: string; into: string[] }[]
  undoable: { does: string; theme: string | null; into: string[] } | null
}
type Effect = {
  themes: { name: string; gained: number; lost: number }[]
  unthemed: number
  newest: number
}
type Coded = { id: string; codings: { themeId: string; decision: string | null }[] }
type Act = { do: string; [more: string]: unknown }

const card = (code: string, name: string, quotes = ['an invented quote']) => ({
  code,
  name,
  definition: `What ${name} is about.`,
  includes: 'this',
  excludes: 'that',
  quotes,
  crosswalk: { localOffer: ['health', 'money'] },
})
const part = (name: string) => ({ name, definition: '', includes: '', excludes: '', quotes: [] })
const four = [card('PET1', 'Dogs'), card('PET2', 'Cats'), card('PET3', 'Birds'), card('PET4', 'Fish')]
/** Which themes each of nine people speaks of. */
const spoken = [
  ['Dogs'],
  ['Dogs'],
  ['Dogs', 'Cats'],
  ['Cats'],
  ['Cats', 'Birds'],
  ['Birds'],
  ['Fish'],
  [],
  [],
]

describe.each(doors)('codebooks through %s', (door) => {
  let world: World
  let officer: Awaited<ReturnType<typeof signedIn>>
  let other: Awaited<ReturnType<typeof signedIn>>
  let made = 0
  beforeAll(async () => {
    world = await openWorld(door)
    officer = await signedIn(world, 'officer')
    other = await signedIn(world, 'officer')
    await nameCouncil(world.db, officer.member, fairmere, world.now())
  }, 60_000)
  afterAll(() => world.close())

  const body = async <T>(response: Promise<Response>): Promise<T> => (await (await response).json()) as T
  const importBook = (file: unknown) => officer.send('POST', '/staff/api/codebooks', file)
  const codeOf = async (response: Promise<Response>) => (await body<{ code: string }>(response)).code

  async function newSurvey(codebookId: string) {
    made += 1
    const slug = `pets-${door}-${made}`
    const question = { kind: 'long', key: 'pets', title: 'Which animals?', hint: '' }
    const survey = surveySchema.parse({
      kind: 'survey',
      slug,
      title: `Pets ${made}`,
      introduction: '',
      questions: [question],
    })
    const { surveyId } = await body<{ surveyId: string }>(
      officer.send('POST', '/staff/api/surveys', { survey, codebookId }),
    )
    const { waveId } = await body<{ waveId: string }>(
      officer.send('POST', `/staff/api/surveys/${surveyId}/waves`),
    )
    const at = `/staff/api/surveys/${surveyId}/codebook`
    const wave = `/staff/api/waves/${waveId}`
    const book = () => body<Book>(officer.get(at))
    const idOf = async (name: string) => (await book()).themes.find((theme) => theme.name === name)?.id ?? ''
    const post = async (path: string, act: Act | null, version?: number) =>
      officer.send('POST', `${at}/${path}`, { version: version ?? (await book()).version, act })
    const tally = () =>
      body<{
        answers: Record<string, number>
        read: number
        themes: { id: string; name: string; people: number }[]
      }>(officer.get(`${wave}/tally`))
    const answers = async (show = 'all') =>
      (await body<{ answers: Coded[] }>(officer.get(`${wave}/answers?show=${show}`))).answers
    return { surveyId, waveId, slug, at, wave, book, idOf, post, tally, answers }
  }
  type Survey = Awaited<ReturnType<typeof newSurvey>>

  /** A survey of a book of its own, answered by nine people; the last found nothing, the one before is unread. */
  async function answeredSurvey() {
    const name = `Pets of ${door} ${made}`
    const { codebookId } = await body<{ codebookId: string }>(importBook({ name, themes: four }))
    const survey = await newSurvey(codebookId)
    for (const names of spoken) await sendText(world, survey, names.join(' ') || 'none', world.now())
    const found = await survey.answers()
    for (const [index, names] of spoken.entries()) {
      const id = found[index]?.id ?? ''
      for (const each of names) {
        const path = `/staff/api/answers/${id}/codings/${await survey.idOf(each)}`
        expect((await officer.send('PUT', path, { decision: 'confirmed' })).status).toBe(200)
      }
      const outcome = names.length ? 'themes' : 'nothing'
      if (index !== 7)
        expect((await officer.send('PUT', `/staff/api/answers/${id}/reading`, { outcome })).status).toBe(200)
    }
    // Rejected, so it must count nowhere.
    const rejected = `/staff/api/answers/${found[0]?.id}/codings/${await survey.idOf('Fish')}`
    await officer.send('PUT', rejected, { decision: 'rejected' })
    return { ...survey, name, codebookId }
  }

  /** Which answers each theme stands on, by its id. */
  async function standing(survey: Survey) {
    const groups = new Map<string, Set<string>>()
    for (const { id, codings } of await survey.answers())
      for (const { themeId, decision } of codings)
        if (decision !== 'rejected') groups.set(themeId, (groups.get(themeId) ?? new Set()).add(id))
    return groups
  }

  /** Previews, does it, and holds what happened against what was said. */
  async function doAsShown(survey: Survey, act: Act | null, make: (newest: number) => Promise<Response>) {
    const [was, before, names] = [await standing(survey), await survey.tally(), new Map<string, string>()]
    for (const { id, name } of (await survey.book()).themes) names.set(id, name)
    const shown = await survey.post('previews', act)
    expect(shown.status).toBe(200)
    const effect = (await shown.json()) as Effect
    expect((await survey.tally()).answers).toEqual(before.answers)
    expect((await make(effect.newest)).ok).toBe(true)
    const [is, after] = [await standing(survey), await survey.tally()]
    for (const { id, name } of (await survey.book()).themes) names.set(id, name)
    const moved = [...new Set([...was.keys(), ...is.keys()])].flatMap((id) => {
      const [old, now] = [[...(was.get(id) ?? [])], [...(is.get(id) ?? [])]]
      const gained = now.filter((answer) => !old.includes(answer)).length
      const lost = old.filter((answer) => !now.includes(answer)).length
      return gained + lost ? [{ name: names.get(id) ?? '', gained, lost }] : []
    })
    const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name)
    expect(effect.themes.toSorted(byName)).toEqual(moved.toSorted(byName))
    for (const { id, people } of after.themes) expect(people).toBe(is.get(id)?.size ?? 0)
    const sum = (parts: Record<string, number>) =>
      Object.entries(parts).reduce((all, [part, n]) => (part === 'received' ? all : all + n), 0)
    expect(sum(after.answers)).toBe(after.answers.received)
    const newlyUnread = (after.answers.unreviewed ?? 0) - (before.answers.unreviewed ?? 0)
    return { effect, newlyUnread, before, after }
  }
  const change = (survey: Survey, act: Act) => doAsShown(survey, act, () => survey.post('changes', act))

  const everything = async (survey: Survey) => ({
    tally: await survey.tally(),
    answers: await survey.answers(),
    themes: (await survey.book()).themes,
    codings: await world.db.select().from(codings).orderBy(codings.id),
    readings: await world.db.select().from(readings).orderBy(readings.answerId),
    countsAs: await world.db.select().from(surveyThemes).orderBy(surveyThemes.surveyId, surveyThemes.themeId),
  })

  it.each([
    [
      'two themes of one name',
      [card('PET1', 'Dogs'), card('PET2', ' dogs ')],
      'the name “dogs” is used twice',
    ],
    ['two themes of one code', [card('PET1', 'Dogs'), card('PET1', 'Cats')], 'the code PET1 is used twice'],
    ['no theme', [], 'themes: too short, or too few'],
  ])('a book of %s is refused, says why, and nothing is stored', async (_case, themes, why) => {
    const before = await body(officer.get('/staff/api/codebooks'))
    const refused = await importBook({ name: 'Refused', themes })
    expect([refused.status, await refused.json()]).toMatchObject([
      422,
      { code: 'input-refused', detail: expect.stringContaining(why) },
    ])
    expect(await body(officer.get('/staff/api/codebooks'))).toEqual(before)
  })

  it('a theme without quotes is imported, and named in the warning', async () => {
    const name = `Bare ${door}`
    expect(
      (await importBook({ name, themes: [card('PET1', 'Dogs'), card('PET2', 'Cats', [])] })).status,
    ).toBe(201)
    const { codebooks } = await body<{ codebooks: { name: string; withoutQuotes: string[] }[] }>(
      officer.get('/staff/api/codebooks'),
    )
    expect(codebooks.find((book) => book.name === name)?.withoutQuotes).toEqual(['Cats'])
  })

  it('two imports of one name at once leave one version each, or refuse one; no version is lost', async () => {
    const name = `Twice ${door}`
    const file = { name, themes: four }
    const sent = await Promise.all([importBook(file), importBook(file), importBook(file)])
    const won = sent.filter(({ status }) => status === 201)
    expect(won.length).toBeGreaterThan(0)
    for (const lost of sent.filter(({ status }) => status !== 201))
      expect([lost.status, await lost.json()]).toMatchObject([409, { code: 'conflict' }])
    const { codebooks } = await body<{ codebooks: { name: string; version: number }[] }>(
      officer.get('/staff/api/codebooks'),
    )
    expect(codebooks.filter((book) => book.name === name)).toMatchObject([{ version: won.length }])
  })

  it('adding a theme moves no answer, and a coder can give it at once', async () => {
    const survey = await answeredSurvey()
    const { effect } = await change(survey, { do: 'accept', card: part('Ferrets') })
    expect(effect).toMatchObject({ themes: [], unthemed: 0 })
    const [first] = await survey.answers()
    const path = `/staff/api/answers/${first?.id}/codings/${await survey.idOf('Ferrets')}`
    expect((await officer.send('PUT', path, { decision: 'confirmed' })).status).toBe(200)
  })

  it('an edit changes what it names, and never drops what it does not', async () => {
    const survey = await answeredSurvey()
    const [before, id] = [await survey.book(), await survey.idOf('Dogs')]
    const edited = {
      name: 'Hounds',
      definition: 'New.',
      includes: '',
      excludes: 'wolves',
      quotes: ['a', 'b'],
    }
    const { effect } = await change(survey, { do: 'edit', themeId: id, card: edited })
    expect(effect).toMatchObject({ themes: [], unthemed: 0 })
    const after = await survey.book()
    const [was] = before.themes
    expect(after.themes).toEqual([{ ...was, ...edited }, ...before.themes.slice(1)])
    expect(after.themes[0]).toMatchObject({
      id,
      code: 'PET1',
      crosswalk: { localOffer: ['health', 'money'] },
    })
    const { quotes: _, ...partial } = edited
    const half = await survey.post('changes', { do: 'edit', themeId: id, card: partial })
    expect(half.status).toBe(422)
    expect(await survey.book()).toEqual(after)
  })

  it('merging does what it showed, and undoing it restores every count and coding exactly', async () => {
    const survey = await answeredSurvey()
    const before = await everything(survey)
    const [dogs, cats] = [await survey.idOf('Dogs'), await survey.idOf('Cats')]
    const { effect } = await change(survey, { do: 'merge', themeId: dogs, into: cats })
    expect(effect.themes.toSorted((a, b) => a.name.localeCompare(b.name))).toEqual([
      { name: 'Cats', gained: 2, lost: 0 },
      { name: 'Dogs', gained: 0, lost: 3 },
    ])
    expect(effect.unthemed).toBe(0)
    expect((await survey.book()).gone).toEqual([{ id: dogs, name: 'Dogs', status: 'merged', into: ['Cats'] }])
    const undone = await change(survey, { do: 'undo' })
    expect(undone.effect.themes).toHaveLength(2)
    expect(await everything(survey)).toEqual(before)
    expect(await codeOf(survey.post('changes', { do: 'undo' }))).toBe('nothing-to-undo')
  })

  it('a theme merged into one that is merged on counts as the last, and comes back link by link', async () => {
    const survey = await answeredSurvey()
    const ids = await Promise.all(['Dogs', 'Cats', 'Birds'].map(survey.idOf))
    const [dogs = '', cats = '', birds = ''] = ids
    await change(survey, { do: 'merge', themeId: dogs, into: cats })
    const { after, effect } = await change(survey, { do: 'merge', themeId: cats, into: birds })
    expect(after.themes.map(({ name, people }) => [name, people])).toEqual([
      ['Birds', 6],
      ['Fish', 1],
    ])
    expect(effect.unthemed).toBe(0)
    const [first] = await survey.answers()
    const late = `/staff/api/answers/${first?.id}/codings/${dogs}`
    expect(await codeOf(officer.send('PUT', late, { decision: 'confirmed' }))).toBe('codebook-changed')
    await change(survey, { do: 'undo' })
    expect((await survey.tally()).themes.map(({ name, people }) => [name, people])).toEqual([
      ['Cats', 5],
      ['Birds', 2],
      ['Fish', 1],
    ])
  })

  it('splitting keeps the headings it is given, says what it does, and can be undone', async () => {
    const survey = await answeredSurvey()
    const before = await everything(survey)
    const [cats] = (await survey.book()).themes.slice(1)
    const parts = ['Kittens', 'Old cats'].map((name) => ({ ...part(name), crosswalk: cats?.crosswalk }))
    const { newlyUnread, effect } = await change(survey, { do: 'split', themeId: cats?.id, into: parts })
    expect(effect.themes[0]).toEqual({ name: 'Cats', gained: 0, lost: 3 })
    const given = effect.themes.slice(1)
    expect(given.every(({ name, lost }) => parts.some((each) => each.name === name) && lost === 0)).toBe(true)
    expect(given.reduce((sum, { gained }) => sum + gained, 0)).toBeGreaterThanOrEqual(3)
    expect([newlyUnread, effect.unthemed]).toEqual([0, 0])
    const book = await survey.book()
    expect(book.themes.slice(-2)).toMatchObject(parts)
    expect(new Set(book.themes.map(({ code }) => code)).size).toBe(5)
    expect(book.gone).toMatchObject([{ name: 'Cats', status: 'split', into: ['Kittens', 'Old cats'] }])
    await change(survey, { do: 'undo' })
    expect((await everything(survey)).tally).toEqual(before.tally)
    expect((await survey.book()).themes).toEqual(before.themes)
  })

  it('retiring sends the answers that have nothing else back to be read, and undoing takes them out again', async () => {
    const survey = await answeredSurvey()
    const [before, unread] = [await everything(survey), (await survey.answers('unread')).length]
    const fish = await survey.idOf('Fish')
    const { effect, newlyUnread, after } = await change(survey, { do: 'retire', themeId: fish })
    expect(effect).toMatchObject({ themes: [{ name: 'Fish', gained: 0, lost: 1 }], unthemed: 1 })
    expect(newlyUnread).toBe(1)
    expect(after.read).toBe(before.tally.read - 1)
    expect(await survey.answers('unread')).toHaveLength(unread + 1)
    await change(survey, { do: 'undo' })
    expect(await everything(survey)).toEqual(before)
  })

  it('the last theme that stands cannot be retired', async () => {
    const name = `Last ${door}`
    const { codebookId } = await body<{ codebookId: string }>(importBook({ name, themes: four.slice(0, 1) }))
    const survey = await newSurvey(codebookId)
    const themeId = await survey.idOf('Dogs')
    expect((await survey.post('changes', { do: 'retire', themeId })).status).toBe(404)
    expect((await survey.book()).themes).toHaveLength(1)
  })

  it('of two officers who change it at once one wins; the other is told, nothing is lost, and their turn comes', async () => {
    const survey = await answeredSurvey()
    const { version } = await survey.book()
    const [dogs, cats, fish] = await Promise.all(['Dogs', 'Cats', 'Fish'].map(survey.idOf))
    const acts = [
      { do: 'merge', themeId: dogs, into: cats },
      { do: 'retire', themeId: fish },
    ]
    const send = (who: typeof officer, act: Act | undefined, at: number) =>
      who.send('POST', `${survey.at}/changes`, { version: at, act })
    const sent = await Promise.all([send(officer, acts[0], version), send(other, acts[1], version)])
    expect(sent.map(({ status }) => status).sort()).toEqual([201, 409])
    const loser = sent.findIndex(({ status }) => status === 409)
    expect(await sent[loser]?.json()).toMatchObject({ code: 'codebook-changed' })
    const won = await survey.book()
    expect([won.version, won.gone.length]).toEqual([version + 1, 1])
    expect(await codeOf(survey.post('previews', acts[loser] ?? null, version))).toBe('codebook-changed')
    expect((await send(other, acts[loser], version + 1)).status).toBe(201)
    expect((await survey.book()).gone.map(({ name, status }) => [name, status]).sort()).toEqual([
      ['Dogs', 'merged'],
      ['Fish', 'retired'],
    ])
    const events = (await world.db.select().from(codebookEvents)).filter(
      ({ codebookId }) => codebookId === survey.codebookId,
    )
    expect(events.map(({ number }) => number).sort()).toEqual([1, 2, 3])
  })

  it('of changes that were all checked before one was made, the first alone is made', async () => {
    const survey = await answeredSurvey()
    const { version } = await survey.book()
    const ids = await Promise.all(['Dogs', 'Cats', 'Birds', 'Fish'].map(survey.idOf))
    const made = ids.map((themeId) => {
      const change = { surveyId: survey.surveyId, version, act: { do: 'retire' as const, themeId } }
      return changeCodebook(world.db, officer.member, change, world.now())
    })
    const settled = await Promise.allSettled(made)
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const refused = settled.flatMap((each) => (each.status === 'rejected' ? [each.reason.code] : []))
    expect(refused).toEqual(['codebook-changed', 'codebook-changed', 'codebook-changed'])
    const book = await survey.book()
    expect([book.version, book.newest, book.gone.length]).toEqual([version + 1, version + 1, 1])
  })

  it('a name that is there already is refused, whatever its case and spaces', async () => {
    const survey = await answeredSurvey()
    const [before, dogs] = [await survey.book(), await survey.idOf('Dogs')]
    await survey.post('changes', { do: 'accept', card: part('Guinea pigs') })
    const { quotes, definition, includes, excludes } = before.themes[0] ?? four[0] ?? part('')
    const taken: Act[] = [
      { do: 'accept', card: part('ｄｏｇｓ') },
      { do: 'accept', card: part('GUINEA  pigs') },
      {
        do: 'edit',
        themeId: dogs,
        card: { name: 'guinea   Pigs', quotes, definition, includes, excludes },
      },
      { do: 'split', themeId: dogs, into: [part('Puppies'), part('puppies')] },
    ]
    for (const act of taken) expect(await codeOf(survey.post('previews', act))).toBe('theme-name-taken')
    for (const act of taken) expect(await codeOf(survey.post('changes', act))).toBe('theme-name-taken')
    expect((await survey.book()).version).toBe(before.version + 1)
  })

  it('importing a name again keeps themes by their code; a survey stays until it is taken along, as it was shown', async () => {
    const survey = await answeredSurvey()
    const before = await survey.book()
    const themes = [card('PET1', 'Hounds'), card('PET3', 'Birds'), card('PET9', 'Snakes')]
    const imported = await importBook({ name: survey.name, themes })
    expect(await imported.json()).toEqual({ codebookId: survey.codebookId, version: 2 })
    const behind = await survey.book()
    expect([behind.version, behind.newest, behind.themes]).toEqual([1, 2, before.themes])
    expect(await codeOf(survey.post('changes', { do: 'accept', card: part('X') }))).toBe('codebook-changed')
    const adopt = (version: number) => officer.send('PUT', `${survey.at}/adoption`, { version })
    expect(await codeOf(adopt(1))).toBe('codebook-changed')
    const { effect, newlyUnread } = await doAsShown(survey, null, adopt)
    expect(newlyUnread).toBe(effect.unthemed)
    expect(effect.themes).toEqual(
      expect.arrayContaining([
        { name: 'Cats', gained: 0, lost: 3 },
        { name: 'Fish', gained: 0, lost: 1 },
      ]),
    )
    const after = await survey.book()
    const idOf = (book: Book, code: string) => book.themes.find((theme) => theme.code === code)?.id
    expect(after.themes.map(({ name }) => name)).toEqual(['Hounds', 'Birds', 'Snakes'])
    expect(idOf(after, 'PET1')).toBe(idOf(before, 'PET1'))
    expect(idOf(after, 'PET3')).toBe(idOf(before, 'PET3'))
    const lines = async () => (await world.db.select().from(audit)).length
    const once = await lines()
    expect((await adopt(2)).status).toBe(200)
    expect(await lines()).toBe(once)
    await change(survey, { do: 'undo' })
    expect((await survey.book()).themes).toEqual(before.themes)
  })

  it('a change for one survey leaves another of the same codebook as it is', async () => {
    const survey = await answeredSurvey()
    const second = await newSurvey(survey.codebookId)
    await sendText(world, second, 'Dogs', world.now())
    const [answer] = await second.answers()
    const dogs = await second.idOf('Dogs')
    await officer.send('PUT', `/staff/api/answers/${answer?.id}/codings/${dogs}`, { decision: 'confirmed' })
    const before = await second.tally()
    await survey.post('changes', { do: 'merge', themeId: dogs, into: await survey.idOf('Cats') })
    expect(await second.tally()).toEqual(before)
    expect(await second.book()).toMatchObject({ version: 1, newest: 2, gone: [] })
    const { effect } = await doAsShown(second, null, (version) =>
      officer.send('PUT', `${second.at}/adoption`, { version }),
    )
    expect(effect.themes).toHaveLength(2)
  })

  it('its history says who did what to which theme, by the names of then', async () => {
    const survey = await answeredSurvey()
    const dogs = await survey.idOf('Dogs')
    await survey.post('changes', { do: 'accept', card: part('Ferrets') })
    await survey.post('changes', { do: 'undo' })
    const { quotes, definition, includes, excludes } = four[0] ?? card('', '')
    const renamed = { name: 'Hounds', quotes, definition, includes, excludes }
    await survey.post('changes', { do: 'edit', themeId: dogs, card: renamed })
    await survey.post('changes', { do: 'merge', themeId: dogs, into: await survey.idOf('Cats') })
    const { events } = await body<{ events: unknown[] }>(
      officer.get(`/staff/api/codebooks/${survey.codebookId}/events`),
    )
    expect(events).toMatchObject([
      { number: 5, by: 'A officer', does: 'merge', theme: 'Hounds', into: ['Cats'] },
      { number: 4, does: 'edit', theme: 'Dogs', into: ['Hounds'] },
      { number: 3, does: 'undo', undone: { does: 'accept', theme: 'Ferrets' } },
      { number: 2, does: 'accept', theme: 'Ferrets' },
      { number: 1, does: 'import', themes: 4 },
    ])
    expect((await survey.book()).undoable).toMatchObject({ does: 'merge', theme: 'Hounds', into: ['Cats'] })
    const lines = await world.db.select().from(audit)
    const about = lines.filter(({ subject }) => subject === survey.codebookId).map(({ act }) => act)
    const acts = ['accept', 'undo', 'edit', 'merge'].map((act) => `codebook ${act}`)
    expect(about).toEqual(['codebook imported', ...acts])
    // Names of themes are no secret, but an audit line holds ids and numbers only.
    expect(JSON.stringify(lines)).not.toMatch(/Hounds|Ferrets/)
  })

  it('headings are given by name, and one that is not in force says so', async () => {
    const survey = await answeredSurvey()
    expect((await survey.book()).themes[0]?.headings).toEqual([
      {
        frame: 'Local offer',
        headings: [
          { name: 'Health and well-being', inForce: 'yes' },
          { name: 'Financial literacy', inForce: 'undated' },
        ],
      },
    ])
  })

  it('a theme’s identity is made once: nothing that was undone or gone gives its own away', async () => {
    const survey = await answeredSurvey()
    await survey.post('changes', { do: 'accept', card: part('Ferrets') })
    const first = await survey.idOf('Ferrets')
    await survey.post('changes', { do: 'undo' })
    await survey.post('changes', { do: 'accept', card: part('Ferrets') })
    expect(await survey.idOf('Ferrets')).not.toBe(first)
    const known = (await world.db.select().from(themes)).map(({ id }) => id)
    expect(known).toContain(first)
  })

  it('there is nothing at a survey that is not there, and no change by an act that is none', async () => {
    expect((await officer.get('/staff/api/surveys/none/codebook')).status).toBe(404)
    const survey = await answeredSurvey()
    const nobody = { do: 'merge', themeId: 'none', into: await survey.idOf('Cats') }
    const self = { do: 'merge', themeId: await survey.idOf('Cats'), into: await survey.idOf('Cats') }
    for (const act of [nobody, self]) expect((await survey.post('changes', act)).status).toBe(404)
    expect((await survey.post('changes', { do: 'import', themes: [] })).status).toBe(422)
    expect((await survey.book()).version).toBe(1)
  })
})
