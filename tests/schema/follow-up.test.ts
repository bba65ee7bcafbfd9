import { describe, expect, it } from 'vitest'
import { faultsOfFollowUps, isAsked } from '../../schema/follow-up.ts'
import { surveySchema } from '../../schema/survey.ts'

const asked = (key: string, followUp?: { of: string; is: string[] }, kind = 'yes-no') => ({
  key,
  kind,
  followUp,
})
const yes = (of: string) => ({ of, is: ['yes'] })

describe('the follow-up rules of a survey', () => {
  it.each([
    ['right after its question', [asked('a'), asked('b', yes('a'))]],
    [
      'after another of the same question',
      [asked('a'), asked('b', yes('a')), asked('c', { of: 'a', is: ['no'] })],
    ],
    ['of a point of a scale', [asked('a', undefined, 'scale'), asked('b', { of: 'a', is: ['0', '10'] })]],
    ['of a feeling', [asked('a', undefined, 'feeling'), asked('b', { of: 'a', is: ['1', '5'] })]],
  ])('are sound %s', (_where, questions) => {
    expect(faultsOfFollowUps(questions)).toEqual([])
  })

  it.each([
    ['ahead of its question', [asked('b', yes('a')), asked('a')], /right after its question/],
    ['of itself', [asked('a', yes('a'))], /right after its question/],
    ['of a question further up', [asked('a'), asked('b'), asked('c', yes('a'))], /right after its question/],
    ['of a question that is not there', [asked('a'), asked('b', yes('z'))], /right after its question/],
    ['of a follow-up', [asked('a'), asked('b', yes('a')), asked('c', yes('b'))], /another follow-up/],
    ['of words', [asked('a', undefined, 'long'), asked('b', yes('a'))], /not answered by choosing/],
    ['of a month', [asked('a', undefined, 'month'), asked('b', yes('a'))], /not answered by choosing/],
    [
      'of an answer it does not have',
      [asked('a'), asked('b', { of: 'a', is: ['maybe'] })],
      /would never be shown/,
    ],
    [
      'of a point off the scale',
      [asked('a', undefined, 'scale'), asked('b', { of: 'a', is: ['11'] })],
      /never be shown/,
    ],
  ])('are refused %s', (_where, questions, says) => {
    expect(faultsOfFollowUps(questions).join()).toMatch(says)
  })

  it.each([
    [undefined, [], true],
    [yes('a'), ['yes'], true],
    [yes('a'), ['no'], false],
    [yes('a'), [], false],
    [{ of: 'a', is: ['x', 'y'] }, ['y', 'z'], true],
  ])('%j with %j chosen: asked is %s', (followUp, chosen, expected) => {
    expect(isAsked(followUp, chosen)).toBe(expected)
  })
})

describe('a survey file', () => {
  const choices = [
    { id: 'a', label: 'A' },
    { id: 'b', label: 'B' },
  ]
  const file = (changes: object) => ({
    kind: 'survey',
    slug: 'two-words',
    title: 'Title',
    introduction: '',
    questions: [{ kind: 'choices', key: 'many', title: 'Which?', choices, none: 'b' }],
    ...changes,
  })
  const texts = { title: 'ع', introduction: '', reviewedBy: null, reviewedOn: null }
  const translated = (question: object, review: object = {}) =>
    file({ translations: { ar: { ...texts, ...review, questions: { many: question } } } })

  it.each([
    ['as it is', file({})],
    ['with every choice translated', translated({ title: 'س', choices: { a: 'أ', b: 'ب' } })],
  ])('is taken %s', (_case, input) => {
    expect(surveySchema.safeParse(input).error?.issues).toBeUndefined()
  })

  it.each([
    [
      'a "none" it does not offer',
      file({ questions: [{ kind: 'choices', key: 'm', title: 'W', choices, none: 'c' }] }),
      /must be one of its choices/,
    ],
    [
      'nothing but pages to read',
      file({ questions: [{ kind: 'information', key: 'i', title: 'W', hint: 'Text' }] }),
      /at least one question/,
    ],
    [
      'a question left untranslated',
      file({ translations: { ar: { ...texts, questions: {} } } }),
      /ar: many\.title has no translation/,
    ],
    [
      'a choice left untranslated',
      translated({ title: 'س', choices: { a: 'أ' } }),
      /many\.choices\.b has no translation/,
    ],
    [
      'a review without its day',
      translated({ title: 'س', choices: { a: 'أ', b: 'ب' } }, { reviewedBy: 'Somebody' }),
      /a name and a day/,
    ],
    [
      'a broken follow-up',
      file({ questions: [{ kind: 'short', key: 's', title: 'W', followUp: { of: 'z', is: ['a'] } }] }),
      /right after/,
    ],
  ])('is refused with %s', (_case, input, says) => {
    expect(JSON.stringify(surveySchema.safeParse(input).error?.issues)).toMatch(says)
  })
})
