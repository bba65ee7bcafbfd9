import { describe, expect, it } from 'vitest'
import { worded } from '../../schema/question-wording.ts'
import type { DraftQuestion } from '../../schema/survey-draft.ts'
import { asItWas, compared } from '../../web/staff/builder/builder-trend.ts'

const home: DraftQuestion = {
  kind: 'choice',
  key: 'home',
  title: 'Where do you live?',
  hint: '',
  choices: [
    { id: 'flat', label: 'My own flat' },
    { id: 'none', label: 'Nowhere settled' },
  ],
}
const why: DraftQuestion = {
  kind: 'short',
  key: 'why',
  title: 'Why?',
  hint: '',
  followUp: { of: 'home', is: ['none'] },
}
const page: DraftQuestion = {
  kind: 'information',
  key: 'page',
  title: 'Before you start',
  hint: 'Read this.',
}
const before = [home, why, page].map(worded)
const standings = (questions: DraftQuestion[]) =>
  Object.fromEntries([...compared(questions, before).trends].map(([key, { is }]) => [key, is]))

describe('a draft against the last wave', () => {
  it('tells other words from other people', () => {
    const { trends } = compared([{ ...home, title: 'Where do you stay?' }, why], before)
    expect(trends.get('home')).toMatchObject({ is: 'breaks', others: false })
    expect(trends.get('why')).toMatchObject({ is: 'breaks', others: true })
  })

  it.each<[string, DraftQuestion[], Record<string, string>]>([
    ['nothing changed', [home, why], { home: 'same', why: 'same' }],
    ['the order changed', [page, home, why], { page: 'same', home: 'same', why: 'same' }],
    ['a space is being typed', [{ ...home, title: `${home.title} ` }], { home: 'same' }],
    ['pictures are off, as they were', [{ ...home, pictures: false }], { home: 'same' }],
    [
      'a release calls a choice by its group',
      [{ ...home, choices: home.choices?.map((choice) => ({ ...choice, group: 'All' })) ?? [] }],
      { home: 'same' },
    ],
    ['a question is new', [home, { ...why, key: 'new-1' }], { home: 'same', 'new-1': 'new' }],
    ['its words changed', [{ ...home, title: 'Where do you stay?' }], { home: 'breaks' }],
    ['its hint changed', [{ ...home, hint: 'Now.' }], { home: 'breaks' }],
    [
      'it is asked of others',
      [home, { ...why, followUp: { of: 'home', is: ['flat'] } }],
      { home: 'same', why: 'breaks' },
    ],
    [
      'the question it follows from changed',
      [{ ...home, title: 'Where do you stay?' }, why],
      { home: 'breaks', why: 'breaks' },
    ],
  ])('where %s', (_what, questions, standing) => {
    expect(standings(questions)).toEqual(standing)
  })

  it('tells what is gone, but for a page to read', () => {
    expect(compared([why], before).gone.map(({ key }) => key)).toEqual(['home'])
  })

  it('gives the old wording back whole, so that the trend goes on', () => {
    const trend = compared([{ ...home, title: 'Where do you stay?' }], before).trends.get('home')
    if (trend?.is !== 'breaks') throw new Error('its words changed')
    expect(asItWas(trend.before)).toEqual(home)
    expect(standings([asItWas(trend.before)])).toEqual({ home: 'same' })
  })
})
