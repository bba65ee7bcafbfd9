import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { protectedBreakdown } from '../../worker/domain/breakdown.ts'
import { protectedQuestion } from '../../worker/domain/closed-question.ts'
import { count, type TalliedClosed } from '../../worker/domain/wave-tally.ts'

type Levels = [label: string, takes: string[]][][]
const homes: Levels = [
  [
    ['own', ['a']],
    ['shared', ['b']],
    ['unsettled', ['c']],
  ],
  [
    ['own or shared', ['a', 'b']],
    ['unsettled', ['c']],
  ],
]
const bands: Levels = [
  [
    ['low', ['0']],
    ['middle', ['1']],
    ['high', ['2']],
  ],
  [
    ['not high', ['0', '1']],
    ['high', ['2']],
  ],
]

/** `matrix[home][band]`: people. */
function split(matrix: number[][]) {
  const by = { key: 'home', title: 'Where do you live?' }
  const of = { key: 'safe', title: 'How safe do you feel?' }
  const sumOf = (counts: number[]) => counts.reduce((sum, n) => sum + n, 0)
  const column = (at: number) => sumOf(matrix.map((row) => row[at] ?? 0))
  const table = (asked: typeof by, levels: Levels, counts: number[]): TalliedClosed => ({
    ...asked,
    kind: 'choice',
    answered: count(sumOf(counts)),
    levels: levels.map((cells) =>
      cells.map(([label, takes]) => ({
        label,
        takes,
        people: count(sumOf(takes.map((value) => counts['abc012'.indexOf(value) % 3] ?? 0))),
      })),
    ),
    followsFrom: null,
    earlier: [],
    reworded: null,
  })
  const [homeTable, bandTable] = [
    table(by, homes, matrix.map(sumOf)),
    table(of, bands, [column(0), column(1), column(2)]),
  ]
  const values = matrix.map((row, at) => ({
    by: 'abc'[at] ?? '',
    answered: count(sumOf(row)),
    people: Object.fromEntries(row.map((people, band) => [String(band), count(people)])),
  }))
  const whole = (question: TalliedClosed) => ({
    ...protectedQuestion(question, null),
    levels: question.levels,
  })
  return protectedBreakdown({ by, of, values }, whole(homeTable), whole(bandTable))
}

describe('a breakdown', () => {
  it('is shown at its finest where every group gave every answer 8 times', () => {
    const { state, columns, groups } = split([
      [10, 10, 20],
      [8, 12, 30],
      [20, 10, 8],
    ])
    expect(state).toBe('shown')
    expect(columns.map(({ label }) => label)).toEqual(['low', 'middle', 'high'])
    expect(groups.map(({ label, base }) => [label, base])).toEqual([
      ['own', { as: 'figure', number: 40 }],
      ['shared', { as: 'figure', number: 50 }],
      ['unsettled', { as: 'figure', number: 40 }],
    ])
    expect(groups[2]?.amounts[2]).toMatchObject({ as: 'figure', number: 10, percent: 25 })
  })

  it('puts answers or groups together, in the questions’ own levels, and says which', () => {
    const { columns, groups } = split([
      [10, 10, 20],
      [7, 12, 30],
      [20, 10, 8],
    ])
    expect(columns).toEqual([
      { label: 'not high', from: ['low', 'middle'] },
      { label: 'high', from: ['high'] },
    ])
    expect(groups.map(({ from }) => from)).toEqual([['own'], ['shared'], ['unsettled']])
  })

  it('is hidden whole where no level keeps every count at 8', () => {
    expect(
      split([
        [10, 10, 20],
        [8, 12, 30],
        [20, 11, 7],
      ]),
    ).toMatchObject({ state: 'hidden', columns: [], groups: [] })
  })

  it('is hidden with an empty group', () => {
    expect(
      split([
        [10, 10, 20],
        [8, 12, 30],
        [0, 0, 0],
      ]).state,
    ).toBe('hidden')
  })

  it('is hidden where either question hides something', () => {
    // Everybody feels safe: the question says "nearly everybody" and no more.
    expect(
      split([
        [0, 1, 40],
        [1, 0, 40],
        [0, 0, 40],
      ]).state,
    ).toBe('hidden')
  })

  it('prints nothing that stands for fewer than 8, and every figure to the nearest 5', () => {
    const people = fc.integer({ min: 0, max: 60 })
    const row = fc.tuple(people, people, people)
    const takenBy = (levels: Levels, label: string) =>
      levels
        .flat()
        .find(([named]) => named === label)?.[1]
        .map((value) => 'abc012'.indexOf(value) % 3) ?? []
    let shown = 0
    fc.assert(
      fc.property(fc.tuple(row, row, row), (matrix) => {
        const { groups, columns } = split(matrix)
        for (const { label, amounts } of groups) {
          amounts.forEach((amount, at) => {
            shown += 1
            const inColumn = takenBy(bands, columns[at]?.label ?? '')
            const truth = takenBy(homes, label)
              .flatMap((home) => inColumn.map((band) => matrix[home]?.[band] ?? 0))
              .reduce((sum, n) => sum + n, 0)
            expect(truth).toBeGreaterThanOrEqual(8)
            if (amount.as === 'figure') expect(Math.abs(amount.number - truth)).toBeLessThanOrEqual(2)
            else expect(amount.as).toBe('words')
          })
        }
      }),
    )
    expect(shown).toBeGreaterThan(100)
  })
})
