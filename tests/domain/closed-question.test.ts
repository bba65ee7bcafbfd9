import { describe, expect, it } from 'vitest'
import type { ReleasedQuestion } from '../../schema/release.ts'
import { followUp, type Protected, protectedQuestion } from '../../worker/domain/closed-question.ts'
import { count, type TalliedClosed } from '../../worker/domain/wave-tally.ts'
import { everyTable } from './suppression-auditor.ts'
import { printedCells } from './suppression-tally.ts'

/** A scale of three bands, or of two: its points 0, 1 and 2 stand for the bands. */
function scale(
  [low, middle, high]: [number, number, number],
  changed: Partial<TalliedClosed> = {},
): TalliedClosed {
  const cell = (label: string, takes: string[], people: number) => ({ label, takes, people: count(people) })
  return {
    key: 'safe',
    title: 'How safe do you feel?',
    kind: 'scale',
    answered: count(low + middle + high),
    levels: [
      [cell('low', ['0'], low), cell('middle', ['1'], middle), cell('high', ['2'], high)],
      [cell('not high', ['0', '1'], low + middle), cell('high', ['2'], high)],
    ],
    followsFrom: null,
    earlier: [],
    reworded: null,
    ...changed,
  }
}

const printed = (bands: [number, number, number]) => protectedQuestion(scale(bands), null).released

describe('a question with a coarser level', () => {
  it.each([
    { bands: [8, 10, 22], says: [10, 10, 20] },
    { bands: [7, 11, 22], says: [20, 20] },
    { bands: [0, 18, 22], says: [20, 20] },
    { bands: [20, 13, 7], says: ['nearly everybody', 'hidden'] },
    { bands: [1, 1, 38], says: ['hidden', 'nearly everybody'] },
    { bands: [3, 9, 8], says: ['about half', 'about half'] },
    { bands: [3, 6, 7], says: 'hidden' },
    { bands: [3, 3, 3], says: 'hidden' },
  ] as { bands: [number, number, number]; says: unknown }[])('of $bands says $says', ({ bands, says }) => {
    expect(printedCells(printed(bands))).toEqual(says)
  })

  it('never prints two levels of one question', () => {
    const question = printed([7, 11, 22])
    expect('cells' in question && question.cells.map(({ label }) => label)).toEqual(['not high', 'high'])
  })

  it('lets a reader who knows the rules and tries every table narrow no count of the finer level', () => {
    const open: string[] = []
    const seen = new Map<string, Set<number>[]>()
    for (let n = 10; n <= 47; n++) {
      for (let low = 0; low <= n; low++) {
        for (let middle = 0; low + middle <= n; middle++) {
          const bands: [number, number, number] = [low, middle, n - low - middle]
          const key = JSON.stringify(printed(bands))
          const values = seen.get(key) ?? bands.map(() => new Set<number>())
          bands.forEach((people, at) => {
            values[at]?.add(people)
          })
          seen.set(key, values)
        }
      }
    }
    for (const [key, values] of seen) {
      const question = JSON.parse(key) as ReleasedQuestion
      const coarse = 'cells' in question && question.state === 'shown' && question.cells.length === 2
      if (!coarse) continue
      for (const at of [0, 1]) {
        const small = [0, 1, 2, 3, 4, 5, 6, 7].filter((count) => !values[at]?.has(count))
        if (small.length) open.push(`${key}: band ${at} is never ${small}`)
      }
    }
    expect(seen.size).toBeGreaterThan(50)
    expect(open).toEqual([])
  })

  it('keeps a hidden cell of the printed level as open as one without levels', () => {
    function* tables() {
      for (let n = 10; n <= 47; n++)
        for (let low = 0; low <= n; low++)
          for (let middle = 0; low + middle <= n; middle++) {
            const high = n - low - middle
            yield {
              answered: n,
              cells: [low + middle, high],
              bands: [low, middle, high] as [number, number, number],
            }
          }
    }
    const coarseOnly = [...tables()].filter(({ bands }) => {
      const question = printed(bands)
      return !('cells' in question) || question.cells.length === 2
    })
    const print = ({ bands }: (typeof coarseOnly)[number]) => printed(bands)
    expect(everyTable(coarseOnly, (table) => print(table as (typeof coarseOnly)[number]))).toEqual([])
  })
})

describe('an earlier wave', () => {
  const wave = (labels: string[], waveNumber = 1) => ({
    waveNumber,
    closedOn: '2026-03-31',
    base: { as: 'fewer' as const },
    cells: labels.map((label) => ({ label, amount: { as: 'words' as const, words: 'about half' as const } })),
  })

  it('stands beside the same lines', () => {
    const question = scale([8, 10, 22], { earlier: [wave(['high', 'middle', 'low'])] })
    expect(protectedQuestion(question, null).released).toMatchObject({
      earlier: [{ waveNumber: 1, amounts: [{ words: 'about half' }, {}, {}] }],
      broken: null,
    })
  })

  it('ends where the answers were put together in another way', () => {
    const earlier = [wave(['low', 'middle', 'high'], 2), wave(['not high', 'high'], 1)]
    expect(protectedQuestion(scale([8, 10, 22], { earlier }), null).released).toMatchObject({
      earlier: [{ waveNumber: 2 }],
      broken: { waveNumber: 1, because: 'grouping' },
    })
  })

  it('is not there where the question was asked in other words', () => {
    expect(protectedQuestion(scale([8, 10, 22], { reworded: 1 }), null).released).toMatchObject({
      earlier: [],
      broken: { waveNumber: 1, because: 'wording' },
    })
  })
})

describe('a follow-up', () => {
  const parent = (bands: [number, number, number]): ReadonlyMap<string, Protected> =>
    new Map([['safe', protectedQuestion(scale(bands), null)]])
  const from = (...takes: string[]) => ({ followsFrom: { key: 'safe', takes } })

  it.each([
    { bands: [8, 10, 22], leads: ['0'], may: 'whole' },
    { bands: [8, 10, 22], leads: ['0', '1'], may: 'whole' },
    // 0 and 1 are put together: how many followed from 0 alone would tell them apart.
    { bands: [7, 11, 22], leads: ['0'], may: 'hidden' },
    { bands: [7, 11, 22], leads: ['0', '1'], may: 'whole' },
    { bands: [1, 1, 38], leads: ['2'], may: 'hidden' },
    { bands: [3, 3, 3], leads: ['2'], may: 'hidden' },
  ] as { bands: [number, number, number]; leads: string[]; may: string }[])(
    'from $leads of $bands is $may',
    ({ bands, leads, may }) => {
      expect(followUp(from(...leads), parent(bands))).toBe(may)
    },
  )

  it('of no question is free', () => {
    expect(followUp({ followsFrom: null }, new Map())).toBe('free')
  })
})
