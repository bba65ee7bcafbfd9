import { describe, expect, it } from 'vitest'
import { followUp, type Protected, protectedQuestion } from '../../worker/domain/closed-question.ts'
import { count, type TalliedClosed } from '../../worker/domain/wave-tally.ts'
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

  it('lets a reader who knows the rules and tries every table narrow no count that is put together', () => {
    expect(narrowed(3, 47, (cells) => scale(cells as [number, number, number]))).toEqual([])
    expect(narrowed(4, 34, home)).toEqual([])
  }, 60_000)

  it('says nothing in part where so few could have answered that the base is known', () => {
    const of = (bands: [number, number, number], everybody: number | null) =>
      printedCells(protectedQuestion(scale(bands), everybody).released)
    expect(of([1, 1, 12], null)).toEqual(['hidden', 'nearly everybody'])
    expect(of([1, 1, 12], 29)).toBe('hidden')
    expect(of([1, 1, 12], 30)).toEqual(['hidden', 'nearly everybody'])
    expect(of([3, 9, 12], 29)).toEqual(['about half', 'about half'])
  })
})

/** Of four places; then the first two together; then the others together too. */
function home(counts: number[]): TalliedClosed {
  const groups = [['0'], ['1'], ['2'], ['3']]
  const joined = [
    groups,
    [['0', '1'], ['2'], ['3']],
    [
      ['0', '1'],
      ['2', '3'],
    ],
  ]
  const levels = joined.map((level) =>
    level.map((takes) => ({
      label: takes.join(' or '),
      takes,
      people: count(takes.reduce((sum, value) => sum + (counts[Number(value)] ?? 0), 0)),
    })),
  )
  return { ...scale([0, 0, 0]), kind: 'choice', answered: count(counts.reduce((a, b) => a + b, 0)), levels }
}

/**
 * The strongest reader: runs the rules on every possible table, keeps those that print the same, and tells where a hidden
 * count is not open: a cell that is put together or hidden for its size keeps every value from 0 to 7, another hidden one
 * at least eight values.
 */
function narrowed(width: number, most: number, tally: (counts: number[]) => TalliedClosed): string[] {
  const alike = new Map<string, { tally: TalliedClosed; values: Set<number>[] }>()
  for (let n = 10; n <= most; n++) {
    for (const counts of split(n, width)) {
      const question = tally(counts)
      const key = JSON.stringify(protectedQuestion(question, null).released)
      const seen = alike.get(key) ?? { tally: question, values: counts.map(() => new Set<number>()) }
      counts.forEach((people, at) => {
        seen.values[at]?.add(people)
      })
      alike.set(key, seen)
    }
  }
  return [...alike].flatMap(([key, { tally: example, values }]) => {
    const { released, level } = protectedQuestion(example, null)
    if (!('cells' in released)) return []
    return values.flatMap((possible, at) => {
      const line = level.findIndex(({ takes }) => takes.includes(String(at)))
      const alone = level[line]?.takes.length === 1
      if (alone && released.cells[line]?.amount.as !== 'hidden') return []
      const small = [0, 1, 2, 3, 4, 5, 6, 7].every((people) => possible.has(people))
      const large = Math.min(...possible) >= 8 && possible.size >= 8
      return small || large ? [] : [`${key}: ${at} is one of ${[...possible]}`]
    })
  })
}

function* split(people: number, width: number): Generator<number[]> {
  if (width === 1) return yield [people]
  for (let first = 0; first <= people; first++)
    for (const rest of split(people - first, width - 1)) yield [first, ...rest]
}

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
