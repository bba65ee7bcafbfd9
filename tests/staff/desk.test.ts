import { beforeEach, describe, expect, it } from 'vitest'
import { type Answer, Refusal } from '../../web/staff/api.ts'
import { openDesk } from '../../web/staff/coding/desk.ts'
import type { Remote } from '../../web/staff/coding/remote.ts'
import type { Step } from '../../web/staff/coding/step.ts'
import { hush, notice } from '../../web/staff/notice.ts'
import { answer, proposal } from './answer-example.ts'

type Asked = (Step & { id: string }) | { do: 'hold'; id: string }

/** A server of the given answers, two a page, that keeps what it was asked and refuses what `refuse` names. */
function stand(answers: Answer[], refuse: (asked: Asked) => Refusal | null = () => null) {
  const asked: Asked[] = []
  const take = async (one: Asked) => {
    await Promise.resolve()
    const refusal = refuse(one)
    if (refusal) throw refusal
    asked.push(one)
    return one.do === 'quote' ? 'quote-1' : ''
  }
  const remote: Remote = {
    page: async (_waveId, _show, after) => {
      const rest = answers.filter(({ id }) => id > after)
      return { answers: rest.slice(0, 2), perPage: 2 }
    },
    take: (id, step) => take({ ...step, id }),
    hold: async (id) => {
      await take({ do: 'hold', id })
    },
    assign: async () => 0,
  }
  return { asked, desk: openDesk(remote, 'wave', answers.length) }
}

const three = () => [answer('a'), answer('b'), answer('c')]

beforeEach(hush)

describe('the desk', () => {
  it('loads the next page when the loaded one is done, and ends after the last', async () => {
    const { desk } = stand(three())
    await desk.show('unread')
    expect(desk.answers.value.map(({ id }) => id)).toEqual(['a', 'b'])
    await desk.next()
    await desk.next()
    expect(desk.current.value?.id).toBe('c')
    await desk.next()
    await desk.next()
    expect(desk.current.value).toBeNull()
    await desk.previous()
    expect(desk.current.value?.id).toBe('c')
  })

  it('confirms what is left, records the reading, counts it and goes on', async () => {
    const { desk, asked } = stand(three())
    await desk.show('unread')
    await desk.read('themes')
    expect(asked).toEqual([
      { do: 'decide', themeId: 'damp', decision: 'confirmed', id: 'a' },
      { do: 'read', outcome: 'themes', id: 'a' },
    ])
    expect(desk.current.value?.id).toBe('b')
    expect([desk.readHere.value, desk.toGo.value]).toEqual([1, 2])
  })

  it('takes quick keys in their order, each on the answer in focus when its turn comes', async () => {
    const { desk, asked } = stand(three())
    await desk.show('unread')
    await Promise.all([desk.read('themes'), desk.read('nothing'), desk.read('unfit')])
    expect(asked.filter(({ do: act }) => act === 'read').map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    expect(desk.toGo.value).toBe(0)
  })

  it('undoes a reading with the themes it confirmed, and returns to its answer', async () => {
    const { desk, asked } = stand(three())
    await desk.show('unread')
    await desk.read('themes')
    await desk.undo()
    expect(asked.slice(2)).toEqual([
      { do: 'undecide', themeId: 'damp', id: 'a' },
      { do: 'unread', id: 'a' },
    ])
    expect(desk.current.value).toEqual(answer('a'))
    expect([desk.readHere.value, desk.toGo.value]).toEqual([0, 3])
    await desk.undo()
    expect(notice.value?.text).toBe('There is nothing to undo.')
  })

  it('undoes a quote by the id it was given', async () => {
    const confirmed = answer('a', { codings: [proposal('damp', { decision: 'confirmed' })] })
    const { desk, asked } = stand([confirmed])
    await desk.show('unread')
    await desk.quote('damp', 'damp in the flat')
    expect(desk.current.value?.quotes).toHaveLength(1)
    await desk.undo()
    expect(asked.at(-1)).toEqual({ do: 'unquote', quoteId: 'quote-1', id: 'a' })
    expect(desk.current.value?.quotes).toEqual([])
  })

  it('takes a held answer out of the queue and out of what can be undone', async () => {
    const { desk } = stand(three())
    await desk.show('unread')
    await desk.toggleNth(0, 'confirmed')
    await desk.hold('a')
    expect(desk.current.value?.id).toBe('b')
    expect(desk.canUndo.value).toBe(false)
    expect(desk.toGo.value).toBe(2)
  })

  it('keeps an answer as it was when the server refuses, says why, and remembers no act', async () => {
    const { desk } = stand(three(), () => new Refusal('already-released', 'This wave has been released.'))
    await desk.show('unread')
    expect(await desk.toggleNth(0, 'confirmed')).toBe(false)
    expect(desk.current.value).toEqual(answer('a'))
    expect(notice.value).toMatchObject({ text: 'This wave has been released.', problem: true })
    expect(desk.canUndo.value).toBe(false)
  })

  it('can undo the part of an act that was done before a refusal', async () => {
    const { desk, asked } = stand(three(), ({ do: act }) =>
      act === 'read' ? new Refusal('unexpected', 'Try again.') : null,
    )
    await desk.show('unread')
    await desk.read('themes')
    expect(desk.current.value?.id).toBe('a')
    expect(desk.current.value?.codings[0]?.decision).toBe('confirmed')
    await desk.undo()
    expect(asked.at(-1)).toEqual({ do: 'undecide', themeId: 'damp', id: 'a' })
  })

  it('lets go of an answer that was taken back meanwhile', async () => {
    const { desk } = stand(three(), ({ id }) => (id === 'a' ? new Refusal('not-found', 'Nothing.') : null))
    await desk.show('unread')
    await desk.read('nothing')
    expect(desk.current.value?.id).toBe('b')
    expect(notice.value?.text).toMatch(/no longer in the queue/)
  })

  it('does not record "themes are right" where there is none', async () => {
    const { desk, asked } = stand([answer('a', { codings: [] })])
    await desk.show('unread')
    expect(await desk.read('themes')).toBe(false)
    expect(asked).toEqual([])
    expect(notice.value?.text).toMatch(/has no theme/)
  })
})
