import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readXlsForm } from '../web/staff/translations/xlsform-file.ts'
import { doors, openSurvey, openWorld, signedIn, type World } from './support/world.ts'
import { inThreeLanguages } from './xlsform/three-languages.ts'

describe.each(doors)('the file for translators, through %s', (door) => {
  let world: World
  let officer: Awaited<ReturnType<typeof signedIn>>
  beforeAll(async () => {
    world = await openWorld(door)
    officer = await signedIn(world, 'officer')
  }, 60_000)
  afterAll(() => world.close())

  const begin = async (from: unknown) => {
    const begun = await officer.send('POST', '/staff/api/survey-drafts', { from })
    return ((await begun.json()) as { draftId: string }).draftId
  }
  const draft = async (draftId: string) => (await officer.get(`/staff/api/survey-drafts/${draftId}`)).json()

  it('goes from a draft into the same draft and into a new one, and nothing is lost', async () => {
    const draftId = await begin({ file: inThreeLanguages })
    const file = await officer.get(`/staff/survey-drafts/${draftId}/xlsform.xlsx`)
    expect(file.status).toBe(200)
    expect(file.headers.get('content-type')).toMatch(/spreadsheetml\.sheet$/)
    expect(file.headers.get('content-disposition')).toContain('filename="Your home.xlsx"')
    const read = await readXlsForm(await file.blob())
    expect(read).toEqual({ draft: inThreeLanguages, faults: [], told: [] })
    const again = await begin({ file: read.draft })
    expect((await draft(again)).draft.content).toEqual(inThreeLanguages)
  })

  it('is had of a published version, with its number', async () => {
    const { surveyId } = await openSurvey(world, officer.member)
    const { versions } = await (await officer.get(`/staff/api/surveys/${surveyId}/versions`)).json()
    const path = `/staff/surveys/${surveyId}/versions/${versions[0].id}`
    const { draft } = await readXlsForm(await (await officer.get(`${path}/xlsform.xlsx`)).blob())
    expect(draft?.title).toBe(versions[0].title)
    expect(draft?.questions.length).toBeGreaterThan(2)
  })

  it('is refused where there is no such draft or version, and to everybody but an officer', async () => {
    const leader = await signedIn(world, 'leader')
    const draftId = await begin({ blank: 'survey' })
    const of = (id: string) => `/staff/survey-drafts/${id}/xlsform.xlsx`
    expect((await officer.get(of('missing'))).status).toBe(404)
    expect((await officer.get('/staff/surveys/missing/versions/missing/xlsform.xlsx')).status).toBe(404)
    expect((await leader.get(of(draftId))).status).toBe(403)
  })
})
