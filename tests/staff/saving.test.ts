import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Refusal } from '../../web/staff/api.ts'
import { openSaver } from '../../web/staff/saving.ts'

type Sent = {
  value: string
  revision: number
  answer: (revision: number) => void
  refuse: (code: string) => void
}

/** A saver whose server answers when it is told to. */
function opened() {
  const sent: Sent[] = []
  const saver = openSaver<string>(
    (value, revision) =>
      new Promise((resolve, reject) => {
        const answer = (next: number) => resolve({ revision: next })
        const refuse = (code: string) => reject(new Refusal(code, `It says ${code}.`))
        sent.push({ value, revision, answer, refuse })
      }),
    4,
  )
  const asked = () => sent.map(({ value, revision }) => [value, revision])
  return { saver, sent, asked }
}
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

describe('saving what is written', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('saves the newest only, after a pause, one at a time, each over the revision before it', async () => {
    const { saver, sent, asked } = opened()
    saver.keep('a')
    await pass(400)
    saver.keep('ab')
    await pass(400)
    expect(asked()).toEqual([])
    expect(saver.state.value).toEqual({ is: 'waiting' })
    await pass(400)
    expect(asked()).toEqual([['ab', 4]])
    saver.keep('abc')
    saver.keep('abcd')
    await pass(5000)
    expect(asked()).toEqual([['ab', 4]])
    expect(saver.state.value).toEqual({ is: 'saving' })
    sent[0]?.answer(5)
    await pass(0)
    expect(asked()).toEqual([
      ['ab', 4],
      ['abcd', 5],
    ])
    sent[1]?.answer(6)
    await pass(0)
    expect(saver.state.value).toEqual({ is: 'saved' })
    expect(saver.revision.value).toBe(6)
  })

  it('tries again by itself where the server did not answer, and loses nothing', async () => {
    const { saver, sent, asked } = opened()
    saver.keep('a')
    await pass(700)
    sent[0]?.refuse('unreachable')
    await pass(0)
    expect(saver.state.value).toEqual({ is: 'refused', why: 'It says unreachable.' })
    await pass(5000)
    expect(asked()).toEqual([
      ['a', 4],
      ['a', 4],
    ])
    sent[1]?.answer(5)
    await pass(0)
    expect(saver.state.value).toEqual({ is: 'saved' })
  })

  it.each([
    ['draft-changed', 'overtaken', 'It says draft-changed.'],
    ['not-found', 'gone', 'This draft is not there any more: somebody has published or discarded it.'],
  ])('sends nothing more once it hears %s, whatever is typed then', async (code, is, why) => {
    const { saver, sent, asked } = opened()
    saver.keep('a')
    await pass(700)
    sent[0]?.refuse(code)
    await pass(0)
    saver.keep('ab')
    expect(await saver.flush()).toBe(false)
    await pass(60_000)
    expect(asked()).toEqual([['a', 4]])
    expect(saver.state.value).toEqual({ is, why })
  })

  it('waits with a refused text for another one', async () => {
    const { saver, sent, asked } = opened()
    saver.keep('too long')
    await pass(700)
    sent[0]?.refuse('input-refused')
    await pass(60_000)
    expect(asked()).toHaveLength(1)
    saver.keep('short')
    await pass(700)
    expect(asked().at(-1)).toEqual(['short', 4])
  })

  it('saves at once where somebody goes on to another page, and says whether all of it is there', async () => {
    const { saver, sent, asked } = opened()
    expect(await saver.flush()).toBe(true)
    saver.keep('a')
    const all = saver.flush()
    expect(asked()).toEqual([['a', 4]])
    saver.keep('ab')
    sent[0]?.answer(5)
    await pass(0)
    sent[1]?.answer(6)
    expect(await all).toBe(true)
    expect(asked().at(-1)).toEqual(['ab', 5])
  })

  it('sends nothing more once it is stopped', async () => {
    const { saver, asked } = opened()
    saver.keep('a')
    saver.stop()
    await pass(60_000)
    expect(saver.state.value).toEqual({ is: 'saved' })
    expect(asked()).toEqual([])
  })
})
