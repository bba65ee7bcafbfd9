import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beginning, done, ended, redone, undone } from '../../web/staff/builder/history.ts'

describe('undo and redo', () => {
  it('takes back what was typed in one field as one, until something else is done', () => {
    let history = beginning('')
    for (const typed of ['a', 'ab', 'abc']) history = done(history, typed, 'title')
    history = done(ended(history), 'abcd', 'title')
    history = done(history, 'abcd!', 'hint')
    const back = [undone(history), undone(undone(history)), undone(undone(undone(history)))]
    expect(back.map(({ present }) => present)).toEqual(['abcd', 'abc', ''])
    expect(undone(undone(undone(undone(history)))).present).toBe('')
  })

  it('takes back and does again any acts, each once, to where they began and where they ended', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 50 }), (acts) => {
        const [first, ...others] = acts
        const end = others.reduce((history, act) => done(history, act), beginning(first))
        const start = others.reduce(undone, end)
        expect(start.present).toBe(first)
        expect(start.past).toEqual([])
        const again = others.reduce(redone, start)
        expect(again).toEqual(end)
        expect(redone(again)).toEqual(end)
      }),
    )
  })

  it('forgets what was taken back once something else is done, and is not moved by nothing', () => {
    const history = done(undone(done(beginning(1), 2)), 3)
    expect(redone(history).present).toBe(3)
    expect(done(history, 3)).toBe(history)
  })
})
