import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { blankDraft } from '../schema/draft-file.ts'
import { audit } from '../schema/staff-tables.ts'
import { untranslated } from '../schema/translation-state.ts'
import { type Drafting, finished, inArabic, openDrafting } from './support/drafting.ts'
import { doors } from './support/world.ts'

describe.each(doors)('a survey being written, through %s', (door) => {
  let desk: Drafting
  beforeAll(async () => {
    desk = await openDrafting(door)
  }, 60_000)
  afterAll(() => desk.world.close())

  it('begins blank, from a template and from a file', async () => {
    const { begin, read } = desk
    const blank = await read((await begin({ blank: 'consultation' })).draftId)
    expect(blank.draft.content).toEqual(blankDraft('consultation'))
    expect([blank.base, blank.wave, blank.draft.revision]).toEqual([null, null, 1])
    const file = await begin({ file: finished('from-a-file') })
    expect(file.status).toBe(201)
    expect((await read(file.draftId)).draft.content).toEqual(finished('from-a-file'))
    for (const from of [{ template: 'none-such' }, {}, { blank: 'survey', template: 'x' }, { blank: 'poll' }])
      expect([from, (await begin(from)).code]).toEqual([from, 'input-refused'])
    expect((await begin({ survey: 'missing' })).code).toBe('not-found')
    expect((await begin({ version: 'missing' })).code).toBe('not-found')
  })

  it('is saved by one hand at a time, and loses nothing', async () => {
    const { other, save, read, write } = desk
    const { draftId, revision } = await write(finished('one-hand'))
    const mine = { ...finished('one-hand'), title: 'Mine' }
    const theirs = { ...finished('one-hand'), title: 'Theirs' }
    const both = await Promise.all([save(draftId, mine, revision), save(draftId, theirs, revision, other)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    const refused = await both.find(({ status }) => status === 409)?.json()
    expect([refused.code, refused.detail]).toEqual([
      'draft-changed',
      expect.stringMatching(/^saved by A officer, \d+ \w+ at \d\d:\d\d$/),
    ])
    const { draft } = await read(draftId)
    expect(draft.revision).toBe(revision + 1)
    expect(draft.content.title).toBe(both[0].status === 200 ? 'Mine' : 'Theirs')
  })

  it('takes a repeat of a saving whose answer was lost', async () => {
    const { other, save, write } = desk
    const { draftId, revision } = await write(finished('lost-answer'))
    const content = { ...finished('lost-answer'), title: 'Again' }
    const [first, again] = [await save(draftId, content, revision), await save(draftId, content, revision)]
    expect([first.status, again.status]).toEqual([200, 200])
    expect(await again.json()).toEqual({ revision: revision + 1 })
    expect((await save(draftId, content, revision, other)).status).toBe(409)
  })

  it('leaves a line in the audit for each hand, not for each saving', async () => {
    const { world, officer, other, save, write } = desk
    const { draftId } = await write(finished('each-hand'))
    for (const revision of [2, 3, 4]) await save(draftId, finished('each-hand'), revision)
    await save(draftId, finished('each-hand'), 5, other)
    const lines = await world.db.select().from(audit).where(eq(audit.subject, draftId))
    expect(lines.map(({ act, staffId }) => [act, staffId])).toEqual([
      ['survey draft started', officer.member.id],
      ['survey draft saved', other.member.id],
    ])
  })

  it('refuses what is no draft, what is too large, and a codebook that is not there', async () => {
    const { officer, save, read, write } = desk
    const { draftId, revision } = await write(finished('no-draft'))
    const long = { ...finished('no-draft'), title: 'x'.repeat(121) }
    const refused = await (await save(draftId, long, revision)).json()
    expect(refused.detail).toBe('content.title: too long, or too many (at most 120)')
    expect((await save(draftId, finished('no-draft'), revision, officer, 'missing')).status).toBe(422)
    const translation = { ...untranslated(), madeFrom: { title: 'x'.repeat(900) } }
    const codes = Array.from({ length: 676 }, (_, n) => String.fromCharCode(97 + n / 26, 97 + (n % 26)))
    const translations = Object.fromEntries(codes.map((code) => [code, translation]))
    const large = await save(draftId, { ...finished('no-draft'), translations }, revision)
    expect((await large.json()).code).toBe('body-too-large')
    expect((await read(draftId)).draft.revision).toBe(revision)
  })

  it('is listed, and gone when it is discarded, twice alike', async () => {
    const { officer, api, publish, write } = desk
    const { draftId } = await write(finished('thrown-away'))
    const listed = async () => (await (await officer.get(api)).json()).drafts
    expect((await listed()).find((draft: { id: string }) => draft.id === draftId)).toEqual({
      id: draftId,
      surveyId: null,
      title: 'My first flat',
      kind: 'survey',
      slug: 'thrown-away',
      savedAt: expect.any(String),
      savedBy: 'A officer',
    })
    for (const _ of [1, 2]) expect((await officer.send('DELETE', `${api}/${draftId}`)).status).toBe(200)
    expect((await listed()).some((draft: { id: string }) => draft.id === draftId)).toBe(false)
    expect((await publish(draftId, 2)).status).toBe(404)
  })

  it('is previewed as respondents will see it, in Arabic from right to left, and sends nothing', async () => {
    const { officer, write } = desk
    const draft = { ...inArabic(finished('preview-me')), leave: true }
    const { draftId } = await write({ ...draft, introduction: 'Not translated yet' })
    const page = await officer.get(`/staff/survey-drafts/${draftId}/preview?lang=ar`)
    const html = await page.text()
    expect(html).toMatch(/<html lang="ar" dir="rtl">/)
    expect(html).toContain('<section id="q2"')
    expect(html).toContain('نص عربي')
    expect(html).toContain('Preview: nothing is sent.')
    expect(html).not.toMatch(/name="token"|action=|href="\/(?!\/)|data-spend/i)
    const policy = page.headers.get('content-security-policy') ?? ''
    expect(policy).toMatch(/form-action 'none'.*frame-ancestors 'self'$/)
    expect(policy).toMatch(
      /^default-src 'none'; style-src 'sha256-[^ ']+'; script-src 'sha256-[^ ']+'; img-src/,
    )
    expect(page.headers.get('x-frame-options')).toBe('SAMEORIGIN')
    const shell = await officer.get('/staff/app/surveys')
    expect(shell.headers.get('x-frame-options')).toBe('DENY')
    expect(shell.headers.get('content-security-policy')).toMatch(/frame-src 'self'.*frame-ancestors 'none'$/)
  })

  it('is previewed however unfinished it is, and says nothing into the page', async () => {
    const { officer, begin } = desk
    const evil = '"]{}</style><script>'
    const { draftId } = await begin({
      file: {
        ...blankDraft('survey'),
        questions: [
          { kind: 'choice', key: evil, title: '', hint: '', choices: [{ id: evil, label: '' }] },
          { kind: 'scale', key: evil, title: evil, hint: evil, followUp: { of: evil, is: [evil] } },
          { kind: 'feeling', key: '', title: '', hint: '', followUp: { of: 'gone', is: ['yes'] } },
        ],
      },
    })
    const html = await (await officer.get(`/staff/survey-drafts/${draftId}/preview?lang=xx`)).text()
    for (const name of ['constructor', '__proto__'])
      expect((await officer.get(`/staff/survey-drafts/${draftId}/preview?lang=${name}`)).status).toBe(200)
    expect(html).toContain('(no title yet)')
    expect(html).toContain('(no question yet)')
    expect(html).toContain('(no words yet)')
    expect(html).not.toContain(evil)
    expect(html.match(/<\/style>/g)).toHaveLength(1)
  })
})
