import { describe, expect, it } from 'vitest'
import type { SurveyDraft } from '../../schema/survey-draft.ts'
import { named, newName, settledName } from '../../web/staff/builder/names.ts'
import { emptyDraft } from './builder-acts.ts'

const choice = (id: string, label: string) => ({ id, label })
const draft: SurveyDraft = {
  ...emptyDraft,
  questions: [
    {
      kind: 'choice',
      key: 'new-1',
      title: 'Where do you live now?',
      hint: '',
      choices: [choice('new-1', 'My own flat'), choice('new-2', ''), choice('old', 'Other')],
    },
    { kind: 'short', key: 'why', title: 'Why?', hint: '', followUp: { of: 'new-1', is: ['new-1', 'old'] } },
  ],
  breakdowns: [{ by: 'new-1', of: ['why'] }],
  translations: {
    ar: {
      reviewedBy: null,
      reviewedOn: null,
      title: '',
      introduction: '',
      questions: { 'new-1': { title: 'أين؟', hint: '', choices: { 'new-1': 'شقة' } } },
      madeFrom: { 'new-1.title': 'Where do you live now?', 'new-1.choices.new-1': 'My own flat', title: 'x' },
    },
  },
}
const keyOf = (title: string, avoid: string[] = []) => {
  const asked = { ...emptyDraft, questions: [{ kind: 'short' as const, key: 'new-1', title, hint: '' }] }
  return settledName(asked, 'new-1', new Set(avoid)).key
}

describe('names of questions and choices', () => {
  it.each([
    ['How safe do you feel where you live?', 'safe-feel-live'],
    ['What is it?', 'what-is-it'],
    ['Channel', 'channel-2'],
    ['Overseen?', 'overseen-2'],
    ['new 1', 'new-1-2'],
    ['16 or 17?', 'question-16-17'],
    ['Où habites-tu, Zoë?', 'ou-habites-tu-zoe'],
    ['أين تعيش؟', 'question'],
    ['Supercalifragilisticexpialidocious', 'supercalifragilisticexpi'],
    ['', 'new-1'],
    ['   ', 'new-1'],
  ])('makes of “%s” the name %s', (title, name) => {
    expect(keyOf(title)).toBe(name)
  })

  it('never takes a name of the bank', () => {
    expect(keyOf('Home?', ['home', 'home-2'])).toBe('home-3')
  })

  it('takes rules, breakdowns and translations with it, and leaves what has no words yet', () => {
    const { draft: made, key } = settledName(draft, 'new-1')
    expect(key).toBe('live-now')
    expect(made.questions[0]?.choices?.map(({ id }) => id)).toEqual(['own-flat', 'new-2', 'old'])
    expect(made.questions[1]?.followUp).toEqual({ of: 'live-now', is: ['own-flat', 'old'] })
    expect(made.breakdowns).toEqual([{ by: 'live-now', of: ['why'] }])
    expect(made.translations.ar?.questions).toEqual({
      'live-now': { title: 'أين؟', hint: '', choices: { 'own-flat': 'شقة' } },
    })
    expect(Object.keys(made.translations.ar?.madeFrom ?? {})).toEqual([
      'live-now.title',
      'live-now.choices.own-flat',
      'title',
    ])
  })

  it('names once: other words change no name', () => {
    const once = named(draft, new Set())
    const reworded = {
      ...once,
      questions: once.questions.map((each) => ({ ...each, title: 'Something else?' })),
    }
    expect(named(reworded, new Set())).toEqual(reworded)
  })

  it('gives a choice that comes back in its old words its old name', () => {
    const question = { kind: 'choice' as const, key: 'home', title: 'Home?', hint: '' }
    const asked = { ...emptyDraft, questions: [{ ...question, choices: [choice('new-1', 'My own flat ')] }] }
    const before = [{ ...question, choices: [choice('own', 'My own flat')] }]
    expect(settledName(asked, 'home', new Set(), before).draft.questions[0]?.choices?.[0]?.id).toBe('own')
  })

  it('finds the first number that is free', () => {
    expect(newName(['new-1', 'home', 'new-3'])).toBe('new-2')
  })
})
