import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cohortSchema } from '../../schema/cohort.ts'
import { limits } from '../../schema/limits.ts'
import { dimensions } from '../../schema/release.ts'
import type { CohortQuestion } from '../../web/staff/api.ts'
import {
  type CohortDraft,
  cohortIn,
  draftOf,
  fieldOf,
  free,
  rowsOf,
  sourceOf,
  withDimension,
  withSource,
} from '../../web/staff/cohort/cohort-draft.ts'

const home: CohortQuestion = {
  key: 'home',
  title: 'Where do you live now?',
  kind: 'choice',
  levels: [
    [
      { label: 'My own flat', takes: ['flat'] },
      { label: 'With family', takes: ['family'] },
      { label: 'Nowhere settled', takes: ['none'] },
    ],
    [
      { label: 'Settled', takes: ['flat', 'family'] },
      { label: 'Nowhere settled', takes: ['none'] },
    ],
  ],
}
const row = (label: string, people: string, choices: string[] = []) => ({ label, people, choices })
const ages = (people: string, ...rows: [string, string][]): CohortDraft => ({
  people,
  dimensions: [
    {
      dimension: 'age',
      source: free,
      rows: { [free]: rows.map(([label, counted]) => row(label, counted)) },
    },
  ],
})
const faultsOf = (draft: CohortDraft) => {
  const read = cohortIn(draft)
  return 'faults' in read ? read.faults.map(({ field, what }) => [field, what]) : []
}

describe('a cohort that is typed in', () => {
  it('is the table that the server takes', () => {
    const read = cohortIn(ages('1,240', [' 18 to 20 ', '٧٠٠'], ['21 to 25', '540'], ['', '']))
    expect(read).toEqual({
      cohort: {
        people: 1240,
        dimensions: [
          {
            dimension: 'age',
            question: null,
            groups: [
              { label: '18 to 20', people: 700, choices: [] },
              { label: '21 to 25', people: 540, choices: [] },
            ],
          },
        ],
      },
    })
  })

  it.each([
    ['no total', ages('', ['a', '1'], ['b', '2']), fieldOf.people, 'Type 0 where there is nobody'],
    ['a total in words', ages('many', ['a', '1'], ['b', '2']), fieldOf.people, 'A whole number'],
    ['a part of a person', ages('9', ['a', '1.5'], ['b', '2']), fieldOf.count('age', 0), 'A whole number'],
    ['a negative number', ages('9', ['a', '1'], ['b', '-2']), fieldOf.count('age', 1), 'A whole number'],
    ['too many people', ages('1000001', ['a', '1'], ['b', '2']), fieldOf.people, 'A million'],
    [
      'a group without a number',
      ages('9', ['a', '1'], ['b', '']),
      fieldOf.count('age', 1),
      'How many people?',
    ],
    ['a group without a name', ages('9', ['a', '1'], ['', '2']), fieldOf.label('age', 1), 'Name this group'],
    ['two groups of one name', ages('9', ['a', '1'], ['a', '2']), fieldOf.label('age', 1), 'Two groups'],
    ['markup', ages('9', ['<b>', '1'], ['b', '2']), fieldOf.label('age', 0), 'one line, without <'],
    ['a long name', ages('9', ['a'.repeat(121), '1'], ['b', '2']), fieldOf.label('age', 0), 'longer than'],
    ['one group', ages('9', ['a', '1']), fieldOf.dimension('age'), 'two groups at least'],
    ['more than the cohort', ages('9', ['a', '5'], ['b', '5']), fieldOf.dimension('age'), 'are 10 people'],
  ])('says what is wrong by field: %s', (_, draft, field, what) => {
    const [fault, ...others] = faultsOf(draft)
    expect(fault?.[0]).toBe(field)
    expect(fault?.[1]).toContain(what)
    expect(others).toEqual([])
  })

  it('says what a person calls each field', () => {
    const read = cohortIn(ages('x', ['18 to 20', 'x'], ['', '2']))
    expect('faults' in read && read.faults.map(({ where }) => where)).toEqual([
      'People in the cohort',
      'Age band, 18 to 20',
      'Age band, group 2',
    ])
  })

  it('puts no answer in two groups', () => {
    const rows = { [sourceOf('home', 0)]: [row('a', '1', ['flat']), row('b', '2', ['flat'])] }
    const draft = {
      people: '9',
      dimensions: [{ dimension: 'home' as const, source: sourceOf('home', 0), rows }],
    }
    expect(faultsOf(draft)).toEqual([[fieldOf.dimension('home'), 'One answer is in two groups.']])
  })

  it('starts from one row an answer, and keeps what was typed under another source', () => {
    const [told] = withDimension({ people: '', dimensions: [] }, 'home').dimensions
    if (!told) throw new Error('no dimension')
    const typed = { ...told, rows: { [free]: [row('Flats', '12')] } }
    const fine = withSource(typed, sourceOf('home', 0), [home])
    expect(rowsOf(fine).map(({ label, choices }) => [label, choices])).toEqual([
      ['My own flat', ['flat']],
      ['With family', ['family']],
      ['Nowhere settled', ['none']],
    ])
    const coarse = withSource(fine, sourceOf('home', 1), [home])
    expect(rowsOf(coarse).map(({ label }) => label)).toEqual(['Settled', 'Nowhere settled'])
    expect(rowsOf(withSource(coarse, free, [home]))).toEqual([row('Flats', '12')])
  })

  it('keeps the dimensions in one order', () => {
    const draft = [...dimensions].reverse().reduce(withDimension, { people: '', dimensions: [] })
    expect(draft.dimensions.map(({ dimension }) => dimension)).toEqual(dimensions)
  })

  it('is read again as it was entered, by the way its answers are printed', () => {
    const cohort = {
      people: 50,
      dimensions: [
        {
          dimension: 'home' as const,
          question: 'home',
          groups: [
            { label: 'Settled', people: 40, choices: ['flat', 'family'] },
            { label: 'Nowhere', people: 10, choices: ['none'] },
          ],
        },
      ],
    }
    const draft = draftOf(cohort, [home])
    expect(draft.dimensions[0]?.source).toBe(sourceOf('home', 1))
    expect(cohortIn(draft)).toEqual({ cohort })
    expect(draftOf(null, [home])).toEqual({ people: '', dimensions: [] })
  })

  it('is taken by the server whenever it finds no fault', () => {
    const cell = fc.oneof(
      fc.constantFrom('0', '7', '12', '1,000', '', 'x', '٧', '1000000', '-1'),
      fc.string(),
    )
    const label = fc.oneof(fc.constantFrom('a', 'b', 'c ', '', '<', 'two\nlines'), fc.string())
    const rows = fc.array(fc.record({ label, people: cell, choices: fc.subarray(['flat', 'none']) }), {
      maxLength: limits.cohortGroups + 2,
    })
    const draft = fc.record({
      people: cell,
      dimensions: fc
        .subarray([...dimensions])
        .chain((chosen) =>
          fc.tuple(
            ...chosen.map((dimension) =>
              rows.map((typed) => ({ dimension, source: free, rows: { [free]: typed } })),
            ),
          ),
        ),
    })
    fc.assert(
      fc.property(draft, (typed) => {
        const read = cohortIn(typed)
        if ('faults' in read) expect(read.faults.length).toBeGreaterThan(0)
        else expect(cohortSchema.parse(read.cohort)).toEqual(read.cohort)
      }),
      { numRuns: 500 },
    )
  })
})
