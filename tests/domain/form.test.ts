import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { limits } from '../../schema/limits.ts'
import { tidy } from '../../schema/text.ts'
import type { Question } from '../../web/questions/kind.ts'
import { canonical, readForm } from '../../worker/domain/form.ts'

const question = (id: string, kind: Question['kind'], settings: Question['settings'] = {}): Question => ({
  id,
  name: id,
  key: id,
  kind,
  title: id,
  hint: '',
  settings,
})
const choices = [
  { id: 'a', label: 'A' },
  { id: 'b', label: 'B' },
]
const questions = [
  question('one', 'choice', { choices }),
  question('many', 'choices', { choices }),
  question('scale', 'scale', { lowest: 'low', highest: 'high' }),
  question('short', 'short'),
  question('long', 'long'),
]
const read = (fields: Record<string, string[]>) => readForm(questions, new Map(Object.entries(fields)))

describe('reading a form', () => {
  it.each([
    ['one', ['a'], { chosen: ['a'] }],
    ['many', ['b', 'a', 'b'], { chosen: ['b', 'a'] }],
    ['scale', ['0'], { chosen: ['0'] }],
    ['scale', ['10'], { chosen: ['10'] }],
    ['short', ['x'.repeat(limits.shortText)], { text: 'x'.repeat(limits.shortText) }],
    ['long', ['x'.repeat(limits.longText)], { text: 'x'.repeat(limits.longText) }],
  ])('takes %s', (name, values, given) => {
    expect(read({ [name]: values }).given).toEqual(new Map([[name, given]]))
  })

  it.each([
    ['one', ['c'], 'not-offered'],
    ['one', ['a', 'b'], 'one-only'],
    ['many', ['a', 'c'], 'not-offered'],
    ['scale', ['11'], 'not-offered'],
    ['scale', ['-1'], 'not-offered'],
    ['scale', ['1.0'], 'not-offered'],
    ['scale', ['1', '2'], 'one-only'],
    ['short', ['x'.repeat(limits.shortText + 1)], 'too-long'],
    ['long', ['x'.repeat(limits.longText + 1)], 'too-long'],
    ['long', ['x', 'y'], 'one-only'],
  ])('refuses %s of %j', (name, values, refusal) => {
    const form = read({ [name]: values })
    expect(form.refusals).toEqual(new Map([[name, refusal]]))
    expect(form.given.size).toBe(0)
  })

  it('names what does not belong', () => {
    expect(read({ other: ['x'], channel: ['drone'], quotable: ['yes', 'no'] }).foreign).toEqual([
      'other',
      'channel',
      'quotable',
    ])
  })

  it('takes any text, or says why not, and never changes what it took a second time', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 5000 }), (text) => {
        const form = read({ long: [text] })
        const given = form.given.get('long')
        if (form.refusals.size) expect(tidy(text).length).toBeGreaterThan(limits.longText)
        else if (given)
          expect(read({ long: ['text' in given ? given.text : ''] }).given.get('long')).toEqual(given)
        else expect(tidy(text)).toBe('')
      }),
    ))

  it('gives copies of one page one canonical form, whatever the order of fields', () => {
    const fields = { long: ['x'], one: ['a'], channel: ['PA'] }
    const reversed = Object.fromEntries(Object.entries(fields).reverse())
    expect(canonical(read(fields))).toBe(canonical(read(reversed)))
    expect(canonical(read(fields))).not.toBe(canonical(read({ ...fields, quotable: ['yes'] })))
  })
})
