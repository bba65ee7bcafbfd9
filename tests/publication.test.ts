import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { blankDraft } from '../schema/draft-file.ts'
import { audit } from '../schema/staff-tables.ts'
import type { SurveyDraft } from '../schema/survey-draft.ts'
import { withText } from '../schema/survey-texts.ts'
import { questions, surveys, versions } from '../schema/tables.ts'
import { reviewTranslation, untranslated } from '../schema/translation-state.ts'
import { nameCouncil } from '../worker/domain/council.ts'
import { publishDraft } from '../worker/domain/publication.ts'
import { type Drafting, finished, inArabic, openDrafting } from './support/drafting.ts'
import { doors, fairmere, formOf, openPage, post } from './support/world.ts'
import { writing } from './support/writing.ts'

describe.each(doors)('publishing a draft, through %s', (door) => {
  let desk: Drafting
  beforeAll(async () => {
    desk = await openDrafting(door)
  }, 60_000)
  afterAll(() => desk.world.close())

  it('becomes a survey once, however often and however fast it is published', async () => {
    const { world, publish, write } = desk
    const { draftId, revision } = await write(finished('published-once'))
    const twice = await Promise.all([publish(draftId, revision), publish(draftId, revision)])
    const third = await publish(draftId, revision)
    const answers = await Promise.all([...twice, third].map((response) => response.json()))
    expect(answers[0]).toEqual({ surveyId: expect.any(String), versionId: draftId, openWave: null })
    expect(answers).toEqual([answers[0], answers[0], answers[0]])
    const { surveyId } = answers[0]
    expect(await world.db.select().from(versions).where(eq(versions.surveyId, surveyId))).toHaveLength(1)
    expect(await world.db.select().from(surveys).where(eq(surveys.slug, 'published-once'))).toHaveLength(1)
    expect(await world.db.select().from(questions).where(eq(questions.versionId, draftId))).toHaveLength(2)
    const lines = await world.db.select().from(audit).where(eq(audit.subject, surveyId))
    expect(lines.map(({ act }) => act)).toEqual(['survey created'])
  })

  it('is published as it was seen, or not at all', async () => {
    const { world, officer, other, save, read, write } = desk
    const { draftId, revision } = await write(finished('as-it-was-seen'))
    const changed = { ...finished('as-it-was-seen'), title: 'Changed meanwhile' }
    // Somebody saves between the last look at the draft and the writing.
    const interrupted = writing(world.db, async (write) => {
      await save(draftId, changed, revision, other)
      return write()
    })
    const input = { draftId, revision, leaveOut: [] }
    const publishing = publishDraft(interrupted, officer.member, input, world.now())
    await expect(publishing).rejects.toThrow('draft-changed')
    expect((await read(draftId)).draft).toMatchObject({ revision: revision + 1, content: changed })
    expect(await world.db.select().from(surveys).where(eq(surveys.slug, 'as-it-was-seen'))).toEqual([])
  })

  it('goes to one survey where two drafts want the same address', async () => {
    const { read, publish, write } = desk
    const [one, two] = [await write(finished('same-address')), await write(finished('same-address'))]
    const both = await Promise.all([one, two].map(({ draftId, revision }) => publish(draftId, revision)))
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    const [refused, draft] = both[0]?.status === 409 ? [both[0], one] : [both[1], two]
    expect((await refused?.json())?.code).toBe('slug-taken')
    expect((await read(draft.draftId)).slugTaken).toBe(true)
  })

  it('tells in sentences what is unfinished, and publishes nothing', async () => {
    const { begin, publish } = desk
    const unfinished: SurveyDraft = {
      ...blankDraft('survey'),
      slug: 'One word',
      questions: [
        { kind: 'choice', key: 'home', title: '', hint: '', choices: [{ id: 'a', label: '' }] },
        { kind: 'scale', key: 'safe', title: 'How safe?', hint: '', lowest: 'Not', highest: '' },
        { kind: 'short', key: 'home', title: 'Again', hint: '', followUp: { of: 'home', is: [] } },
      ],
      breakdowns: [{ by: 'channel', of: [] }],
    }
    const { draftId } = await begin({ file: unfinished })
    const check = await desk.check(draftId)
    expect(check).toMatchObject({ slugTaken: false, councilNamed: true })
    expect(check.faults).toEqual([
      { path: 'slug', text: expect.stringContaining('two to five words') },
      { path: 'title', text: 'The title: write one on one line, without < or >.' },
      { path: 'questions.0.title', text: 'Question 1: write the question on one line, without < or >.' },
      {
        path: 'questions.0.choices.0.label',
        text: 'Question 1: write choice 1 on one line, without < or >.',
      },
      { path: 'questions.0.choices', text: 'Question 1: give it two choices or more, and at most twenty.' },
      { path: 'questions.1.highest', text: 'Question 2 (“How safe?”): say what 10 means.' },
      { path: 'questions.2.followUp.is', text: 'Question 3 (“Again”): choose the answers it follows from.' },
      { path: 'breakdowns.0.of', text: expect.stringContaining('Breakdowns') },
      { path: 'codebookId', text: 'Choose the codebook that its answers are read with.' },
    ])
    const refused = await (await publish(draftId, 1)).json()
    expect([refused.code, refused.title]).toEqual([
      'draft-unfinished',
      'This survey cannot be published yet.',
    ])
    expect(refused.detail).toBe(check.faults.map(({ text }: { text: string }) => text).join(' '))
  })

  it('tells the rules of a survey by the words of its questions', async () => {
    const { publish, write } = desk
    const questions = finished('x-y').questions.map((question) => ({ ...question, key: 'flat' }))
    const [first] = finished('x-y').questions
    const asked = [...questions, { ...first, key: 'then', followUp: { of: 'keys', is: ['yes'] } }]
    const { draftId, revision } = await write({ ...finished('rule-words'), questions: asked as never })
    const { detail } = await (await publish(draftId, revision)).json()
    expect(detail).toContain('Every question needs a key of its own.')
    expect(detail).toContain('“Do you have your own keys?”: a follow-up stands right after its question')
  })

  it('publishes a language once it is whole, of today’s English and read by a person', async () => {
    const { officer, publish, write } = desk
    const draft = inArabic(finished('four-languages'))
    const told = async (content: SurveyDraft, leaveOut = '') => {
      const { draftId } = await write(content)
      const { faults } = await desk.check(draftId, leaveOut)
      return faults.map(({ path, text }: { path: string; text: string }) => `${path} ${text}`)
    }
    const of = 'translations.ar Arabic:'
    expect(await told(draft)).toEqual([`${of} nobody has read the translation through.`])
    const reviewed = reviewTranslation(draft, 'ar', 'Amal', '2026-11-24')
    expect(await told(reviewed)).toEqual([])
    const reworded = { ...reviewed, title: 'Reworded', introduction: 'Reworded too' }
    expect(await told(reworded)).toEqual([`${of} the English of 2 texts changed since.`])
    const [first, ...rest] = reviewed.questions
    const hinted = { ...reviewed, questions: [{ ...first, hint: 'A new hint' }, ...rest] as never }
    expect(await told(hinted)).toEqual([`${of} 1 text not translated.`])
    expect(await told(hinted, 'ar,cy')).toEqual([])
    const { draftId, revision } = await write(hinted)
    expect((await publish(draftId, revision)).status).toBe(422)
    const { surveyId, versionId } = await (await publish(draftId, revision, ['ar'])).json()
    const { content } = await (
      await officer.get(`/staff/api/surveys/${surveyId}/versions/${versionId}`)
    ).json()
    expect(content.translations).toEqual({})
  })

  it('waits for the council’s help lines', async () => {
    const { world, officer, publish, write } = desk
    const { draftId, revision } = await write(finished('help-lines'))
    await nameCouncil(world.db, officer.member, { ...fairmere, helpAtNight: '' }, world.now())
    expect((await (await publish(draftId, revision)).json()).code).toBe('council-unnamed')
    await nameCouncil(world.db, officer.member, fairmere, world.now())
    expect((await publish(draftId, revision)).status).toBe(200)
  })

  it('becomes the next version of its survey, while the open wave keeps its own', async () => {
    const { world, officer, begin, save, read, publish } = desk
    const { surveyId, versionId } = await desk.published('next-version')
    const waves = `/staff/api/surveys/${surveyId}/waves`
    const wave = await (await officer.send('POST', waves)).json()
    const started = await begin({ survey: surveyId })
    expect(await begin({ survey: surveyId })).toEqual(started)
    const opened = await read(started.draftId)
    expect(opened.base).toEqual({ versionId, number: 1, content: finished('next-version') })
    expect(opened.wave).toMatchObject({ number: 1, versionId, closedAt: null })
    expect(opened.wave.questions[1]).toEqual({
      ...{ key: 'flat', kind: 'long', title: 'How is your flat?', hint: '', settings: {} },
    })
    const content = { ...finished('next-version'), title: 'My second flat', whatNext: '' }
    const elsewhere = await save(started.draftId, { ...content, slug: 'another-place' }, 1)
    expect((await elsewhere.json()).detail).toContain('slug')
    await save(started.draftId, content, 1)
    const next = await (await publish(started.draftId, 2)).json()
    expect(next).toEqual({ surveyId, versionId: started.draftId, openWave: 1 })
    const phone = async () => (await fetch(`${world.url}/s/next-version`)).text()
    expect(await phone()).toContain('My first flat')
    const list = await (await officer.get(`/staff/api/surveys/${surveyId}/versions`)).json()
    expect(list.versions).toEqual([
      {
        id: started.draftId,
        number: 2,
        title: content.title,
        publishedAt: expect.any(String),
        publishedBy: 'A officer',
        waves: [],
      },
      {
        id: versionId,
        number: 1,
        title: 'My first flat',
        publishedAt: expect.any(String),
        publishedBy: 'A officer',
        waves: [1],
      },
    ])
    await officer.send('PUT', `/staff/api/waves/${wave.waveId}/closing`)
    expect((await officer.send('POST', waves, { versionId: 'of-another' })).status).toBe(404)
    expect((await officer.send('POST', waves, { version: versionId })).status).toBe(422)
    await officer.send('POST', waves)
    expect(await phone()).toContain('My second flat')
  })

  it('opens a wave with an older version, and a draft from one', async () => {
    const { world, officer, begin, save, read, publish } = desk
    const { surveyId, versionId } = await desk.published('older-version')
    const { draftId } = await begin({ survey: surveyId })
    await save(draftId, { ...finished('older-version'), title: 'Newer' }, 1)
    await publish(draftId, 2)
    const wave = await officer.send('POST', `/staff/api/surveys/${surveyId}/waves`, { versionId })
    expect(wave.status).toBe(201)
    expect(await (await fetch(`${world.url}/s/older-version`)).text()).toContain('My first flat')
    const from = await begin({ version: versionId })
    expect((await read(from.draftId)).draft).toMatchObject({ surveyId, content: { title: 'My first flat' } })
    const { surveys: rows } = await (await officer.get('/staff/api/surveys')).json()
    expect(rows.find(({ id }: { id: string }) => id === surveyId)).toMatchObject({
      ...{ title: 'Newer', newestVersion: 2, draftId: from.draftId },
    })
    const copy = await begin({ file: finished('older-version'), survey: surveyId })
    expect((await read(copy.draftId)).draft.surveyId).toBe(surveyId)
  })

  it('tells respondents who reads it and what happens next, in their language', async () => {
    const { world, officer, publish, write } = desk
    const draft = inArabic(finished('who-reads'))
    const { ar = untranslated() } = draft.translations
    const texts = withText(withText(ar, 'whoReads', 'فريق الرعاية'), 'whatNext', 'نخبرك في يونيو')
    const content = reviewTranslation({ ...draft, translations: { ar: texts } }, 'ar', 'Amal', '2026-11-24')
    const { draftId, revision } = await write(content)
    const { surveyId } = await (await publish(draftId, revision)).json()
    await officer.send('POST', `/staff/api/surveys/${surveyId}/waves`)
    const english = await (await fetch(`${world.url}/s/who-reads`)).text()
    expect(english).toContain('The leaving care team.')
    expect(english).toContain('We tell you in June what changed.')
    const page = await openPage(world, 'who-reads')
    const sent = await post(world, '/s/who-reads/responses', formOf(page, { 1: 'yes' }))
    expect(await sent.text()).toMatch(
      /Nobody will ring you[^<]*<bdi>We tell you in June what changed\.<\/bdi>/,
    )
    const preview = await officer.get(`/staff/surveys/${surveyId}/versions/${draftId}/preview?lang=ar`)
    expect(await preview.text()).toMatch(/فريق الرعاية[\s\S]*نخبرك في يونيو/)
  })
})
