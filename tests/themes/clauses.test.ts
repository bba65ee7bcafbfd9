import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitClauses } from '../../worker/themes/clauses.ts'
import { tokenise } from '../../worker/themes/tokens.ts'

const clausesOf = (text: string) => splitClauses(text).map(({ span: [start, end] }) => text.slice(start, end))

describe('clauses', () => {
  it.each([
    ['My PA listens. The flat is damp!', ['My PA listens', 'The flat is damp']],
    ['My PA is kind but never has time', ['My PA is kind', 'but never has time']],
    ['Rent went up, then the heating broke', ['Rent went up', 'then the heating broke']],
    ['cost 3.5 a day at a.b@c.org', ['cost 3.5 a day at a.b@c.org']],
    ['staff, food, parking', ['staff, food', 'parking']],
    ['first line\nsecond line', ['first line', 'second line']],
    ['"Nobody told me." (Nobody!)', ['Nobody told me', 'Nobody']],
    ['good support - bad housing', ['good support', 'bad housing']],
    ['هل تسمعون؟ نعم', ['هل تسمعون', 'نعم']],
    ['ሰላም እዩ። የቐንየለይ', ['ሰላም እዩ', 'የቐንየለይ']],
    ['Fine', ['Fine']],
    ['?!', []],
    ['', []],
  ])('of %j are %j', (text, clauses) => {
    expect(clausesOf(text)).toEqual(clauses)
  })

  it('hold every word of any text exactly once, between its first and its last', () => {
    const piece = fc.constantFrom(
      'home',
      'and',
      ', ',
      '. ',
      ' ',
      '\n',
      '\0',
      'ab',
      '👍',
      'سكن',
      'ገዛ',
      ' - ',
      '…',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('')
        const words = tokenise(text)
        const clauses = splitClauses(text)
        expect(clauses.flatMap(({ from, to }) => words.slice(from, to))).toEqual(words)
        for (const { span, from, to } of clauses)
          expect(span).toEqual([words[from]?.start, words[to - 1]?.end])
      }),
    )
  })
})
