import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AdviceKind, adviceOn, adviceOnSurvey } from '../../schema/advice/advice.ts'
import { minutesFor } from '../../schema/advice/answering-time.ts'
import { officeWords, serviceWords, wordsToExplain } from '../../schema/advice/jargon-words.ts'
import { readingAge } from '../../schema/advice/reading-age.ts'
import type { DraftQuestion, SurveyDraft } from '../../schema/survey-draft.ts'
import { textsOf } from '../../schema/survey-texts.ts'

type Change = Partial<DraftQuestion>
const ask = (title: string, changes: Change = {}): DraftQuestion => ({
  kind: 'long',
  key: 'asked',
  title,
  hint: '',
  ...changes,
})
const draft = (changes: Partial<SurveyDraft> = {}): SurveyDraft => ({
  kind: 'survey',
  slug: 'a-survey',
  title: 'A survey',
  introduction: '',
  whoReads: '',
  whatNext: '',
  leave: false,
  questions: [],
  breakdowns: [],
  translations: {},
  ...changes,
})
const advice = (question: DraftQuestion, kind: SurveyDraft['kind'] = 'survey') =>
  adviceOn(question, draft({ kind, questions: [question] }))
const told = (question: DraftQuestion, kind?: SurveyDraft['kind']) =>
  advice(question, kind).map((each) => each.kind)
const list = (...labels: string[]) => ({
  kind: 'choice' as const,
  choices: labels.map((label, at) => ({ id: `c${at}`, label })),
})
const words = (count: number) => Array.from({ length: count }, () => 'day').join(' ')

describe('advice on one question', () => {
  it('tells a sentence of sixteen words to young people, and of twenty-one to partners', () => {
    expect([15, 16].map((count) => told(ask(words(count))).includes('long'))).toEqual([false, true])
    expect([20, 21].map((count) => told(ask(words(count)), 'consultation'))).toEqual([[], ['long']])
    expect(told(ask(`${words(10)}. ${words(10)}`))).toEqual([])
  })

  const pairs: [kind: AdviceKind, faulty: string, fine: string][] = [
    ['double', 'Do you like your flat and your street?', 'Do you have food and drink at home?'],
    ['double', 'Does your PA listen and keep their word?', 'Can you go and see somebody?'],
    ['double', 'How clean and quiet is it?', 'How happy or unhappy are you?'],
    ['double', 'Do you work, and is it enough?', 'What went well, and what did not?'],
    ['double', 'How are you? Where do you live?', 'How are you?'],
    ['double', 'How happy are you with staff and rooms?', 'How happy are you with the food and drink?'],
    ['double', 'I am listened to, and my views are taken up', 'Since you moved, how are you?'],
    ['negative', 'Do you not feel safe?', 'Do you feel safe or not?'],
    ['negative', 'Who has not had nothing?', 'What did not go well?'],
    ['negative', 'Which of these have you never had?', 'What have you never told us?'],
    ['leading', 'Don’t you agree?', 'What do you think?'],
    ['leading', 'How was our excellent trip?', 'How excellent was the trip?'],
    ['leading', 'Why do you like your PA?', 'What do you like about your PA?'],
    ['leading', 'How much better is it now?', 'How much has it changed?'],
    ['absolute', 'Does your PA always ring back?', 'What should everybody know?'],
    ['jargon', 'Where is your placement?', 'Where do you live?'],
    ['jargon', 'Are you NEET?', 'Is your flat neat?'],
    ['explain', 'Is your pathway plan any use?', 'Is your plan any use?'],
  ]
  it.each(pairs)('tells what is %s in “%s”, and nothing of “%s”', (kind, faulty, fine) => {
    expect(told(ask(faulty))).toContain(kind)
    expect(told(ask(fine))).toEqual([])
  })

  it('leaves words of services to partners, and words of offices to nobody', () => {
    expect(told(ask('How well do referrals work?'), 'consultation')).toEqual([])
    expect(told(ask('How do you access referrals?'), 'consultation')).toEqual(['jargon'])
  })

  it('has a plain form for more than eighty words of jargon, and none of them is jargon itself', () => {
    const plain = Object.values({ ...serviceWords, ...officeWords }).map((form) => form.replace('(s)', ''))
    expect(plain.length).toBeGreaterThan(80)
    expect(plain.filter((form) => told(ask(form)).includes('jargon'))).toEqual([])
  })

  it('puts a plain word where the jargon stood, with its capital letter', () => {
    const [found] = advice(ask('Accommodation: how is it?'))
    expect([found?.path, found?.words, found?.instead]).toEqual(['asked.title', 'Accommodation', 'Home'])
  })

  it.each(Object.keys(wordsToExplain))('takes “%s” as known once a hint says what it is', (term) => {
    expect(told(ask(`What about ${term}?`))).toContain('explain')
    expect(told(ask(`What about ${term}?`, { hint: 'This is a thing you may have.' }))).not.toContain(
      'explain',
    )
  })

  const lists: [fault: boolean, what: string, change: Change][] = [
    [false, 'as many good as bad', list('Good', 'Fine', 'Bad', 'Very bad', 'Not sure')],
    [true, 'three good, one bad', list('Great', 'Good', 'Fine', 'Bad', 'Not sure')],
    [true, 'no way out', list('Yes', 'Sometimes')],
    [true, 'ranges that meet', list('1 to 2', '2 to 3', 'Not sure')],
    [false, 'ranges side by side', list('1 to 2', '3 to 4', 'Not sure')],
    [true, 'the same twice', list('Yes', 'yes', 'Not sure')],
    [false, 'ten choices', list(...Array.from('abcdefghi'), 'Other')],
    [true, 'eleven choices', list(...Array.from('abcdefghij'), 'Other')],
    [true, 'several without “none”', { ...list('Rent', 'Food'), kind: 'choices' }],
    [true, 'a “none” beside others', { ...list('Rent', 'None of these'), kind: 'choices' }],
    [false, 'a “none” alone', { ...list('Rent', 'None of these'), kind: 'choices', none: 'c1' }],
  ]
  it.each(lists)('finds fault (%s) with a list that has %s', (fault, _what, change) => {
    expect(told(ask('What fits?', change))).toEqual(fault ? ['choices'] : [])
  })
})

describe('the reading age', () => {
  // By hand: 4.71 × characters / words + 0.5 × words / sentences − 21.43, rounded up, plus five years.
  it.each([
    // 9 characters, 3 words, 1 sentence: 14.13 + 1.5 − 21.43 = −5.8, and no text is for less than five.
    ['How are you?', 5],
    // 60 characters, 10 words, 2 sentences: 28.26 + 2.5 − 21.43 = 9.33 → 10 + 5.
    ['Family mother police office. Doctor health reason street school number.', 15],
    // 42 characters, 6 words, 1 sentence: 32.97 + 3 − 21.43 = 14.54 → 15 + 5.
    ['Council support working account another quality', 20],
  ])('of “%s” is %i', (text, age) => {
    expect(readingAge(text)).toBe(age)
  })

  it('of no words is none', () => {
    expect(readingAge(' …?! ')).toBe(null)
  })

  it('is told from sixteen years, of eight words or more', () => {
    const hard = 'Determine administrative considerations influencing educational progression opportunities'
    expect(told(ask(hard))).toEqual([])
    expect(told(ask(`${hard} beforehand`))).toEqual(['reading-age'])
  })
})

describe('advice on a survey', () => {
  const good: DraftQuestion = { kind: 'good', key: 'good', title: 'Something good?', hint: '' }
  const some = (count: number, kind: DraftQuestion['kind'] = 'yes-no') =>
    Array.from({ length: count }, (_, at) => ask('Is it so?', { kind, key: `k${at}` }))
  const survey = (...questions: DraftQuestion[]) =>
    adviceOnSurvey(draft({ questions })).map((each) => [each.kind, each.path ?? ''].join(' ').trim())
  const debt = ask('Do you have debts?', { key: 'debt' })
  const gender = ask('What is your gender?', { key: 'gender', hint: 'To be fair to all.', kind: 'yes-no' })

  it('says nothing of an empty one', () => {
    expect(adviceOnSurvey(draft())).toEqual([])
  })

  it('counts to nine questions, without follow-ups and pages to read', () => {
    const extra = [
      ask('And?', { key: 'f', kind: 'yes-no', followUp: { of: 'k7', is: ['yes'] } }),
      ask('Read', { key: 'i', kind: 'information', hint: 'It is short.' }),
    ]
    expect(survey(...some(8), ...extra, good)).toEqual([])
    expect(survey(...some(9), good)).toEqual(['too-many'])
  })

  it('finds three written answers enough, and none too few', () => {
    expect(survey(...some(2, 'short'), good)).toEqual([])
    expect(survey(...some(3, 'short'), good)).toEqual(['open'])
    expect(survey(...some(2))).toEqual(['open'])
  })

  it('misses something good', () => {
    expect(survey(...some(2), ask('What else?'))).toEqual(['good'])
  })

  it('wants hard questions after the first third, and a way to leave', () => {
    expect(survey(...some(2), debt, ask('How?', { key: 'how', kind: 'yes-no' }), good)).toEqual([
      'leave debt.title',
    ])
    expect(survey(debt, ...some(3), good)).toEqual(['sensitive-early debt.title', 'leave debt.title'])
  })

  it('wants questions about who somebody is last, with their reason', () => {
    expect(survey(...some(2), good, gender)).toEqual([])
    expect(survey(...some(2), gender, good)).toEqual(['sensitive-early gender.title'])
    expect(survey(...some(2), good, { ...gender, hint: '' })).toEqual(['explain gender.title'])
  })

  it('reads its first page too', () => {
    const own = adviceOnSurvey(draft({ introduction: `We signpost. ${words(16)}` }))
    expect(own.map(({ kind, path }) => [kind, path])).toEqual([
      ['long', 'introduction'],
      ['jargon', 'introduction'],
    ])
  })

  it('reckons minutes from published rates', () => {
    // Three questions of Heard's own are 31.8 seconds; one of eleven closed questions is 10.6.
    expect(minutesFor(draft())).toBe(1)
    expect(minutesFor(draft({ questions: some(6) }))).toBe(2)
    // Thirty words at 36.2 a minute are 49.7 seconds, and three words to read one.
    expect(minutesFor(draft({ questions: some(3, 'long') }))).toBe(3)
    expect(survey(...some(7, 'long'), good)).toContain('minutes')
    expect(survey(...some(9, 'yes-no'), good)).not.toContain('minutes')
  })
})

describe('advice on anything', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc
      .array(
        fc.constantFrom(
          'and',
          'or',
          'not',
          'safe',
          'your',
          ',',
          '?',
          'pathway plan',
          'NEET',
          '1 to 2',
          'How',
        ),
        {
          maxLength: 60,
        },
      )
      .map((parts) => parts.join(' ')),
  )
  const anything = fc.record({
    kind: fc.constantFrom<DraftQuestion['kind']>(
      'choice',
      'choices',
      'scale',
      'long',
      'information',
      'agency',
    ),
    key: fc.constantFrom('a', 'b', ''),
    title: text,
    hint: text,
    choices: fc.array(fc.record({ id: fc.constantFrom('x', 'y', ''), label: text }), { maxLength: 5 }),
    lowest: text,
  })

  it('never fails, and quotes only what stands there', () => {
    fc.assert(
      fc.property(
        fc.array(anything, { maxLength: 5 }),
        fc.constantFrom('survey', 'consultation'),
        (questions, kind) => {
          const whole = draft({ kind, questions })
          adviceOnSurvey(whole)
          for (const question of questions) {
            const said = textsOf(draft({ questions: [question] })).map(({ english }) => english)
            for (const { words } of adviceOn(question, whole))
              expect(words === undefined || said.some((each) => each.includes(words))).toBe(true)
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  it.each([
    'a',
    ' ',
    '.',
    'and ',
    'how far has ',
    'why does your ',
    'safe and ',
    '1 to ',
    '’',
    '😀',
    '\n',
    'not, ',
  ])('takes a text of 4,000 characters of “%s” in its stride', (part) => {
    const long = part.repeat(Math.ceil(4000 / part.length)).slice(0, 4000)
    const question = ask(long, { hint: long, ...list(long, long) })
    const start = performance.now()
    advice(question)
    adviceOnSurvey(draft({ introduction: long, questions: [question] }))
    expect(performance.now() - start).toBeLessThan(250)
  })
})
