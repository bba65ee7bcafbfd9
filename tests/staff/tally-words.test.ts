import { describe, expect, it } from 'vitest'
import { parts, readInWords, spokenInWords } from '../../web/staff/tally-words.ts'

const answers = { received: 17, coded: 9, unfit: 1, nothing: 2, unreviewed: 3, held: 1, withdrawn: 1 }

describe('the tally in words', () => {
  it('names every part once, so that the table adds up to what was received', () => {
    const { received: _, ...rest } = answers
    expect(parts.map(([part]) => part).toSorted()).toEqual(Object.keys(rest).toSorted())
  })

  it('shares what was read among what may be read', () => {
    expect(readInWords({ answers, read: 5 })).toBe('People have read 5 of 15 answers (33%).')
    expect(readInWords({ answers: { ...answers, received: 2 }, read: 0 })).toBe(
      'There are no answers to read.',
    )
  })
})

describe('how a theme was spoken of', () => {
  const nobody = { working: 0, 'not-working': 0, mixed: 0, idea: 0 }

  it.each([
    [nobody, 0, ''],
    [{ ...nobody, 'not-working': 12, idea: 3 }, 0, '12 not working, 3 idea'],
    [{ ...nobody, working: 1 }, 4, '1 working well; 4 sent nearly the same words'],
    [nobody, 3, '3 sent nearly the same words'],
  ])('%o with %d alike is “%s”', (polarity, campaign, words) => {
    expect(spokenInWords(polarity, campaign)).toBe(words)
  })
})
