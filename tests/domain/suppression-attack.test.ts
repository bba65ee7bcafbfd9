import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { everyTable, faults, givenAway, naiveView, type Table, viewOf } from './suppression-auditor.ts'
import { printedCells, released, sum } from './suppression-tally.ts'

describe('an auditor who solves for what is hidden', () => {
  it('finds nothing in thousands of random questions where one choice is made', () => {
    let withHidden = 0
    fc.assert(
      fc.property(population, fc.constantFrom('choice' as const, 'scale' as const), (cells, kind) => {
        const question = released(kind, cells)
        const view = viewOf(question)
        if (view === null) return
        if (printedCells(question).includes('hidden')) withHidden += 1
        expect(faults(view, cells)).toEqual([])
        expect(givenAway(view, cells)).toBe(0)
      }),
      { numRuns: 4000 },
    )
    expect(withHidden).toBeGreaterThan(400)
  })

  it('finds nothing where several choices may be ticked', () => {
    fc.assert(
      fc.property(ticks, ({ cells, answered }) => {
        const view = viewOf(released('choices', cells, answered))
        if (view !== null) expect(faults(view, cells)).toEqual([])
      }),
      { numRuns: 3000 },
    )
  })

  it('catches naive rules, and says how many answers they give away', () => {
    const away = { people: 0, hidden: 0 }
    fc.assert(
      fc.property(population, (cells) => {
        const view = naiveView(cells, sum(cells), 'all')
        away.people += givenAway(view, cells)
        away.hidden += sum(cells.filter((people) => people < 5))
      }),
      { numRuns: 2000, seed: 20261124 },
    )
    const share = away.people / away.hidden
    console.warn(
      `naive rules give away ${Math.round(100 * share)} % of the answers they hide (seed 20261124)`,
    )
    expect(share).toBeGreaterThan(0.2)
    expect(faults(naiveView([40, 17, 3], 60, 'all'), [40, 17, 3])).toHaveLength(1)
  })

  it('catches rounding alone: 22 and 17 of 46 print as 20 and 15 of 45, so the 7 are 4 or more', () => {
    const rounded = (low: number, high: number) => (): [number, number] => [low, high]
    const cells = [rounded(18, 22), rounded(13, 17), () => null]
    const view = { sums: 'all' as const, next: false, floor: 8, bases: [43, 44, 45, 46, 47], cells }
    expect(faults(view, [22, 17, 7])).toEqual(['cell 2: 4,5,6,7'])
    expect(printedCells(released('choice', [22, 17, 7]))).toBe('hidden')
  })

  it('catches naive rules where a tick is certain', () => {
    expect(faults(naiveView([20, 3], 22, 'several'), [20, 3])).toEqual(['cell 1: 2,3,4'])
  })
})

describe('a reader who knows the rules and tries every table', () => {
  it('cannot narrow a hidden cell among two choices', () => {
    expect(everyTable(allTables(2, 120), ({ cells }) => released('choice', cells))).toEqual([])
  })

  it('cannot narrow a hidden cell among three', () => {
    expect(everyTable(allTables(3, 47), ({ cells }) => released('scale', cells))).toEqual([])
  })

  it('cannot narrow a hidden cell among four', () => {
    expect(everyTable(allTables(4, 32), ({ cells }) => released('choice', cells))).toEqual([])
  })

  it('cannot narrow a hidden cell where several may be ticked', () => {
    const print = ({ answered, cells }: Table) => released('choices', cells, answered)
    expect(everyTable(ticked(2, 47), print)).toEqual([])
    expect(everyTable(ticked(3, 29), print)).toEqual([])
  })
})

/** Counts of 10 to 300 people who fall unevenly on two to six choices. */
const population = fc
  .record({
    people: fc.integer({ min: 10, max: 300 }),
    weights: fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 2, maxLength: 6 }),
    skew: fc.constantFrom(1, 2, 4),
  })
  .map(({ people, weights, skew }) => {
    const skewed = weights.map((weight) => weight ** skew)
    const cells = skewed.map((weight) => Math.floor((people * weight) / sum(skewed)))
    return cells.map((cell, at) => (at === 0 ? cell + people - sum(cells) : cell))
  })

const ticks = population.chain((cells) =>
  fc
    .array(fc.integer({ min: 0, max: 20 }), { minLength: cells.length, maxLength: cells.length })
    .map((more) => {
      const answered = sum(cells)
      return { answered, cells: cells.map((cell, at) => Math.min(answered, cell + (more[at] ?? 0))) }
    }),
)

/** Every table of `choices` cells with 10 to `most` people. `most` is the last base that prints alike. */
function* allTables(choices: number, most: number): Generator<Table> {
  for (let answered = 10; answered <= most; answered++) {
    for (const cells of split(answered, choices)) yield { answered, cells }
  }
}

function* split(people: number, choices: number): Generator<number[]> {
  if (choices === 1) return yield [people]
  for (let first = 0; first <= people; first++) {
    for (const rest of split(people - first, choices - 1)) yield [first, ...rest]
  }
}

/** The same where each person ticks at least one choice. */
function* ticked(choices: number, most: number): Generator<Table> {
  for (let answered = 10; answered <= most; answered++) {
    for (const cells of upTo(answered, choices)) if (sum(cells) >= answered) yield { answered, cells }
  }
}

function* upTo(most: number, choices: number): Generator<number[]> {
  if (choices === 0) return yield []
  for (let people = 0; people <= most; people++) {
    for (const rest of upTo(most, choices - 1)) yield [people, ...rest]
  }
}
