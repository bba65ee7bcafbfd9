import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import shipped from '../../schema/codebook/care-leavers.json' with { type: 'json' }
import { type CodebookFile, codebookImportSchema, codebookSchema } from '../../schema/codebook.ts'
import { codebookFromCsv, codebookToCsv } from '../../schema/codebook-csv.ts'

const starting = codebookImportSchema.parse(shipped)
const throughCsv = (book: CodebookFile) => codebookFromCsv(book.name, codebookToCsv(book))
const mistakesOf = (csv: string, name = 'A book') => {
  const read = codebookFromCsv(name, csv)
  return 'mistakes' in read ? read.mistakes : []
}

describe('any codebook', () => {
  it('survives a spreadsheet and a JSON file', () => {
    fc.assert(
      fc.property(books(), (book) => {
        expect(throughCsv(book)).toEqual({ book })
        expect(codebookImportSchema.parse(JSON.parse(JSON.stringify(book)))).toEqual(book)
      }),
      { numRuns: 300 },
    )
  })

  it('starts no cell with a formula, whichever separator splits it', () => {
    fc.assert(
      fc.property(books(), (book) => {
        const pieces = codebookToCsv(book).split(/","|[;\t\n]/)
        expect(pieces.filter((piece) => /^[\s"\uFEFF]*[=+\-@＝＋－＠]/.test(piece))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})

describe('the starting codebook as a spreadsheet', () => {
  it('comes back as it went', () => {
    expect(throughCsv(starting)).toEqual({ book: starting })
  })

  it('has a mark for Excel, a row a theme, a line a quote and a column a frame', () => {
    const csv = codebookToCsv(starting)
    expect(csv.startsWith('\uFEFF"code","name","definition","includes","excludes","quotes"')).toBe(true)
    expect(csv).toContain('"crosswalk localOffer","crosswalk pathwayPlan"')
    expect(csv).toContain('"4, 5"')
    expect(csv).toContain('\nMy room finally has a proper lock and I can sleep at night\n')
    expect(csv.split('\r\n').length).toBe(32)
  })
})

describe('reading a spreadsheet', () => {
  const book: CodebookFile = {
    name: 'Night',
    themes: [
      {
        code: 'ABC1',
        name: 'Sleep; rest',
        definition: '=1+1',
        includes: '',
        excludes: '',
        quotes: ['-5 in here', 'cant "sleep"'],
        crosswalk: { ofsted: ['health', 'decisions'] },
      },
    ],
  }

  it.each([
    ['comma', ','],
    ['semicolon', ';'],
    ['tab', '\t'],
  ])('reads what is separated by a %s', (_name, separator) => {
    const rows = [
      ['Code', 'NAME', 'definition', 'quotes', 'Crosswalk ofsted'],
      ['ABC1', '"Sleep; rest"', "'=1+1", '"\'-5 in here\n\n cant ""sleep"" "', '"health, decisions"'],
      ['', '', '', '', ''],
    ]
    const csv = rows.map((cells) => cells.join(separator)).join('\r\n')
    expect(codebookFromCsv('Night', csv)).toEqual({ book })
  })

  it('leaves an apostrophe that stands before a word', () => {
    const read = codebookFromCsv('A book', "code,name,definition,quotes\nABC1,'Appy,d,'ow are you")
    expect(read).toMatchObject({ book: { themes: [{ name: "'Appy", quotes: ["'ow are you"] }] } })
  })

  it('names the columns that are missing, doubled or unknown', () => {
    expect(mistakesOf('code,name,Name,colour,quotes\nABC1,a,b,red,q')).toEqual([
      'Row 1: there is no column “definition”.',
      'Row 1: the column “name” is there twice.',
      'Row 1: a codebook has no column “colour”.',
    ])
    expect(mistakesOf('')).toContain('Row 1: there is no column “code”.')
  })

  it('names row and column of every cell it cannot take, as a spreadsheet counts them', () => {
    const long = 'x'.repeat(1001)
    const rows = [
      'code,name,definition,includes,quotes',
      'ABC1,One,"two\nlines",,"fine\nfine too"',
      ',,,,',
      `abc2,<b>,d,${long},"short\n${long}"`,
      'ABC3,,d,,',
    ]
    expect(mistakesOf(rows.join('\n'))).toEqual([
      'Row 4, column code: a code is three capitals and a number, as in ACC1.',
      'Row 4, column name: one line, without < or >.',
      'Row 4, column includes: longer than 1000 characters.',
      'Row 4, column quotes, quote 2: longer than 1000 characters.',
      'Row 5, column name: it is empty.',
    ])
  })

  it('names codes and names that are there twice, in other letters too', () => {
    expect(mistakesOf('code,name,definition,quotes\nABC1,Food,d,\nABC1,FOOD,d,')).toEqual([
      'Row 3, column code: the code ABC1 is used twice.',
      'Row 3, column name: the name “FOOD” is used twice.',
    ])
  })

  it('says so where there are too many themes or quotes, no theme, or a name too long', () => {
    const head = 'code,name,definition,quotes\n'
    const many = Array.from({ length: 201 }, (_, n) => `ABC${n},Name ${n},d,`).join('\n')
    expect(mistakesOf(head + many)).toEqual(['The codebook: more than 200 entries.'])
    expect(mistakesOf(`${head}ABC1,a,d,"${'quote\n'.repeat(101)}"`)).toEqual([
      'Row 2, column quotes: more than 100 entries.',
    ])
    expect(mistakesOf(head)).toEqual(['There is no theme below the names of the columns.'])
    expect(mistakesOf(`${head}ABC1,a,d,`, 'x'.repeat(121))).toEqual([
      'The name of the file, which is the codebook’s: longer than 120 characters.',
    ])
  })

  it('names the row of a quotation mark that is never closed, and of a cell that has no column', () => {
    const head = 'code,name,definition,quotes\nABC1,a,d,q\n'
    expect(mistakesOf(`${head}ABC2,"b,d,q`)).toEqual([
      'Row 3: a quotation mark is opened and not closed, or not doubled.',
    ])
    expect(mistakesOf(`${head}ABC2,b,d,q,and more`)).toEqual([
      'Row 3, column 5: the column has no name, or a cell with the separator in it lacks its quotation marks.',
    ])
  })

  it('names the column of a heading or frame it cannot take', () => {
    const csv = `code,name,definition,quotes,crosswalk ofsted\nABC1,a,d,,${'x'.repeat(61)}`
    expect(mistakesOf(csv)).toEqual(['Row 2, column crosswalk ofsted: longer than 60 characters.'])
    expect(mistakesOf('code,name,definition,quotes,crosswalk x-y\nABC1,a,d,,a')).toEqual([
      'Row 2, column crosswalk x-y: a frame’s name is letters and digits, as in localOffer.',
    ])
  })
})

/** Codebooks of awkward texts, as the import has tidied them. */
function books() {
  const start = fc.constantFrom(
    '',
    '=',
    "'=",
    "''-",
    '+',
    '@',
    ';=',
    ';"=',
    '\n =',
    '\t-',
    '"',
    '＝',
    ',',
    'a',
  )
  const awkward = (maxLength: number) =>
    fc.tuple(start, fc.string({ unit: 'binary', maxLength }), start).map((parts) => parts.join(''))
  const oneLine = (maxLength: number) =>
    fc.tuple(awkward(maxLength), fc.constantFrom('x', 'é', '0')).map(([words, end]) => asLine(words) + end)
  const id = oneLine(8).map((words) => words.replaceAll(',', ''))
  const theme = fc.record({
    code: fc.stringMatching(/^[A-Z]{3}[0-9]{1,3}$/),
    name: oneLine(12),
    definition: awkward(20),
    includes: awkward(20),
    excludes: awkward(20),
    quotes: fc.array(oneLine(20), { maxLength: 4 }),
    crosswalk: fc.dictionary(fc.constantFrom('localOffer', 'ofsted', 'own2'), fc.array(id, { maxLength: 3 })),
  })
  return fc
    .record({
      name: oneLine(12),
      themes: fc.uniqueArray(theme, {
        minLength: 1,
        maxLength: 5,
        comparator: (one, other) => one.code === other.code || asRead(one.name) === asRead(other.name),
      }),
    })
    .map((book) => codebookSchema.parse(book))
}

const asLine = (words: string) => words.replace(/[\r\n<>]/g, ' ')
const asRead = (name: string) => name.trim().normalize('NFKC').toLowerCase().replace(/\s+/g, ' ')
