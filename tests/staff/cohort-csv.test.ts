import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dimensions } from '../../schema/release.ts'
import type { CohortQuestion } from '../../web/staff/api.ts'
import { cohortFromCsv, cohortToCsv } from '../../web/staff/cohort/cohort-csv.ts'
import { type CohortDraft, cohortIn, free, sourceOf } from '../../web/staff/cohort/cohort-draft.ts'

const home: CohortQuestion = {
  key: 'home',
  title: 'Where do you live, now; and why?',
  kind: 'choice',
  levels: [
    [
      { label: 'My own flat, or house', takes: ['flat'] },
      { label: 'With family', takes: ['family'] },
      { label: 'Nowhere settled', takes: ['none'] },
    ],
    [
      { label: 'Settled', takes: ['flat', 'family'] },
      { label: 'Nowhere settled', takes: ['none'] },
    ],
  ],
}
const safe: CohortQuestion = {
  key: 'safe',
  title: 'How safe?',
  kind: 'scale',
  levels: [
    [
      { label: '0 to 5', takes: ['0', '5'] },
      { label: '7 to 10', takes: ['7', '10'] },
    ],
  ],
}
const questions = [home, safe]
const read = (...lines: string[]) => cohortFromCsv(lines.join('\n'), questions)
const mistakes = (...lines: string[]) => {
  const found = read(...lines)
  return 'mistakes' in found ? found.mistakes : []
}
const heading = 'dimension,group,people,question,answers'
const all = 'Everybody,,160,,'
const ages = ['age,18 to 20,100,,', 'Age band,21 to 25,60,,']

describe('a cohort from a spreadsheet', () => {
  it.each([
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
  ])('is read with %s, a byte-order mark and the line ends of Windows', (_, separator) => {
    const lines = [heading, all, ...ages].map((line) => line.replaceAll(',', separator))
    expect(cohortFromCsv(`\uFEFF${lines.join('\r\n')}\r\n\r\n`, questions)).toEqual({
      draft: {
        people: '160',
        dimensions: [
          {
            dimension: 'age',
            source: free,
            rows: {
              [free]: [
                { label: '18 to 20', people: '100', choices: [] },
                { label: '21 to 25', people: '60', choices: [] },
              ],
            },
          },
        ],
      },
    })
  })

  it('takes a question by title or key, and answers by label, printed group or id', () => {
    const found = read(
      heading,
      all,
      'home,Flats,90,"Where do you live, now; and why?","My own flat, or house\nfamily"',
      'home,Nowhere settled,70,home,',
      'activity,Low,100,safe,0 to 5',
      'activity,7 to 10,50,safe,',
    )
    expect('draft' in found && found.draft.dimensions).toEqual([
      {
        dimension: 'home',
        source: sourceOf('home', 1),
        rows: {
          [sourceOf('home', 1)]: [
            { label: 'Flats', people: '90', choices: ['flat', 'family'] },
            { label: 'Nowhere settled', people: '70', choices: ['none'] },
          ],
        },
      },
      {
        dimension: 'activity',
        source: sourceOf('safe', 0),
        rows: {
          [sourceOf('safe', 0)]: [
            { label: 'Low', people: '100', choices: ['0', '5'] },
            { label: '7 to 10', people: '50', choices: ['7', '10'] },
          ],
        },
      },
    ])
  })

  it.each([
    ['a missing column', ['dimension,group', 'age,a'], 'Row 1: there is no column “people”.'],
    [
      'a column of names',
      [`${heading},name`, `${all},`],
      'Row 1: the column “name” is not asked for, or is there twice.',
    ],
    ['a cell under no column', [heading, `${all},x`], 'Row 2, column 6: the column has no name'],
    ['an open quotation mark', [heading, all, '"age,a,1,,'], 'Row 3: a quotation mark is opened'],
    ['no total', [heading, ...ages], 'There is no row “Everybody”'],
    ['two totals', [heading, all, all, ...ages], 'Row 3, column dimension: “Everybody” is there twice.'],
    [
      'an unknown dimension',
      [heading, all, 'shoes,a,1,,'],
      'Row 3, column dimension: not one of: Everybody, Age band',
    ],
    [
      'an unknown question',
      [heading, all, 'home,a,1,nowhere,'],
      'Row 3, column question: the survey has no such',
    ],
    [
      'another question',
      [heading, all, 'home,With family,1,home,', 'home,0 to 5,1,safe,'],
      'Row 4, column question: not the question',
    ],
    [
      'an unknown answer',
      [heading, all, 'home,a,1,home,tent'],
      'Row 3, column answers: “tent” is not an answer',
    ],
    [
      'answers of no question',
      [heading, all, 'home,a,1,,flat'],
      'Row 3, column answers: answers of no question',
    ],
    [
      'a number in words',
      [heading, all, 'age,a,ten,,', ages[1] ?? ''],
      'Row 3, column people: A whole number',
    ],
    [
      'a name twice',
      [heading, all, ages[1] ?? '', ages[1] ?? ''],
      'Row 4, column group: Two groups have this name.',
    ],
    ['one group', [heading, all, ages[0] ?? ''], 'Age band: It needs two groups'],
    [
      'too many people',
      [heading, 'Everybody,,9,,', ...ages],
      'Age band: Its groups are 160 people, more than the 9',
    ],
  ])('is not half read: %s', (_, lines, mistake) => {
    const found = mistakes(...lines)
    expect(found[0]).toContain(mistake)
    expect(found).toHaveLength(1)
  })

  it('tells every mistake at once, by row', () => {
    expect(
      mistakes(heading, 'shoes,a,1,,', 'home,a,1,nowhere,', '', 'feet,b,1,,').map((each) => each.slice(0, 6)),
    ).toEqual(['Row 2,', 'Row 3,', 'Row 5,', 'There '])
  })

  it('arms no formula, and survives being written and read again', () => {
    const label = fc.oneof(
      fc.constantFrom('=1+1', "'=x", '@a', '"q"', 'a;b', 'سكن', 'a,b'),
      fc.string({ minLength: 1, maxLength: 20 }),
    )
    const group = fc.record({ label, people: fc.integer({ min: 0, max: 9 }).map(String) })
    const groups = fc.uniqueArray(group, {
      minLength: 2,
      maxLength: 6,
      selector: ({ label: name }) => name.trim(),
    })
    const draft: fc.Arbitrary<CohortDraft> = fc
      .subarray([...dimensions])
      .chain((chosen) => fc.tuple(...chosen.map((dimension) => fc.tuple(fc.constant(dimension), groups))))
      .map((list) => ({
        people: '100',
        dimensions: list.map(([dimension, typed]) => ({
          dimension,
          source: free,
          rows: { [free]: typed.map((each) => ({ ...each, choices: [] })) },
        })),
      }))
    fc.assert(
      fc.property(draft, (typed) => {
        const whole = cohortIn(typed)
        fc.pre('cohort' in whole)
        const csv = cohortToCsv(typed, questions)
        expect(csv.split('\n').filter((line) => /^\uFEFF?"?[=+\-@]/.test(line))).toEqual([])
        const again = cohortFromCsv(csv, questions)
        expect('draft' in again ? cohortIn(again.draft) : again).toEqual(whole)
      }),
    )
  })

  it('is written with the question and its answers in words', () => {
    const draft: CohortDraft = {
      people: '',
      dimensions: [
        {
          dimension: 'home',
          source: sourceOf('home', 1),
          rows: {
            [sourceOf('home', 1)]: [
              { label: 'In a home', people: '', choices: ['flat', 'family'] },
              { label: 'Nowhere', people: '', choices: ['none'] },
            ],
          },
        },
      ],
    }
    expect(cohortToCsv(draft, questions).split('\r\n')).toEqual([
      '\uFEFF"dimension","group","people","question","answers"',
      '"Everybody","","","",""',
      '"Where they live","In a home","","Where do you live, now; and why?","Settled"',
      '"Where they live","Nowhere","","Where do you live, now; and why?","Nowhere settled"',
    ])
  })
})
