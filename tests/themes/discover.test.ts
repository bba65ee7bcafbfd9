import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { discover, train } from '../../worker/themes/engine.ts'
import { readVectors } from '../../worker/themes/vectors.ts'
import { answers, cards } from './town.ts'

const vectors = readVectors(readFileSync(new URL('../../schema/vectors/english.bin', import.meta.url)))
const many = Array.from({ length: 6 }, (_, copy) =>
  answers.map(({ id, text }) => ({ id: `${id}-${copy}`, text })),
).flat()
const textOf = new Map([...answers, ...many].map(({ id, text }) => [id, text]))
const idsAbout = (word: string) => answers.filter(({ text }) => text.includes(word)).map(({ id }) => id)
const holders = (itemIds: string[], phrase: string) =>
  itemIds.filter((id) => textOf.get(id)?.toLowerCase().includes(phrase)).length

describe('discovery', () => {
  it.each([
    ['without vectors', {}],
    ['with vectors', { vectors }],
  ])('keeps answers about different things apart and marks each group by its words, %s', (_, options) => {
    for (const { terms, itemIds } of discover(answers, options)) {
      const subjects = ['bus', 'library', 'park'].filter((word) =>
        itemIds.some((id) => idsAbout(word).includes(id)),
      )
      expect(subjects).toHaveLength(1)
      expect(terms.length).toBeGreaterThan(0)
    }
  })

  it('leaves no answer out of this set', () => {
    const grouped = new Set(discover(answers).flatMap(({ itemIds }) => itemIds))
    expect(grouped.size).toBe(answers.length)
  })

  it('brings words that mean the same together, though no answer holds both', () => {
    const kinds = { meal: ['lunch', 'dinner', 'breakfast'], warmth: ['radiator', 'boiler', 'heater'] }
    const items = Object.entries(kinds).flatMap(([kind, words]) =>
      words.flatMap((word) => [
        { id: `${kind} ${word} 1`, text: `The ${word}` },
        { id: `${kind} ${word} 2`, text: `My ${word}` },
      ]),
    )
    const kindsOf = (found: { itemIds: string[] }[]) =>
      found.map(({ itemIds }) => [...new Set(itemIds.map((id) => id.split(' ')[0]))].join())
    expect(kindsOf(discover(items, { vectors })).filter((kind) => kind.includes(','))).toEqual([])
    const meals = discover(items, { vectors }).filter(({ itemIds }) => itemIds[0]?.startsWith('meal'))
    expect(meals.map(({ itemIds }) => itemIds.length)).toEqual([6])
    expect(kindsOf(discover(items)).some((kind) => kind.includes(','))).toBe(true)
  })

  it('shows first what the themes of a model explain worst', () => {
    const model = train(cards.filter(({ id }) => id !== 'park'))
    const [first] = discover(answers, { model })
    expect(idsAbout('park')).toEqual(expect.arrayContaining(first?.itemIds ?? ['none']))
  })

  it('suggests names that at least five answers of a large group hold word for word, and two of a small one', () => {
    const found = [...discover(many, { vectors }), ...discover(answers)]
    const large = found.filter(({ itemIds }) => itemIds.length >= 20)
    expect(large.length).toBeGreaterThan(0)
    for (const { names, itemIds } of found)
      for (const name of names)
        expect(holders(itemIds, name)).toBeGreaterThanOrEqual(itemIds.length >= 20 ? 5 : 2)
    for (const { names } of large) expect(names.length).toBeGreaterThan(0)
  })

  it('never names a large group by what four people said, though nothing else is said more often', () => {
    const letters = [...'abcdefghijklmnopqrstuvwx']
    const busy = letters.map((letter, at) => ({
      id: `bus ${letter}`,
      text: at < 4 ? `The bus of Zebedee Quillfeather, x${letter}x` : `The bus x${letter}x`,
    }))
    const found = discover([...busy, ...answers.slice(12)])
    expect(found.some(({ itemIds }) => itemIds.length >= 20 && itemIds.includes('bus a'))).toBe(true)
    const names = found.filter(({ itemIds }) => itemIds.length >= 20).flatMap((candidate) => candidate.names)
    expect(names).toContain('bus')
    expect(names.join(' ')).not.toMatch(/zebedee|quillfeather/)
  })

  it('names in lower case, of one to four words that begin and end with a telling word', () => {
    for (const { names } of discover(many, { vectors })) {
      expect(names.length).toBeLessThanOrEqual(3)
      for (const name of names) {
        expect(name).toBe(name.toLowerCase())
        expect(name.split(/[ -]/).length).toBeLessThanOrEqual(4)
        expect(name).not.toMatch(/^(?:the|a|in|of|at)\b|\b(?:the|a|in|of|at)$/)
      }
    }
  })

  it('shows ten varied answers first: copies of one answer do not fill them', () => {
    for (const { itemIds } of discover(many)) {
      const differing = new Set(itemIds.map((id) => textOf.get(id))).size
      const shown = new Set(itemIds.slice(0, 10).map((id) => textOf.get(id))).size
      expect(shown).toBeGreaterThanOrEqual(Math.min(7, differing))
    }
  })

  it('puts the answer that hardly belongs last', () => {
    const hardly = { id: 'hardly', text: 'My aunt, who breeds geese and mends clocks, once borrowed books' }
    for (const { itemIds } of discover([...answers, hardly]))
      if (itemIds.includes('hardly')) expect(itemIds.at(-1)).toBe('hardly')
    expect(discover([...answers, hardly]).some(({ itemIds }) => itemIds.includes('hardly'))).toBe(true)
  })

  it('tells where each answer speaks of it', () => {
    const both = { id: 'both', text: 'The bus was late on Monday. The library needs more crime books' }
    const said = discover([...many, both]).flatMap(({ itemIds, clauses }) =>
      itemIds.flatMap((id, at) => (id === 'both' ? [both.text.slice(...(clauses[at] ?? [0, 0]))] : [])),
    )
    expect(said.sort()).toEqual(['The bus was late on Monday', 'The library needs more crime books'])
  })

  it('gives the same bytes whatever the order of the answers', () => {
    const bytes = JSON.stringify(discover(answers, { vectors }))
    fc.assert(
      fc.property(fc.shuffledSubarray(answers, { minLength: answers.length }), (shuffled) => {
        expect(JSON.stringify(discover(shuffled, { vectors }))).toBe(bytes)
      }),
      { numRuns: 10 },
    )
  })

  it('survives any texts, and finds at most 30 groups of answers it was given', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom('', '\0', 'bus late', 'ሰላም እዩ', '👍 👍', 'İstanbul’da İyi'),
    )
    fc.assert(
      fc.property(fc.array(text, { maxLength: 40 }), (texts) => {
        const items = texts.map((each, at) => ({ id: `${at}`, text: each }))
        const candidates = discover(items, { vectors })
        expect(candidates.length).toBeLessThanOrEqual(30)
        for (const { itemIds, clauses } of candidates) {
          expect(itemIds.length).toBeGreaterThanOrEqual(2)
          expect(clauses.length).toBe(itemIds.length)
          expect(new Set(itemIds).size).toBe(itemIds.length)
          for (const id of itemIds) expect(Number(id)).toBeLessThan(items.length)
        }
      }),
      { numRuns: 50 },
    )
  })
})
