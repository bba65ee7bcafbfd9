import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { limits } from '../../schema/limits.ts'
import { tidy } from '../../schema/tidy.ts'
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
  question('yes', 'yes-no'),
  question('why', 'short', { followUp: { of: 'yes', is: ['no', 'unsure'] } }),
  question('some', 'choices', { choices, none: 'b' }),
  question('feel', 'feeling'),
  question('month', 'month'),
  question('good', 'good'),
  question('page', 'information'),
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
    ['yes', ['unsure'], { chosen: ['unsure'] }],
    ['some', ['b'], { chosen: ['b'] }],
    ['feel', ['1'], { chosen: ['1'] }],
    ['feel', ['5'], { chosen: ['5'] }],
    ['month', ['m01', '1999'], { chosen: ['1999-01'] }],
    ['month', ['2026', 'm12'], { chosen: ['2026-12'] }],
    ['month', ['2026'], { chosen: ['2026'] }],
    ['month', ['m12', '۲۰۲۶'], { chosen: ['2026-12'] }],
    ['good', ['my cat'], { text: 'my cat' }],
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
    ['yes', ['maybe'], 'not-offered'],
    ['some', ['a', 'b'], 'none-with-others'],
    ['feel', ['0'], 'not-offered'],
    ['feel', ['6'], 'not-offered'],
    ['month', ['m03'], 'year-needed'],
    ['month', ['m13', '2024'], 'not-offered'],
    ['month', ['m03', '24'], 'year-needed'],
    ['month', ['m03', '2124'], 'year-needed'],
    ['month', ['m03', '3 March 2024'], 'year-needed'],
    ['month', ['m03', '2024', '2025'], 'one-only'],
    ['page', ['x'], 'not-offered'],
  ])('refuses %s of %j', (name, values, refusal) => {
    const form = read({ [name]: values })
    expect(form.refusals).toEqual(new Map([[name, refusal]]))
    expect(form.given.size).toBe(0)
  })

  it.each([
    [{ yes: ['no'], why: ['x'] }, ['yes', 'why'], []],
    [{ yes: ['yes'], why: ['x'] }, ['yes'], ['why']],
    [{ why: ['x'] }, [], ['why']],
    [{ yes: ['yes'], why: ['x'.repeat(limits.shortText + 1)] }, ['yes'], ['why']],
  ])('of %j is given %j, and not asked any more %j', (fields, given, unasked) => {
    const form = read(fields as Record<string, string[]>)
    expect([[...form.given.keys()], [...form.unasked.keys()], form.refusals.size]).toEqual([
      given,
      unasked,
      0,
    ])
  })

  it('names what does not belong', () => {
    expect(
      read({
        other: ['x'],
        channel: ['paper'],
        overseen: ['me'],
        replaces: ['a', 'b'],
        quotable: ['yes', 'no'],
      }).foreign.sort(),
    ).toEqual(['channel', 'other', 'overseen', 'quotable', 'replaces'])
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
    for (const told of [{ quotable: ['yes'] }, { channel: ['peer'] }, { overseen: ['free'] }])
      expect(canonical(read(fields))).not.toBe(canonical(read({ ...fields, ...told })))
  })
})
