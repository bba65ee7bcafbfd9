import { describe, expect, it } from 'vitest'
import shipped from '../../schema/codebook/care-leavers.json'
import { assign, discover, train } from '../../worker/themes/engine.ts'
import { isVerbatim } from '../../worker/themes/evaluation.ts'
import { polarityOf } from '../../worker/themes/polarity.ts'

const cards = shipped.themes.map(({ code, ...card }) => ({ id: code, ...card }))
const model = train(cards)

const damp = 'the mould in my flat is getting worse and nobody comes to repair the heating. '

/** What people send that no example of the codebook looks like. */
const awkward: [name: string, text: string, themes: 'none' | 'some' | 'any'][] = [
  ['ten thousand characters', damp.repeat(130).slice(0, 10_000), 'some'],
  ['ten thousand characters without a space', 'mould'.repeat(2000), 'any'],
  ['emoji alone', '😡😡🏠💔', 'none'],
  ['punctuation alone', '?!… --- ...', 'none'],
  ['white space alone', ' \n\t ', 'none'],
  ['nothing', '', 'none'],
  ['Arabic', 'أخاف في البيت والباب لا يغلق', 'none'],
  ['Tigrinya', 'ገዛይ ጽቡቕ ኣይኮነን', 'none'],
  ['Chinese', '我的房间发霉了', 'none'],
  ['Welsh', 'Mae fy fflat yn oer ac yn llaith', 'any'],
  ['one English word', 'mould', 'any'],
  ['a lone surrogate', `mould \ud83d in the flat`, 'any'],
]

describe('what nobody expected to be sent', () => {
  it.each(awkward)('%s gets an answer: spans inside the text, or no theme', (_, text, themes) => {
    const found = assign(model, text)
    if (themes === 'none') expect(found).toEqual([])
    if (themes === 'some') expect(found.length).toBeGreaterThan(0)
    for (const coding of found) expect(isVerbatim(text, coding)).toBe(true)
    expect(['working', 'not-working', 'mixed', 'idea', null]).toContain(polarityOf(text))
  })

  it('ten thousand characters take well under a second', () => {
    const start = performance.now()
    assign(model, damp.repeat(130))
    expect(performance.now() - start).toBeLessThan(1000)
  })

  it.each([
    ['an empty wave', []],
    ['one answer', [{ id: 'a', text: damp }]],
    ['emoji alone', ['a', 'b', 'c'].map((id) => ({ id, text: '😡😡' }))],
    ['the same words a hundred times', Array.from({ length: 100 }, (_, at) => ({ id: `${at}`, text: damp }))],
    ['an answer nobody wrote in', [{ id: 'a', text: '' }]],
  ])('discovery in %s ends, and names no answer that is not there', (_, items) => {
    const ids = new Set(items.map(({ id }) => id))
    for (const { itemIds } of discover(items)) for (const id of itemIds) expect(ids.has(id)).toBe(true)
  })
})
