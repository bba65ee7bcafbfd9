import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differences } from '../../web/staff/coding/differences.ts'
import { groupAround } from '../../web/staff/coding/group.ts'
import { partBeside, partInWords, partsOf, withoutSpace } from '../../web/staff/coding/part.ts'
import { answer, proposal } from './answer-example.ts'

const ids = (group: ReturnType<typeof groupAround>) => group?.answers.map(({ id }) => id)

describe('answers to be read together', () => {
  it('have the same question and the same themes, and still wait', () => {
    const answers = [
      answer('a'),
      answer('other question', { question: 'What else?' }),
      answer('read', { outcome: 'themes', codings: [proposal('damp', { decision: 'confirmed' })] }),
      answer('more', { codings: [proposal('damp'), proposal('PA')] }),
      answer('b', { codings: [proposal('damp'), proposal('PA', { decision: 'rejected' })] }),
    ]
    expect(groupAround(answers, 4)).toMatchObject({ sameWords: false })
    expect(ids(groupAround(answers, 4))).toEqual(['b', 'a'])
    expect(groupAround(answers, 3)).toBeNull()
    expect(groupAround(answers, 2)).toBeNull()
  })

  it('are those of nearly the same words first, where their first theme is the same', () => {
    const sent = (id: string, themeId: string) =>
      answer(id, { campaign: 'x', codings: [proposal('money', { score: 0.1 }), proposal(themeId)] })
    const answers = [sent('a', 'damp'), sent('b', 'damp'), sent('c', 'PA'), answer('d')]
    expect(groupAround(answers, 1)).toMatchObject({ sameWords: true })
    expect(ids(groupAround(answers, 1))).toEqual(['b', 'a'])
  })

  it('are at most twenty, the nearest', () => {
    const many = Array.from({ length: 50 }, (_, n) => answer(`${n}`))
    const found = ids(groupAround(many, 25)) ?? []
    expect(found).toHaveLength(20)
    expect(found[0]).toBe('25')
    expect(found).not.toContain('0')
    expect(found).toContain('34')
  })

  it('are none where there is no theme to confirm', () => {
    const bare = { codings: [] }
    expect(groupAround([answer('a', bare), answer('b', bare)], 0)).toBeNull()
  })
})

describe('what differs from the first of nearly the same words', () => {
  it('is told word by word, what is left out too', () => {
    expect(differences('The hub must not close.', 'The old hub must close.')).toEqual([
      { kind: 'same', text: 'The ' },
      { kind: 'new', text: 'old' },
      { kind: 'same', text: ' hub must' },
      { kind: 'gone', text: 'not' },
      { kind: 'same', text: ' close.' },
    ])
  })

  it('leaves every character of the text where it was', () => {
    const words = fc.array(fc.constantFrom('hub', 'not', 'close', '😀', '\n', '…', 'مركز'), { maxLength: 12 })
    fc.assert(
      fc.property(words, words, (first, then) => {
        const text = then.join(' ')
        const kept = differences(first.join(' '), text).filter(({ kind }) => kind !== 'gone')
        expect(kept.map((each) => each.text).join('')).toBe(text)
      }),
    )
  })
})

describe('a part of an answer', () => {
  const text = 'My PA is great. The flat is damp, but the rent is fine.'
  const words = (span: [number, number]) => text.slice(...span)

  it('is a clause, moves from one to the next, and stays at either end', () => {
    const [first, second] = partsOf(text)
    if (!first || !second) throw new Error('there are parts')
    expect([words(first), words(second)]).toEqual(['My PA is great', 'The flat is damp'])
    expect(partBeside(text, first, 1)).toEqual(second)
    expect(partBeside(text, second, -1)).toEqual(first)
    expect(partBeside(text, first, -1)).toEqual(first)
    expect(words(partBeside(text, second, 1))).toBe('but the rent is fine')
    expect(partInWords(text, second)).toBe('Part 2 of 3')
  })

  it('may be any words, without the space round them', () => {
    expect(withoutSpace(text, [2, 6])).toEqual([3, 5])
    expect(partInWords(text, [3, 5])).toBe('The words you marked')
    expect(words(partBeside(text, [3, 5], 1))).toBe('The flat is damp')
    expect(withoutSpace(text, [2, 3])).toBeNull()
  })

  it('is found in emoji and in Arabic, and not where there are no words', () => {
    expect(partsOf('😀😀')).toEqual([[0, 4]])
    expect(partsOf('الشقة رطبة. لا أحد يرد.')).toHaveLength(2)
    expect(partsOf('…')).toEqual([])
  })
})
