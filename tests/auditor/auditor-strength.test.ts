import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { auditReleases } from '../../worker/auditor/audit-releases.ts'
import { systemOf } from '../../worker/auditor/narrowing.ts'
import { possibleCounts } from '../../worker/auditor/possible-counts.ts'
import type { Fact, Target } from '../../worker/auditor/puzzle.ts'
import { allTables, everyTable } from '../domain/suppression-auditor.ts'
import { documentOf } from './hand-made.ts'
import { leakyQuestion } from './leaky-door.ts'

describe('the auditor', () => {
  it('finds in a leaky question what a reader who tries every table finds, and no other', () => {
    const tables = [...allTables(3, 47)]
    const printed = new Set(tables.map((table) => JSON.stringify(leakyQuestion(table))))
    const found = [...printed].filter(
      (question) => auditReleases([documentOf({ questions: [JSON.parse(question)] })]).length > 0,
    )
    const leaks = everyTable(tables, leakyQuestion)
    const ofOne = (questions: string[]) =>
      questions.filter((question) => question.split('hidden').length === 2)
    expect(ofOne(leaks).length).toBeGreaterThan(20)
    expect(ofOne(found).sort()).toEqual(ofOne(leaks).sort())
    // Of two hidden cells the published rules allow that one is larger, which this door never does: so it tells more.
    expect(leaks).toEqual(expect.arrayContaining(found))
  })

  it('never narrows a count to less than it may be', () => {
    fc.assert(
      fc.property(systems, ({ size, facts }) => {
        const all = everyCounts(size).filter((counts) => facts.every((fact) => holds(fact, counts)))
        const system = systemOf(size, facts)
        if (all.length === 0) return
        expect(system).not.toBeNull()
        if (!system) return
        for (let unknown = 0; unknown < size; unknown++) {
          const target: Target = { unknown, what: '', need: 'other' }
          const family = { targets: [target], alternatives: [], base: null }
          const possible = possibleCounts(system, family, () => false).get(target)
          const values = all.map((counts) => counts[unknown] ?? 0)
          expect(possible?.low).toBeLessThanOrEqual(Math.min(...values))
          expect(possible?.high).toBeGreaterThanOrEqual(Math.max(...values))
        }
      }),
      { numRuns: 1500 },
    )
  })

  it('finds by programs what single facts do not tell: a circle of sums', () => {
    // a + b, b + c and a + c of at most 6 each, and all of them 9: each is 3.
    const facts = [
      ...[0, 1, 2].map((unknown) => between([unknown], 0, 9)),
      between([0, 1], 0, 6),
      between([1, 2], 0, 6),
      between([0, 2], 0, 6),
      between([0, 1, 2], 9, 9),
    ]
    const system = systemOf(3, facts)
    if (!system) throw new Error('these facts fit')
    const target: Target = { unknown: 0, what: '', need: 'other' }
    const family = { targets: [target], alternatives: [], base: null }
    expect(possibleCounts(system, family, () => false).get(target)).toMatchObject({ low: 3, high: 3 })
  })
})

const largest = 5
const between = (unknowns: number[], least: number, most: number): Fact => ({
  terms: unknowns.map((unknown) => [unknown, 1]),
  least,
  most,
  because: null,
})

/** Up to four counts of 0 to 5, in some sums of them. */
const systems = fc.integer({ min: 2, max: 4 }).chain((size) => {
  const fact = fc
    .record({
      terms: fc.uniqueArray(
        fc.tuple(fc.integer({ min: 0, max: size - 1 }), fc.constantFrom(1, 1, 1, -1, 2, -3)),
        { minLength: 2, maxLength: size, selector: ([unknown]) => unknown },
      ),
      least: fc.integer({ min: -6, max: 8 }),
      wide: fc.integer({ min: 0, max: 6 }),
    })
    .map(({ terms, least, wide }): Fact => ({ terms, least, most: least + wide, because: null }))
  return fc.array(fact, { minLength: 1, maxLength: 5 }).map((facts) => ({
    size,
    facts: [...Array.from({ length: size }, (_, unknown) => between([unknown], 0, largest)), ...facts],
  }))
})

function everyCounts(size: number): number[][] {
  if (size === 0) return [[]]
  return everyCounts(size - 1).flatMap((counts) =>
    Array.from({ length: largest + 1 }, (_, count) => [...counts, count]),
  )
}

function holds({ terms, least, most }: Fact, counts: number[]): boolean {
  const sum = terms.reduce((total, [unknown, factor]) => total + factor * (counts[unknown] ?? 0), 0)
  return sum >= least && sum <= most
}
