import { describe, expect, it } from 'vitest'
import { themeHeadings } from '../../schema/theme-headings.ts'
import { cardOf, draftOf, linesOf, sameCard } from '../../web/staff/codebook/card-draft.ts'
import { changeOfCount, unthemedInWords } from '../../web/staff/codebook/effect-words.ts'
import { fileNameOf, nameInFile } from '../../web/staff/codebook/file-names.ts'
import { notInForce } from '../../web/staff/codebook/heading-words.ts'
import { changeAsNoun, historySentence } from '../../web/staff/codebook/history-words.ts'

describe('the words of the codebook pages', () => {
  it.each([
    [14, 3, '+14 / −3 answers'],
    [1, 0, '+1 answer'],
    [0, 2, '−2 answers'],
    [1, 1, '+1 / −1 answers'],
  ])('tell +%d and −%d', (gained, lost, words) => {
    expect(changeOfCount({ gained, lost })).toBe(words)
  })

  it('tell how many answers would have no theme', () => {
    expect(unthemedInWords(1)).toBe('1 answer would have no theme and goes back to be read.')
    expect(unthemedInWords(4)).toBe('4 answers would have no theme and go back to be read.')
  })

  const told = { theme: 'Dogs', into: ['Cats'], themes: 0, undone: null, by: 'Sam Okafor', number: 2 }
  it.each([
    [{ ...told, does: 'merge' as const }, 'Sam Okafor merged “Dogs” into “Cats”'],
    [{ ...told, does: 'edit' as const }, 'Sam Okafor renamed “Dogs” to “Cats”'],
    [{ ...told, does: 'edit' as const, into: [] }, 'Sam Okafor edited the card of “Dogs”'],
    [
      { ...told, does: 'split' as const, into: ['A', 'B', 'C'] },
      'Sam Okafor split “Dogs” into “A”, “B” and “C”',
    ],
    [{ ...told, does: 'retire' as const }, 'Sam Okafor retired “Dogs”'],
    [{ ...told, does: 'accept' as const }, 'Sam Okafor added “Dogs”'],
    [{ ...told, does: 'import' as const, themes: 1, number: 1 }, 'Sam Okafor imported it, with 1 theme'],
    [{ ...told, does: 'import' as const, themes: 9 }, 'Sam Okafor imported it again, with 9 themes'],
    [
      {
        ...told,
        does: 'undo' as const,
        undone: { does: 'merge' as const, theme: 'Dogs', into: ['Cats'], themes: 0 },
      },
      'Sam Okafor undid the merge of “Dogs” into “Cats”',
    ],
  ])('tell the history: %#', (event, sentence) => {
    expect(historySentence(event)).toBe(sentence)
  })

  it('name what can be undone', () => {
    expect(changeAsNoun({ ...told, does: 'edit' })).toBe('the renaming of “Dogs” to “Cats”')
  })

  it('name a file as its codebook, and a codebook as its file', () => {
    expect(fileNameOf('Care leavers: north/south', 'csv')).toBe('Care leavers- north-south.csv')
    expect(nameInFile('Care leavers.csv')).toBe('Care leavers')
    expect(nameInFile('Care leavers (2).CSV')).toBe('Care leavers')
  })
})

describe('a card in its form', () => {
  const card = { name: 'Dogs', definition: '', includes: '', excludes: '', quotes: ['one', 'two'] }
  it('comes out as it went in, with a quote on each line that says something', () => {
    const theme = { ...card, id: 'x', code: 'PET1', crosswalk: {} }
    expect(cardOf(draftOf(theme))).toEqual(card)
    expect(linesOf(' one \n\n  \ntwo\n')).toEqual(['one', 'two'])
    expect(sameCard(draftOf(theme), { ...draftOf(theme), quotes: 'one\n\n two ' })).toBe(true)
    expect(sameCard(draftOf(theme), { ...draftOf(theme), quotes: 'one' })).toBe(false)
  })
})

describe('the headings a theme reports under', () => {
  const heading = (id: string, from: string | null, until: string | null, name = id) => ({
    id,
    name,
    from,
    until,
    source: 'an Act',
  })
  const frames = {
    own: {
      name: 'Our own',
      headings: [
        heading('old', '2020-01-01', '2026-03-31'),
        heading('now', '2020-01-01', '2026-03-31', 'Before'),
        heading('now', '2026-04-01', null, 'After'),
        heading('next', '2027-04-01', null),
        heading('open', null, null),
      ],
    },
  }
  const shown = (ids: string[], day: string) => themeHeadings({ own: ids }, frames, day)[0]?.headings

  it('are those of the day, by name', () => {
    expect(shown(['now'], '2026-03-31')).toEqual([{ name: 'Before', inForce: 'yes' }])
    expect(shown(['now'], '2026-04-01')).toEqual([{ name: 'After', inForce: 'yes' }])
  })

  it('say plainly why one is not in force', () => {
    const now = new Date('2026-11-24T09:00:00Z')
    const words = shown(['old', 'next', 'open', 'none'], '2026-11-24')?.map((each) =>
      notInForce(each.inForce, now),
    )
    expect(words).toEqual([
      'not in force after 31 March',
      'not in force until 1 April 2027',
      'not in force: nobody has entered the day it begins',
      'not a heading that is known here',
    ])
  })

  it('keep the name of a frame that is not known here', () => {
    expect(themeHeadings({ other: ['x'] }, frames, '2026-11-24')).toEqual([
      { frame: 'other', headings: [{ name: 'x', inForce: 'unknown' }] },
    ])
  })
})
