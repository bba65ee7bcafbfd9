import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { discover, train } from '../../worker/themes/engine.ts'
import { answers, cards } from './town.ts'

const idsAbout = (word: string) => answers.filter(({ text }) => text.includes(word)).map(({ id }) => id)

describe('discovery', () => {
  it('keeps answers about different things apart and names each group by its words', () => {
    for (const { terms, itemIds } of discover(answers)) {
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

  it('shows first what the themes of a model explain worst', () => {
    const model = train(cards.filter(({ id }) => id !== 'park'))
    const [first] = discover(answers, { model })
    expect(idsAbout('park')).toEqual(expect.arrayContaining(first?.itemIds ?? ['none']))
  })

  it('gives the same bytes whatever the order of the answers', () => {
    const bytes = JSON.stringify(discover(answers))
    fc.assert(
      fc.property(fc.shuffledSubarray(answers, { minLength: answers.length }), (shuffled) => {
        expect(JSON.stringify(discover(shuffled))).toBe(bytes)
      }),
      { numRuns: 10 },
    )
  })

  it('joins an answer to the groups of all its clauses once there are enough answers', () => {
    const many = Array.from({ length: 6 }, (_, copy) =>
      answers.map(({ id, text }) => ({ id: `${id}-${copy}`, text })),
    ).flat()
    const both = { id: 'both', text: 'The bus was late on Monday. The library needs more crime books' }
    const holding = discover([...many, both]).filter(({ itemIds }) => itemIds.includes('both'))
    expect(holding.length).toBe(2)
  })

  it('survives any texts, and finds at most 30 groups of answers it was given', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom('', '\0', 'bus late', 'ሰላም እዩ', '👍 👍'),
    )
    fc.assert(
      fc.property(fc.array(text, { maxLength: 40 }), (texts) => {
        const items = texts.map((each, at) => ({ id: `${at}`, text: each }))
        const candidates = discover(items)
        expect(candidates.length).toBeLessThanOrEqual(30)
        for (const { itemIds } of candidates) {
          expect(itemIds.length).toBeGreaterThanOrEqual(2)
          expect(new Set(itemIds).size).toBe(itemIds.length)
          for (const id of itemIds) expect(Number(id)).toBeLessThan(items.length)
        }
      }),
      { numRuns: 50 },
    )
  })
})
