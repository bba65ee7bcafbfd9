import { describe, expect, it } from 'vitest'
import { noQuoteBecause, passageOf } from '../../web/staff/coding/passage.ts'
import { answer, proposal } from './answer-example.ts'

const confirmed = proposal('damp', { decision: 'confirmed', clause: [0, 16] })

describe('the words a quote starts from', () => {
  it('are the clause its theme was read from', () => {
    expect(passageOf(answer('a', { codings: [confirmed] }), 'damp')).toBe('damp in the flat')
  })

  it('are the whole answer, cut to 500 units, where a person added the theme', () => {
    const added = { ...confirmed, clause: null }
    expect(passageOf(answer('a', { codings: [added] }), 'damp')).toBe('damp in the flat, says a')
    expect(passageOf(answer('a', { text: 'x'.repeat(900), codings: [added] }), 'damp')).toHaveLength(500)
  })
})

describe('a quote', () => {
  it('waits for consent, then for a confirmed theme', () => {
    expect(noQuoteBecause(answer('a', { quotable: false, codings: [confirmed] }))).toMatch(/did not agree/)
    expect(noQuoteBecause(answer('a'))).toMatch(/Confirm a theme first/)
    expect(noQuoteBecause(answer('a', { codings: [confirmed] }))).toBeNull()
  })
})
