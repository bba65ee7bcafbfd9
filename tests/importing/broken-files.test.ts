import { describe, expect, it } from 'vitest'
import { openSheet } from '../../web/staff/importing/open-sheet.ts'
import { allRows, fixture, guessed, imported, textFile } from './opened.ts'

const answersOf = async (name: string, changes = {}) =>
  (await imported(fixture(name), 'cells', changes)).responses
const refusalOf = (file: File) =>
  openSheet(file)
    .then(allRows)
    .then(
      () => 'read',
      (error: Error) => error.message,
    )

describe('a file that is not as it should be', () => {
  it.each<[string, unknown[]]>([
    [
      'titles.csv',
      [
        { day: '2024-05-13', answers: { home: ['flat'], pa: ['Fine'] } },
        { day: '2024-05-14', answers: { home: ['none'] } },
      ],
    ],
    [
      'semicolons.csv',
      [
        { day: '2024-05-31', answers: { home: ['flat'], pa: ['Fine; mostly'] } },
        { day: null, answers: { home: ['none'] } },
      ],
    ],
    ['windows-1252.csv', [{ day: null, answers: { home: ['flat'], pa: ['It’s ‘fine’ – café meetings'] } }]],
    ['utf-16.csv', [{ day: null, answers: { home: ['flat'], pa: ['شكرا'] } }]],
    [
      'month-first.csv',
      [
        { day: '2024-05-13', answers: { home: ['flat'] } },
        { day: '2024-06-02', answers: { home: ['none'] } },
      ],
    ],
  ])('%s is read all the same', async (name, responses) => {
    expect(await answersOf(name)).toEqual(responses)
  })

  it('with a value called as what every object has is asked about it, as about any other', async () => {
    const file = textFile('Where do you live now?\nMy own flat\nNowhere settled\nConstructor\n')
    const { checked, responses } = await imported(file, 'cells', { values: { home: {} } })
    expect(checked.faults.map(({ row, what }) => [row, what])).toEqual([
      [4, 'The survey does not offer this answer.'],
    ])
    expect(responses.map(({ answers }) => answers.home)).toEqual([['flat'], ['none']])
  })

  it('asks in which order its days are, where nothing tells', async () => {
    expect((await guessed(fixture('either-order.csv'))).reading.order).toBe(null)
    expect((await answersOf('either-order.csv', { order: 'month first' })).map(({ day }) => day)).toEqual([
      '2024-05-06',
      '2024-06-07',
    ])
  })

  it('has each of its faults told with row, column, what and what to do, and loses nothing besides', async () => {
    const { checked, responses } = await imported(fixture('broken-rows.csv'))
    expect(
      checked.faults.map(({ row, column, what, whole }) => [row, column.split(':')[0], what, whole]),
    ).toEqual([
      [3, 'C', 'The survey does not offer this answer.', false],
      [3, 'D', 'The survey does not offer this answer.', false],
      [4, 'A', 'The same number as in row 2.', true],
      [5, 'B', 'This is not a day.', false],
      [6, '', 'The row has more cells than there are headings.', true],
      [9, 'E', 'The answer has 201 characters; 200 are the most.', false],
    ])
    for (const { todo } of checked.faults) expect(todo).toMatch(/\.$/)
    expect(checked).toMatchObject({ rows: 9, whole: 3, partly: 3, lost: 2, empty: 1, cells: 4, undated: 1 })
    expect(responses.map(({ answers }) => answers)).toEqual([
      { home: ['flat'], safe: ['7'], helped: ['My nan'], pa: ['Fine'] },
      { helped: ['My nan'], pa: ['Fine'] },
      { home: ['flat'] },
      { home: ['flat'] },
      { pa: ['Still here'] },
      { helped: ['=HYPERLINK("x")'], pa: ['+44 is no formula'] },
    ])
    expect((await imported(fixture('broken-rows.csv'), 'rows')).responses).toHaveLength(3)
  })

  it('with a quotation mark that is never closed is refused by its row', async () => {
    expect(await refusalOf(fixture('open-mark.csv'))).toMatch(/^Row 3: a quotation mark/)
    const long = textFile('a,b\n"x', 'y'.repeat(4_000_000))
    expect(await refusalOf(long)).toMatch(/^Row 2: a quotation mark/)
  })

  it.each<[string, File, string | RegExp]>([
    ['that is empty', fixture('empty.csv'), 'empty.csv is empty.'],
    ['of Excel’s old kind', new File([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1])], 'old.xls'), /old format/],
    [
      'that is a zip and no workbook',
      new File([new Uint8Array([0x50, 0x4b, 3, 4, 9, 9])], 'x.xlsx'),
      /cannot be read/,
    ],
  ])('%s is refused with a sentence', async (_, file, sentence) => {
    expect(await refusalOf(file)).toMatch(sentence)
  })

  it('has a cell that a spreadsheet put an error in told, wherever its answer is wanted', async () => {
    const file = textFile('Where do you live now?,How is it with your PA?,More\nMy own flat,#NAME?,#REF!\n')
    const { checked, responses } = await imported(file)
    expect(checked.faults.map(({ row, column, what }) => [row, column[0], what])).toEqual([
      [2, 'B', 'A spreadsheet has put an error in place of this cell.'],
    ])
    expect(responses[0]?.answers).toEqual({ home: ['flat'] })
  })

  it('loses no answer to marks that nobody sees, and one that is too long with a word', async () => {
    const head = '\u200fWhere do you live now?\u200f,How safe do you feel?,How is it with your PA?\n'
    const file = textFile(head, '\u202bMy own\0 flat\u202c,\u200f7,a\0b\n,,', 'x'.repeat(4001))
    const { checked, responses } = await imported(file)
    expect(responses).toEqual([{ day: null, answers: { home: ['flat'], safe: ['7'], pa: ['ab'] } }])
    expect(checked.faults.map(({ row, what }) => [row, what])).toEqual([
      [3, 'The answer has 4,001 characters; 4,000 are the most.'],
    ])
  })

  it.each<[string, string | undefined]>([
    ['7', '7'],
    ['7.0', '7'],
    ['7,0', '7'],
    ['7/10', '7'],
    ['7 out of 10', '7'],
    ['10 (Very)', '10'],
    ['0 - Not at all', '0'],
    ['-3', undefined],
    ['7.5', undefined],
    ['7-8', undefined],
    ['3/5', undefined],
    ['11', undefined],
  ])('with “%s” on a scale from 0 to 10 gives %s', async (value, chosen) => {
    const file = textFile(`Where do you live now?,How safe do you feel?\nMy own flat,"${value}"\n`)
    const { checked, responses } = await imported(file)
    expect([responses[0]?.answers.safe?.[0], checked.faults.length]).toEqual([chosen, chosen ? 0 : 1])
  })

  it('with headings alone has no rows', async () => {
    const { checked } = await imported(fixture('headings-only.csv'))
    expect(checked).toMatchObject({ rows: 0, whole: 0, faults: [] })
  })
})
