import { describe, expect, it } from 'vitest'
import { noQuoteBecause, passageOf } from '../../web/staff/coding/passage.ts'
import { answer, proposal } from './answer-example.ts'

const confirmed = proposal('damp', { decision: 'confirmed', clause: [0, 16] })

describe('the words a quote starts from', () => {
  const wordsOf = (text: string, clause: [number, number] | null) => {
    const { start, end } = passageOf({ text, codings: [{ ...confirmed, clause }] }, 'damp')
    return text.slice(start, end)
  }

  it('are the clause its theme was read from, in whole words', () => {
    expect(wordsOf('damp in the flat, says a', [0, 16])).toBe('damp in the flat')
    expect(wordsOf('damp in the flat, says a', [6, 14])).toBe('in the flat')
    expect(wordsOf('It is damp!! And cold.', [0, 10])).toBe('It is damp!!')
  })

  it('are the answer, as far as a quote may go, where a person added the theme', () => {
    expect(wordsOf(' damp in the flat ', null)).toBe('damp in the flat')
    expect(wordsOf('four '.repeat(180), null)).toBe('four '.repeat(100).trim())
    expect(wordsOf(`five  ${'x'.repeat(900)}`, null)).toBe('five')
    expect(wordsOf('x'.repeat(900), null)).toHaveLength(500)
  })
})

describe('a quote', () => {
  it('waits for consent, then for a confirmed theme', () => {
    expect(noQuoteBecause(answer('a', { quotable: false, codings: [confirmed] }))).toMatch(/did not agree/)
    expect(noQuoteBecause(answer('a'))).toMatch(/Confirm a theme first/)
    expect(noQuoteBecause(answer('a', { codings: [confirmed] }))).toBeNull()
  })
})
