import { describe, expect, it } from 'vitest'
import { brokenSentence, changeSentence, questionChange } from '../../web/leader/change.ts'
import { questionSentences } from '../../web/leader/question-words.ts'
import { amount, base, fewer, figure, hidden, question } from './full-example.ts'

const told = (n: number, of: number) => ({ amount: amount(n, of), base: base(of) })
const once = (n: number, of: number) => ({ ...told(n, of), waveNumber: 1 })

describe('a change in a sentence', () => {
  it.each([
    [
      told(40, 70),
      once(15, 65),
      'Higher than in wave 1: now about 57% of about 70 people, then about 23% of about 65 people.',
    ],
    [
      told(15, 65),
      once(40, 70),
      'Lower than in wave 1: now about 23% of about 65 people, then about 57% of about 70 people.',
    ],
    [
      told(30, 70),
      once(30, 65),
      'About the same as in wave 1: now about 43% of about 70 people, then about 46% of about 65 people.',
    ],
    [
      told(25, 70),
      once(15, 65),
      'Not clearly different from wave 1 (it could be chance or rounding): now about 36% of about 70 people, then about 23% of about 65 people.',
    ],
    [
      told(25, 70),
      { amount: hidden, base: base(65), waveNumber: 1 },
      'Hidden to protect people in wave 1, so there is no comparison.',
    ],
    [
      { amount: hidden, base: base(70) },
      once(15, 65),
      'Hidden to protect people, so there is no comparison.',
    ],
    [
      { amount: { as: 'words', words: 'most' }, base: fewer },
      { amount: { as: 'words', words: 'about half' }, base: fewer, waveNumber: 1 },
      'Not clearly different from wave 1 (it could be chance or rounding): now most of the people who answered (fewer than 30 people), then about half of the people who answered (fewer than 30 people).',
    ],
  ] as const)('has both bases', (now, then, sentence) => {
    expect(changeSentence(now, then, 'survey')).toBe(sentence)
  })

  it('can have a name, and says chance alone where counts are exact', () => {
    const agencies = (n: number, of: number) => ({
      amount: { as: 'figure' as const, number: figure(n), percent: null },
      base: base(of),
    })
    expect(
      changeSentence(agencies(6, 9), { ...agencies(3, 8), waveNumber: 2 }, 'consultation', '“Yes”'),
    ).toBe(
      '“Yes” is not clearly different from wave 2 (it could be chance): now 6 of 9 agencies, then 3 of 8 agencies.',
    )
  })
})

describe('the change of a question', () => {
  const asked = (earlier: [number, (number | null)[]][], broken: Parameters<typeof question>[4] = {}) =>
    question(
      'safe',
      'Do you feel safe?',
      85,
      { Yes: 20, Mostly: 25, Rarely: 25, No: 15 },
      { ...broken, earlier },
    )

  it('is its two clearest, the clearest first', () => {
    expect(questionChange(asked([[75, [40, 25, 5, 5]]]), 'survey')).toBe(
      '“Yes” is lower than in wave 2: now about 24% of about 85 people, then about 53% of about 75 people. “Rarely” is higher than in wave 2: now about 29% of about 85 people, then about 7% of about 75 people.',
    )
  })

  it('is none where chance or rounding could make it', () => {
    expect(questionChange(asked([[75, [20, 25, 20, 10]]]), 'survey')).toBe(
      'Since wave 2 no answer has changed by more than chance or rounding could make (now about 85 people, then about 75 people).',
    )
  })

  it('is compared with the newest of the earlier waves alone', () => {
    expect(
      questionChange(
        asked([
          [75, [20, 25, 20, 10]],
          [60, [50, 5, 5, null]],
        ]),
        'survey',
      ),
    ).toContain('no answer has changed')
  })

  it('says so where the earlier wave is hidden', () => {
    expect(questionChange(asked([[75, [null, null, null, null]]]), 'survey')).toBe(
      'Wave 2 is hidden to protect people.',
    )
  })

  it('is not told across other words or other groups, and in a first wave there is none', () => {
    expect(questionChange(asked([], { broken: { waveNumber: 2, because: 'wording' } }), 'survey')).toBe(
      'The wording changed after wave 2, so there is no comparison with it.',
    )
    expect(brokenSentence({ waveNumber: 2, because: 'grouping' })).toBe(
      'The answers were put together in another way in wave 2, so there is no comparison with it.',
    )
    expect(questionChange(asked([]), 'survey')).toBeNull()
  })

  it('says how far back it goes where the wording changed further back', () => {
    const sentences = questionSentences(
      asked([[75, [20, 25, 20, 10]]], { broken: { waveNumber: 1, because: 'wording' } }),
      'survey',
    )
    expect(sentences.at(-1)).toBe('The wording changed after wave 1, so there is no comparison with it.')
  })
})
