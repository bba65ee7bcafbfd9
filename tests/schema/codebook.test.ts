import { describe, expect, it } from 'vitest'
import shipped from '../../schema/codebook/care-leavers.json'
import { type CodebookFile, codebookImportSchema } from '../../schema/codebook.ts'

const firstDozen = 'ACC1 ACC2 ACC3 ACC4 ACC5 REL1 REL2 REL3 REL4 HEA1 HEA2 HEA3'.split(' ')
const next = 'FIN1 FIN2 PLN1 VOI1 VOI2 SYS1'.split(' ')

const theme = (code: string, quotes: string[]) => ({
  code,
  name: 'A name',
  definition: 'What it is.',
  quotes,
})
const bookOf = (...themes: unknown[]) => ({ name: 'A book', themes })

describe('the starting codebook', () => {
  const book = codebookImportSchema.parse(shipped)

  it('holds the first dozen themes and the six that follow, in order', () => {
    expect(book.themes.map(({ code }) => code)).toEqual([...firstDozen, ...next])
  })

  it.each(book.themes)('gives $code fifteen to twenty quotes of 4 to 40 words', ({ quotes }) => {
    expect(quotes.length).toBeGreaterThanOrEqual(15)
    expect(quotes.length).toBeLessThanOrEqual(20)
    for (const quote of quotes) expect(wordsIn(quote), quote).toSatisfy((n: number) => n >= 4 && n <= 40)
  })

  it('never uses a quote twice', () => {
    expect(repeatedQuotes(book)).toEqual([])
  })

  it('begins no more than two quotes of the whole book with the same four words', () => {
    expect(sharedOpenings(book, 3)).toEqual([])
  })

  it.each(book.themes)('says what $code includes, and which neighbour it leaves to', (card) => {
    expect(card.definition).not.toBe('')
    expect(card.includes).not.toBe('')
    expect(card.excludes).toMatch(/\([A-Z]{3}\d\)/)
    expect(card.excludes).not.toContain(card.code)
  })

  it.each(book.themes)('maps $code to all four outside frames', ({ crosswalk }) => {
    expect(Object.keys(crosswalk).sort()).toEqual([
      'corporateParenting',
      'localOffer',
      'ofsted',
      'pathwayPlan',
    ])
  })

  it('comes out of the import as it went in', () => {
    expect(book).toEqual(shipped)
  })
})

describe('the checks themselves', () => {
  it('find a quote that is repeated in other letters, in another theme', () => {
    const book = codebookImportSchema.parse(
      bookOf(theme('ABC1', ['No one rang me', 'It was cold']), theme('ABC2', ['NO ONE rang me '])),
    )
    expect(repeatedQuotes(book)).toEqual(['no one rang me'])
  })

  it('find an opening that three quotes share', () => {
    const quotes = ['they told me to wait', 'They told me to go', 'they told me to ring']
    expect(sharedOpenings(codebookImportSchema.parse(bookOf(theme('ABC1', quotes))), 3)).toEqual([
      'they told me to',
    ])
  })
})

describe('importing a codebook', () => {
  it.each(['acc1', 'ACC', 'AC1', 'ACC1234', 'ACC-1', ''])('refuses the code "%s"', (code) => {
    expect(codebookImportSchema.safeParse(bookOf(theme(code, []))).success).toBe(false)
  })

  it('refuses a name with markup and a key it does not know', () => {
    const card = theme('ABC1', [])
    expect(codebookImportSchema.safeParse(bookOf({ ...card, name: '<b>Home</b>' })).success).toBe(false)
    expect(codebookImportSchema.safeParse(bookOf({ ...card, colour: 'red' })).success).toBe(false)
  })

  it('fills in what a card may leave out', () => {
    expect(codebookImportSchema.parse(bookOf(theme('ABC1', []))).themes[0]).toMatchObject({
      includes: '',
      excludes: '',
      crosswalk: {},
    })
  })

  it('takes the plain form of labelled collections and makes codes for it', () => {
    const plain = {
      name: 'Plain',
      labels: { Parking: { def: 'Cars.', ex: ['no spaces'] }, Food: { def: '', ex: [] } },
    }
    expect(codebookImportSchema.parse(plain)).toEqual({
      name: 'Plain',
      themes: [
        {
          ...theme('THM1', ['no spaces']),
          name: 'Parking',
          definition: 'Cars.',
          includes: '',
          excludes: '',
          crosswalk: {},
        },
        { ...theme('THM2', []), name: 'Food', definition: '', includes: '', excludes: '', crosswalk: {} },
      ],
    })
  })
})

function repeatedQuotes({ themes }: CodebookFile): string[] {
  const quotes = themes.flatMap((card) => card.quotes.map((quote) => quote.toLowerCase()))
  return quotes.filter((quote, index) => quotes.indexOf(quote) !== index)
}

function sharedOpenings({ themes }: CodebookFile, least: number): string[] {
  const times = new Map<string, number>()
  for (const quote of themes.flatMap((card) => card.quotes)) {
    const opening = quote.toLowerCase().split(/\s+/).slice(0, 4).join(' ')
    times.set(opening, (times.get(opening) ?? 0) + 1)
  }
  return [...times].filter(([, count]) => count >= least).map(([opening]) => opening)
}

function wordsIn(quote: string): number {
  return quote.split(/\s+/).length
}
