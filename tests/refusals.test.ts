import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { limits } from '../schema/limits.ts'
import { nameCouncil } from '../worker/domain/council.ts'
import {
  codebook,
  doors,
  fairmere,
  formOf,
  openPage,
  openSurvey,
  openWorld,
  post,
  postAlone,
  signedIn,
  type World,
} from './support/world.ts'

describe.each(doors)('what staff send, through %s', (door) => {
  let world: World
  let officer: Awaited<ReturnType<typeof signedIn>>
  beforeAll(async () => {
    world = await openWorld(door)
    officer = await signedIn(world, 'officer')
  }, 60_000)
  afterAll(() => world.close())

  const answered = async (response: Promise<Response>) => {
    const { status, headers } = await response
    const { code, title, detail } = await (await response).json()
    expect(headers.get('content-type')).toBe('application/problem+json')
    expect(title).toMatch(/\.$/)
    return { status, code, detail }
  }

  it('publishes no survey before the council has a name and both help lines', async () => {
    const { codebookId } = await (await officer.send('POST', '/staff/api/codebooks', codebook)).json()
    const survey = {
      kind: 'survey',
      slug: 'too-soon',
      title: 'Too soon',
      introduction: '',
      questions: [long],
    }
    const publish = () => answered(officer.send('POST', '/staff/api/surveys', { survey, codebookId }))
    expect(await publish()).toMatchObject({ status: 409, code: 'council-unnamed' })
    await nameCouncil(world.db, officer.member, { ...fairmere, helpAtNight: '' }, new Date())
    expect(await publish()).toMatchObject({ status: 409, code: 'council-unnamed' })
    expect((await fetch(`${world.url}/s/too-soon`)).status).toBe(404)
  })

  it.each([
    ['no media type', {}, 415, 'media-type'],
    ['a wrong media type', { 'content-type': 'text/plain' }, 415, 'media-type'],
  ])('is refused with %s', async (_what, headers, status, code) => {
    const body = new TextEncoder().encode(JSON.stringify(codebook))
    const sent = postAlone(world, '/staff/api/codebooks', body, { cookie: officer.cookie, ...headers })
    expect(await answered(sent)).toMatchObject({ status, code })
  })

  it('is refused where it is not JSON, without the parser’s words', async () => {
    const init = { method: 'POST', body: '{"name":', headers: { 'content-type': 'application/json' } }
    const { detail, ...problem } = await answered(officer.get('/staff/api/codebooks', init))
    expect(problem).toEqual({ status: 422, code: 'input-refused' })
    expect(detail).toBeUndefined()
  })

  it('is refused with a field nobody asked for, and the field is named', async () => {
    const sent = officer.send('POST', '/staff/api/codebooks', { ...codebook, admin: true })
    expect(await answered(sent)).toMatchObject({ status: 422, detail: expect.stringContaining('admin') })
  })

  it('is refused over its size, which is larger for a file', async () => {
    const large = 'x'.repeat(limits.staffBody)
    const session = { cookie: officer.cookie, 'content-type': 'application/json' }
    const oversized = (path: string, body: object) => postAlone(world, path, JSON.stringify(body), session)
    const reading = oversized('/staff/api/answers/any/quotes', { themeId: 'any', text: large })
    expect(await answered(reading)).toMatchObject({ status: 413, code: 'body-too-large' })
    const [first, ...rest] = codebook.themes
    const quotes = Array.from({ length: 80 }, (_, n) => `${n} ${'word '.repeat(150)}`)
    const book = { name: 'A large book', themes: [{ ...first, quotes }, ...rest] }
    expect((await officer.send('POST', '/staff/api/codebooks', book)).status).toBe(201)
    const tooLarge = { name: 'x'.repeat(limits.importBody), themes: [] }
    expect(await answered(oversized('/staff/api/codebooks', tooLarge))).toMatchObject({
      status: 413,
    })
  })

  it('takes a plain codebook, and a second import of a name is its next version', async () => {
    const labels = {
      'Waiting times': { def: 'How long', ex: ['I waited for hours'] },
      Food: { def: '', ex: [] },
    }
    const { codebookId } = await (
      await officer.send('POST', '/staff/api/codebooks', { name: 'Plain', labels })
    ).json()
    const book = await (await officer.get(`/staff/api/codebooks/${codebookId}`)).json()
    expect(book.themes.map(({ code, name }: { code: string; name: string }) => [code, name])).toEqual([
      ['THM1', 'Waiting times'],
      ['THM2', 'Food'],
    ])
    const again = await (await officer.send('POST', '/staff/api/codebooks', { name: 'Plain', labels })).json()
    expect((await (await officer.get(`/staff/api/codebooks/${again.codebookId}`)).json()).version).toBe(2)
    const { codebooks } = await (await officer.get('/staff/api/codebooks')).json()
    expect(codebooks.filter(({ name }: { name: string }) => name === 'Plain')).toMatchObject([
      { version: 2, themes: 2, withoutQuotes: ['Food'] },
    ])
  })

  it('lists an agency’s name when it agreed and an officer has read it', async () => {
    const agency = { kind: 'agency', key: 'agency', title: 'Who answers?' }
    const changes = { kind: 'consultation' as const, slug: 'local-offer', questions: [agency, long] }
    const survey = await openSurvey(world, officer.member, changes as never)
    const send = async (name: string, quotable: string) => {
      const form = formOf(await openPage(world, survey.slug), { 1: name, 2: 'It works well.', quotable })
      expect((await post(world, `/s/${survey.slug}/responses`, form)).status).toBe(200)
    }
    await send('Fairmere Housing', 'yes')
    await send('Somebody says something about a person', 'yes')
    await send('Fairmere College', 'no')
    const nameless = formOf(await openPage(world, survey.slug), { 2: 'No name.' })
    expect((await post(world, `/s/${survey.slug}/responses`, nameless)).status).toBe(422)
    const { agencies } = await (await officer.get(`/staff/api/waves/${survey.waveId}/agencies`)).json()
    const idOf = (name: string) => agencies.find((each: { name: string }) => each.name === name).answerId
    const naming = (name: string) => officer.send('PUT', `/staff/api/answers/${idOf(name)}/naming`)
    expect((await naming('Fairmere Housing')).status).toBe(200)
    expect(await answered(naming('Fairmere College'))).toMatchObject({ status: 409, code: 'not-quotable' })
    const preview = await (await officer.get(`/staff/waves/${survey.waveId}/preview`)).text()
    expect(preview).toContain('Fairmere Housing')
    expect(preview).not.toMatch(/Fairmere College|Somebody says/)
    expect(
      (await officer.send('DELETE', `/staff/api/answers/${idOf('Fairmere Housing')}/naming`)).status,
    ).toBe(200)
    const after = await (await officer.get(`/staff/waves/${survey.waveId}/preview`)).text()
    expect(after).not.toContain('Fairmere Housing')
  })

  it('brings the codebook that ships with Heard', async () => {
    const { codebookId } = await (await officer.send('POST', '/staff/api/codebooks/starting')).json()
    const book = await (await officer.get(`/staff/api/codebooks/${codebookId}`)).json()
    expect(book.name).toBe('Care leavers and partners')
    expect(book.themes.length).toBeGreaterThanOrEqual(12)
  })

  it('refuses a second survey at an address, a second open wave, and a release before its time', async () => {
    const survey = await openSurvey(world, officer.member)
    const file = { kind: 'survey', slug: survey.slug, title: 'Again', introduction: '', questions: [long] }
    const { codebookId } = survey
    const second = officer.send('POST', '/staff/api/surveys', { survey: file, codebookId })
    expect(await answered(second)).toMatchObject({ status: 409, code: 'slug-taken' })
    const wave = officer.send('POST', `/staff/api/surveys/${survey.surveyId}/waves`)
    expect(await answered(wave)).toMatchObject({ status: 409, code: 'wave-open' })
    await officer.send('PUT', `/staff/api/waves/${survey.waveId}/closing`)
    const release = officer.send('PUT', `/staff/api/waves/${survey.waveId}/release`)
    expect(await answered(release)).toMatchObject({ status: 409, code: 'too-early' })
  })

  it('refuses a consultation that asks for no agency, and markup in a question', async () => {
    const { codebookId } = await (await officer.send('POST', '/staff/api/codebooks', codebook)).json()
    const offer = (changes: object) => {
      const survey = {
        kind: 'survey',
        slug: 'another-one',
        title: 'Another',
        introduction: '',
        questions: [long],
        ...changes,
      }
      return answered(officer.send('POST', '/staff/api/surveys', { survey, codebookId }))
    }
    expect(await offer({ kind: 'consultation' })).toMatchObject({
      status: 422,
      detail: expect.stringContaining('agency'),
    })
    const marked = { ...long, title: 'Hello <script>' }
    expect(await offer({ questions: [marked] })).toMatchObject({
      status: 422,
      detail: expect.stringContaining('title'),
    })
    expect(await offer({ slug: 'One Word' })).toMatchObject({
      status: 422,
      detail: expect.stringContaining('slug'),
    })
  })

  it('publishes a second version, which the next wave asks; a page of the first cannot answer the second', async () => {
    const { codebookId } = await (await officer.send('POST', '/staff/api/codebooks', codebook)).json()
    const survey = {
      kind: 'survey',
      slug: 'two-versions',
      title: 'First',
      introduction: '',
      questions: [long],
    }
    const { surveyId } = await (
      await officer.send('POST', '/staff/api/surveys', { survey, codebookId })
    ).json()
    const version = { survey: { ...survey, title: 'Second' } }
    expect((await officer.send('POST', `/staff/api/surveys/${surveyId}/versions`, version)).status).toBe(201)
    await officer.send('POST', `/staff/api/surveys/${surveyId}/waves`)
    expect(await (await fetch(`${world.url}/s/two-versions`)).text()).toContain('<title>Second')
    const moved = { survey: { ...survey, slug: 'else-where' } }
    expect(
      await answered(officer.send('POST', `/staff/api/surveys/${surveyId}/versions`, moved)),
    ).toMatchObject({ status: 422 })
  })

  const long = { kind: 'long', key: 'words', title: 'What would you like us to know?' }
})
