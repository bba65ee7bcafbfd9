import { describe, expect, it } from 'vitest'
import consultation from '../../schema/demonstration/consultation.json' with { type: 'json' }
import survey from '../../schema/demonstration/survey.json' with { type: 'json' }
import { surveyDraftSchema } from '../../schema/survey-draft.ts'
import { translationState } from '../../schema/translation-state.ts'
import { draftFromJson } from '../../web/staff/survey/draft-from-json.ts'

describe('a survey file that somebody chose', () => {
  it.each([survey, consultation])('is a draft that the server takes: $title', (file) => {
    expect(surveyDraftSchema.safeParse(draftFromJson(file)).success).toBe(true)
  })

  it('has its translations made from its own English', () => {
    const draft = surveyDraftSchema.parse(draftFromJson(survey))
    for (const language of Object.keys(survey.translations))
      expect(translationState(draft, language)).toMatchObject({ missing: [], stale: [] })
  })

  it('may leave out what a survey file may leave out', () => {
    const file = {
      kind: 'survey',
      slug: 'my-home',
      title: 'My home',
      questions: [{ kind: 'long', key: 'home', title: 'Home?' }],
    }
    expect(surveyDraftSchema.parse(draftFromJson(file))).toMatchObject({ whoReads: '', breakdowns: [] })
  })

  it.each([
    [null],
    [[]],
    ['My home'],
    [{ title: 'My home' }],
    [{ title: 'My home', questions: [null] }],
    [{ title: 'My home', questions: [{ key: 1 }] }],
    [{ title: 'My home', questions: [{ key: 'home', choices: [null] }] }],
    [{ title: 'My home', questions: [], translations: { ar: {} } }],
  ])('is none where it has another shape: %j', (content) => {
    expect(draftFromJson(content)).toBeNull()
  })
})
