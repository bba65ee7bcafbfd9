import { describe, expect, it } from 'vitest'
import {
  alphaInWords,
  f1InWords,
  prevalenceInWords,
  reliabilityOf,
  shareInWords,
} from '../../web/staff/blind/agreement-words.ts'

const estimate = { value: 0.833, low: 0.608, high: 0.942, n: 18 }

describe('agreement in words', () => {
  it.each([
    [-0.2, 'too low to rely on'],
    [0.669, 'too low to rely on'],
    [0.67, 'tentative'],
    [0.8, 'tentative'],
    [0.801, 'good'],
  ])('an alpha of %d is %s', (alpha, words) => {
    expect(reliabilityOf(alpha)).toBe(words)
  })

  it('tells no figure without its interval and what it was measured on', () => {
    expect(alphaInWords(estimate, ' answers')).toBe('0.83, good (0.61 to 0.94), n = 18 answers')
    expect(shareInWords(estimate, ' proposals')).toBe('83% (61 to 94%), n = 18 proposals')
    expect(f1InWords(0.91, false, 36)).toBe('0.91, n = 36')
    expect(f1InWords(0.5, true, 36)).toBe('0.50, n = 36. Indicative: a direction, no more')
    expect(prevalenceInWords({ raw: 0.5, figure: estimate, method: 'corrected' }, 36)).toBe(
      'proposed on 50% of 36 answers; corrected by the sample 83% (61 to 94%), n = 18',
    )
  })

  it('says where too little was reviewed, and then no number', () => {
    const none = 'not enough reviewed'
    expect([alphaInWords(none), shareInWords(none), f1InWords(none, false, 3)]).toEqual([none, none, none])
  })
})
