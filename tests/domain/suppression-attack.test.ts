import { describe, expect, it } from 'vitest'
import type { ClosedKind } from '../../schema/release.ts'
import { publish } from '../../worker/domain/suppression.ts'
import { count } from '../../worker/domain/wave-tally.ts'
import { allTables, everyTable, type Table } from './suppression-auditor.ts'
import { closedOf, released, sum, tallyOf } from './suppression-tally.ts'

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

  it.each([
    { choices: 2, most: 90 },
    { choices: 3, most: 60 },
    { choices: 4, most: 37 },
  ])(
    'cannot narrow one of $choices even where it is known how many answered, from 30',
    ({ choices, most }) => {
      const tables = [...allTables(choices, most)].filter(({ answered }) => answered >= 30)
      expect(everyTable(tables, ({ cells }) => released('choice', cells), {}, true)).toEqual([])
    },
    60_000,
  )

  it('cannot narrow a hidden cell where several may be ticked', () => {
    const print = ({ answered, cells }: Table) => released('choices', cells, answered)
    expect(everyTable(ticked(2, 47), print)).toEqual([])
    expect(everyTable(ticked(3, 29), print)).toEqual([])
  })

  it.each([
    { kind: 'scale' as const, choices: 3, most: 47, sets: [[[0, 1], [2]]] },
    { kind: 'choice' as const, choices: 3, most: 47, sets: [[[0], [1, 2]]] },
    {
      kind: 'choice' as const,
      choices: 4,
      most: 29,
      sets: [
        [[0, 1], [2], [3]],
        [
          [0, 1],
          [2, 3],
        ],
      ],
    },
  ])('cannot narrow an answer of $choices that was put together with others: $sets', (each) => {
    const together = Object.fromEntries(each.sets.flat().map((at) => [labelOf(at), at]))
    const print = ({ cells }: Table) => printedIn(each.kind, cells, each.sets)
    expect(everyTable(allTables(each.choices, each.most), print, together)).toEqual([])
  })
})

/** The question as the door prints it, with these coarser levels. */
function printedIn(kind: ClosedKind, cells: number[], sets: number[][][]) {
  const question = closedOf(kind, cells, sum(cells))
  const levels = [
    ...question.levels,
    ...sets.map((groups) =>
      groups.map((at) => ({
        label: labelOf(at),
        takes: at.map(String),
        people: count(sum(at.map((each) => cells[each] ?? 0))),
      })),
    ),
  ]
  const tally = tallyOf({ received: question.answered, questions: [{ ...question, levels }] })
  const [printed] = publish(tally, '2026-10-09').questions
  if (!printed) throw new Error('the question is missing')
  return printed
}

const labelOf = (at: number[]) => `Choice ${at.map((each) => each + 1).join(' or ')}`

/** Every table of 10 to `most` people where each ticks at least one choice. */
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
