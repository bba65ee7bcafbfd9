import { describe, expect, it } from 'vitest'
import shipped from '../../schema/codebook/care-leavers.json' with { type: 'json' }
import partnerQuotes from '../../schema/codebook/partner-quotes.json' with { type: 'json' }
import { type CodebookFile, codebookImportSchema, withoutQuotes } from '../../schema/codebook.ts'
import { assign, train } from '../../worker/themes/engine.ts'
import polarities from '../themes/quote-polarity.json' with { type: 'json' }

const codes =
  'ACC1 ACC2 ACC3 ACC4 ACC5 REL1 REL2 REL3 REL4 HEA1 HEA2 HEA3 EDU1 EMP1 EMP2 FIN1 FIN2 SOC1 SOC2 SOC3 SOC4 SKL1 PLN1 PLN2 OFF1 VOI1 VOI2 SYS1 SYS2 SYS3 CJS1'
const partners = new Set(partnerQuotes)
const polarityOf: Record<string, string> = polarities

const theme = (code: string, quotes: string[]) => ({
  code,
  name: `The name of ${code}`,
  definition: 'What it is.',
  quotes,
})
const bookOf = (...themes: unknown[]) => ({ name: 'A book', themes })

describe('the starting codebook', () => {
  const book = codebookImportSchema.parse(shipped)

  it('holds the thirty-one themes in order', () => {
    expect(book.themes.map(({ code }) => code).join(' ')).toBe(codes)
  })

  it('names a theme in at most eight words', () => {
    for (const { name } of book.themes) expect(wordsIn(name), name).toBeLessThanOrEqual(8)
  })

  it.each(book.themes)('gives $code twenty to twenty-four quotes of 4 to 40 words', ({ quotes }) => {
    expect(quotes.length).toBeGreaterThanOrEqual(20)
    expect(quotes.length).toBeLessThanOrEqual(24)
    for (const quote of quotes) expect(wordsIn(quote), quote).toSatisfy((n: number) => n >= 4 && n <= 40)
  })

  it.each(book.themes)('quotes young people and at least four partners on $code', ({ quotes }) => {
    const fromPartners = quotes.filter((quote) => partners.has(quote)).length
    expect(fromPartners).toBeGreaterThanOrEqual(4)
    expect(quotes.length - fromPartners).toBeGreaterThanOrEqual(7)
  })

  it.each(book.themes)('quotes praise, complaint, both at once and an idea on $code', ({ quotes }) => {
    expect([...new Set(quotes.map((quote) => polarityOf[quote]))].sort()).toEqual([
      'idea',
      'mixed',
      'not-working',
      'working',
    ])
  })

  it('has a voice and a polarity on file for its own quotes and for no other', () => {
    const quotes = book.themes.flatMap((card) => card.quotes)
    expect(Object.keys(polarities).sort()).toEqual([...quotes].sort())
    expect(partnerQuotes.filter((quote) => !quotes.includes(quote))).toEqual([])
  })

  it('teaches the engine to tell neighbours apart: of quotes held out, it finds six in ten', () => {
    const held = book.themes.map((card) => card.quotes.filter((_, index) => index % 4 === 1))
    const cards = book.themes.map(({ code, quotes, ...card }) => ({
      ...card,
      id: code,
      quotes: quotes.filter((_, index) => index % 4 !== 1),
    }))
    const model = train(cards)
    const found = book.themes.flatMap(({ code }, index) =>
      (held[index] ?? []).map((quote) => assign(model, quote)[0]?.themeId === code),
    )
    expect(found.length).toBeGreaterThan(150)
    expect(found.filter(Boolean).length / found.length).toBeGreaterThan(0.6)
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

  it('leaves what a theme is not to themes that exist', () => {
    const named = book.themes.flatMap(({ excludes }) => excludes.match(/[A-Z]{3}\d/g) ?? [])
    expect([...new Set(named)].filter((code) => !codes.includes(code))).toEqual([])
  })

  it('comes out of the import as it went in, and through JSON again', () => {
    expect(book).toEqual(shipped)
    expect(codebookImportSchema.parse(JSON.parse(JSON.stringify(book)))).toEqual(shipped)
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

  it('refuses a code or a name that is there twice, in other letters too, and says which', () => {
    const themes = [theme('ABC1', []), { ...theme('ABC2', []), name: 'THE  NAME of abc1' }, theme('ABC1', [])]
    const read = codebookImportSchema.safeParse(bookOf(...themes))
    expect(read.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
      ['themes.1.name', 'the name “THE  NAME of abc1” is used twice'],
      ['themes.2.code', 'the code ABC1 is used twice'],
      ['themes.2.name', 'the name “The name of ABC1” is used twice'],
    ])
  })

  it('reads the headings of older files at their commas, once each, and drops a frame that has none', () => {
    const crosswalk = { pathwayPlan: '4, 5,4', ofsted: ['decisions'], localOffer: '' }
    expect(
      codebookImportSchema.parse(bookOf({ ...theme('ABC1', []), crosswalk })).themes[0]?.crosswalk,
    ).toEqual({ pathwayPlan: ['4', '5'], ofsted: ['decisions'] })
  })

  it('refuses a heading with a comma and a frame whose name is a sentence', () => {
    for (const crosswalk of [{ ofsted: ['a, b'] }, { 'my own frame': ['a'] }])
      expect(codebookImportSchema.safeParse(bookOf({ ...theme('ABC1', []), crosswalk })).success).toBe(false)
  })

  it('keeps a quote on one line, and names the themes that have none', () => {
    const book = codebookImportSchema.parse(bookOf(theme('ABC1', ['two \r\n\n lines']), theme('ABC2', [])))
    expect(book.themes[0]?.quotes).toEqual(['two lines'])
    expect(withoutQuotes(book)).toEqual(['The name of ABC2'])
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
