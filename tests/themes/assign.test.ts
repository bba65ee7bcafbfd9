import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assign, type Correction, type ThemeCard, train } from '../../worker/themes/engine.ts'
import { flips, isVerbatim } from '../../worker/themes/evaluation.ts'
import { lookUp } from '../../worker/themes/features.ts'
import { bareCard } from '../../worker/themes/labelled.ts'
import { decide } from '../../worker/themes/model.ts'
import { tokenise } from '../../worker/themes/tokens.ts'
import { vectorise } from '../../worker/themes/vectorise.ts'
import { cards, corrections } from './town.ts'

const model = train(cards, corrections)
const themesOf = (text: string) => assign(model, text).map(({ themeId }) => themeId)

describe('a model of three themes', () => {
  it.each([
    ['Why is the bus late every day', ['bus']],
    ['LIBRARY BOOKS!!', ['library']],
    ['someone broke the swings', ['park']],
    ['busses are allways late', ['bus']],
  ])('reads %j as %j', (text, themeIds) => {
    expect(themesOf(text)).toEqual(themeIds)
  })

  it('finds two themes in an answer of two clauses, each in its own', () => {
    const text = 'The bus is always late, and the playground is dirty'
    const found = assign(model, text).map(({ themeId, clause: [from, to] }) => [
      themeId,
      text.slice(from, to),
    ])
    expect(Object.fromEntries(found)).toEqual({
      bus: 'The bus is always late',
      park: 'and the playground is dirty',
    })
  })

  it('hears a clause that the rest of a long answer would drown', () => {
    const text =
      'The bus is always late, no bus after six in the evening, bus fares went up again, the timetable at the stop is wrong, and trees need care'
    expect(themesOf(text)).toEqual(['bus', 'park'])
  })

  it('gives a theme that several clauses speak for the run of them all', () => {
    const text = 'The library closes too early, no books for teenagers, and the playground is dirty'
    const [from, to] = assign(model, text).find(({ themeId }) => themeId === 'library')?.clause ?? [0, 0]
    expect(text.slice(from, to)).toBe('The library closes too early, no books for teenagers')
  })

  it('puts the best theme first', () => {
    const scores = assign(model, 'the playground and trees in the park, maybe a bus').map(
      ({ score }) => score,
    )
    expect(scores.length).toBeGreaterThan(0)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
  })

  it.each(['', '   ', '?!', '\0\0', 'zzz qqq', 'ገዛ የድልየኒ', 'أحتاج إلى سكن', '\u{1F44D}'])(
    'proposes nothing for %j, which says nothing it knows',
    (text) => {
      expect(assign(model, text)).toEqual([])
    },
  )

  it('learns from a person who says no', () => {
    const text = 'The bus shelter'
    expect(themesOf(text)).toEqual(['bus'])
    const refused = Array.from({ length: 4 }, () => ({ text, yes: ['park'], no: 'others' as const }))
    expect(assign(train(cards, [...corrections, ...refused]), text).map(({ themeId }) => themeId)).toEqual([
      'park',
    ])
  })

  it('learns from an answer about two things which clause is about which', () => {
    const soup = { ...bareCard('soup'), quotes: ['the soup was cold'] }
    const gapWhenParted = (by: string) => {
      const both = ['soup was cold', 'cold soup again'].map((text): Correction => {
        return { text: `${text}${by}drivers are grumpy`, yes: ['bus', 'soup'], no: 'others' }
      })
      const taught = train([...cards, soup], both)
      const scoreOf = (text: string) =>
        decide(taught, vectorise(taught.space, lookUp(taught.space, tokenise(text))))[3] ?? Number.NaN
      return scoreOf('cold soup') - scoreOf('grumpy drivers')
    }
    expect(gapWhenParted(', ')).toBeGreaterThan(gapWhenParted(' ') + 0.02)
  })

  it('learns a theme that has no quotes from its name, its definition and reviewed answers', () => {
    const bare: ThemeCard = {
      id: 'pool',
      name: 'Swimming pool',
      definition: '',
      includes: '',
      excludes: '',
      quotes: [],
    }
    expect(assign(train([...cards, bare]), 'open the swimming pool').map(({ themeId }) => themeId)).toEqual([
      'pool',
    ])
    const taught = train(
      [...cards, { ...bare, name: '' }],
      [{ text: 'I swim twice a week', yes: ['pool'], no: 'others' }],
    )
    expect(assign(taught, 'let me swim').map(({ themeId }) => themeId)).toEqual(['pool'])
  })

  it('never proposes a theme that nothing speaks for, and needs no themes at all', () => {
    const empty: ThemeCard = {
      id: 'nothing',
      name: '',
      definition: '',
      includes: '',
      excludes: '',
      quotes: [],
    }
    expect(assign(train([empty]), 'the bus is late')).toEqual([])
    expect(assign(train([]), 'the bus is late')).toEqual([])
  })

  it('gives the same bytes whatever the order of cards, quotes and reviewed answers', () => {
    const texts = ['the bus is late', 'books and swings', 'Benches near the library', 'nothing']
    const bytes = (m: typeof model) => JSON.stringify(texts.map((text) => assign(m, text)))
    const orders = fc.tuple(
      fc.shuffledSubarray(cards, { minLength: cards.length }),
      fc.shuffledSubarray(corrections, { minLength: corrections.length }),
    )
    fc.assert(
      fc.property(orders, ([someCards, someCorrections]) => {
        const turned = someCards.map((card) => ({ ...card, quotes: [...card.quotes].reverse() }))
        expect(bytes(train(turned, someCorrections))).toBe(bytes(model))
      }),
      { numRuns: 20 },
    )
  })
})

describe('evidence', () => {
  const vocabulary = [
    'bus',
    'late',
    'library',
    'books',
    'park',
    'swings',
    'the',
    'and',
    'is',
    'my',
    'dog',
    'سكن',
    '👍',
  ]
  const word = fc.constantFrom(...vocabulary, ', ', '. ', '\n')
  const answer = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(' '))

  it('is whole words inside the clause, at most a third of the answer or one word', () => {
    fc.assert(
      fc.property(answer, (text) => {
        for (const assignment of assign(model, text)) expect(isVerbatim(text, assignment)).toBe(true)
      }),
    )
  })

  it('is the word the theme hangs on', () => {
    const text = 'we were told that our swings will open soon'
    const [found] = assign(model, text)
    expect(found?.themeId).toBe('park')
    expect(found?.evidence.map(([from, to]) => text.slice(from, to))).toEqual(['swings'])
  })

  it('takes the theme away when it is taken out', () => {
    const texts = [
      'we were told that our swings will open soon',
      'My neighbour told me our playground is somewhat muddy these days',
      'The library is closed and my cousin wanted to sit there all day long',
    ]
    const found = texts.flatMap((text) =>
      assign(model, text).map((assignment) => flips(model, text, assignment)),
    )
    expect(found.length).toBeGreaterThanOrEqual(3)
    expect(found.every((flip) => flip)).toBe(true)
  })

  it('holds for any text at all, however odd or long', () => {
    const odd = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.constantFrom(
        'a'.repeat(4000),
        'bus '.repeat(1000),
        '👍'.repeat(500),
        '\uD800bus\uDC00',
        'bus\0late',
      ),
    )
    fc.assert(
      fc.property(odd, (text) => {
        for (const assignment of assign(model, text)) expect(isVerbatim(text, assignment)).toBe(true)
      }),
    )
  })
})
