import { beforeEach, describe, expect, it } from 'vitest'
import { type Answer, type Quoted, Refusal } from '../../web/staff/api.ts'
import { openDesk } from '../../web/staff/coding/desk.ts'
import { paceInWords } from '../../web/staff/coding/pace.ts'
import type { Remote, Wanted } from '../../web/staff/coding/remote.ts'
import type { Step } from '../../web/staff/coding/step.ts'
import { hush, notice } from '../../web/staff/notice.ts'
import { answer, proposal } from './answer-example.ts'

const quoted: Quoted = { passage: { start: 0, end: 16 }, taken: [], kept: [] }

type Asked = (Step & { id: string }) | { do: 'hold'; id: string }

/** A server of the given answers, two a page, that keeps what it was asked and refuses what `refuse` names. */
function stand(answers: Answer[], refuse: (asked: Asked) => Refusal | null = () => null) {
  const asked: Asked[] = []
  const chosen: Wanted[] = []
  let clock = 0
  const told = { codebook: 0 }
  const take = async (one: Asked) => {
    await Promise.resolve()
    const refusal = refuse(one)
    if (refusal) throw refusal
    asked.push(one)
    return one.do === 'quote' ? 'quote-1' : ''
  }
  const remote: Remote = {
    page: async (_waveId, wanted, after) => {
      chosen.push(wanted)
      const rest = answers.filter(({ id }) => id > after)
      return { answers: rest.slice(0, 2), perPage: 2 }
    },
    count: async () => answers.length,
    take: (id, step) => take({ ...step, id }),
    hold: async (id) => {
      await take({ do: 'hold', id })
    },
    assign: async () => 0,
  }
  const loadCodebook = async () => {
    told.codebook += 1
  }
  const tick = () => {
    clock += 15_000
    return clock
  }
  return { asked, chosen, told, desk: openDesk(remote, 'wave', answers.length, loadCodebook, tick) }
}

const three = () => [answer('a'), answer('b'), answer('c')]

beforeEach(hush)

describe('the desk', () => {
  it('loads the next page when the loaded one is done, and ends after the last', async () => {
    const { desk } = stand(three())
    await desk.choose({})
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
    await desk.choose({})
    await desk.read('themes')
    expect(asked).toEqual([
      { do: 'decide', themeId: 'damp', decision: 'confirmed', id: 'a' },
      { do: 'read', outcome: 'themes', id: 'a' },
    ])
    expect(desk.current.value?.id).toBe('b')
    expect([desk.readAt.value.length, desk.toGo.value]).toEqual([1, 2])
  })

  it('takes quick keys in their order, each on the answer in focus when its turn comes', async () => {
    const { desk, asked } = stand(three())
    await desk.choose({})
    await Promise.all([desk.read('themes'), desk.read('nothing'), desk.read('unfit')])
    expect(asked.filter(({ do: act }) => act === 'read').map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    expect(desk.toGo.value).toBe(0)
  })

  it('undoes a reading with the themes it confirmed, and returns to its answer', async () => {
    const { desk, asked } = stand(three())
    await desk.choose({})
    await desk.read('themes')
    await desk.undo()
    expect(asked.slice(2)).toEqual([
      { do: 'undecide', themeId: 'damp', id: 'a' },
      { do: 'unread', id: 'a' },
    ])
    expect(desk.current.value).toEqual(answer('a'))
    expect([desk.readAt.value.length, desk.toGo.value]).toEqual([0, 3])
    await desk.undo()
    expect(notice.value?.text).toBe('There is nothing to undo.')
  })

  it('undoes a quote by the id it was given', async () => {
    const confirmed = answer('a', { codings: [proposal('damp', { decision: 'confirmed' })] })
    const { desk, asked } = stand([confirmed])
    await desk.choose({})
    await desk.quote('a', 'damp', quoted, 'damp in the flat')
    expect(desk.current.value?.quotes).toEqual([
      { id: 'quote-1', themeId: 'damp', text: 'damp in the flat', paraphrase: false, checked: false },
    ])
    await desk.undo()
    expect(asked.at(-1)).toEqual({ do: 'unquote', quoteId: 'quote-1', id: 'a' })
    expect(desk.current.value?.quotes).toEqual([])
  })

  it('removes a quote for good: undo takes back what was done before it', async () => {
    const { desk, asked } = stand(three())
    await desk.choose({})
    await desk.toggleNth(0, 'confirmed')
    await desk.quote('a', 'damp', quoted, 'damp in the flat')
    await desk.unquote('quote-1')
    expect(desk.current.value?.quotes).toEqual([])
    await desk.undo()
    await desk.undo()
    expect(asked.map(({ do: act }) => act)).toEqual(['decide', 'quote', 'unquote', 'undecide'])
  })

  it('takes a held answer out of the queue and out of what can be undone', async () => {
    const { desk } = stand(three())
    await desk.choose({})
    await desk.toggleNth(0, 'confirmed')
    await desk.hold('a')
    expect(desk.current.value?.id).toBe('b')
    expect(desk.canUndo.value).toBe(false)
    expect(desk.toGo.value).toBe(2)
  })

  it('keeps an answer as it was when the server refuses, says why, and remembers no act', async () => {
    const { desk } = stand(three(), () => new Refusal('already-released', 'This wave has been released.'))
    await desk.choose({})
    expect(await desk.toggleNth(0, 'confirmed')).toBe(false)
    expect(desk.current.value).toEqual(answer('a'))
    expect(notice.value).toMatchObject({ text: 'This wave has been released.', problem: true })
    expect(desk.canUndo.value).toBe(false)
  })

  it('can undo the part of an act that was done before a refusal', async () => {
    const { desk, asked } = stand(three(), ({ do: act }) =>
      act === 'read' ? new Refusal('unexpected', 'Try again.') : null,
    )
    await desk.choose({})
    await desk.read('themes')
    expect(desk.current.value?.id).toBe('a')
    expect(desk.current.value?.codings[0]?.decision).toBe('confirmed')
    await desk.undo()
    expect(asked.at(-1)).toEqual({ do: 'undecide', themeId: 'damp', id: 'a' })
  })

  it('lets go of an answer that was taken back meanwhile', async () => {
    const { desk } = stand(three(), ({ id }) => (id === 'a' ? new Refusal('not-found', 'Nothing.') : null))
    await desk.choose({})
    await desk.read('nothing')
    expect(desk.current.value?.id).toBe('b')
    expect(notice.value?.text).toMatch(/no longer in the queue/)
  })

  it('does not record "themes are right" where there is none', async () => {
    const { desk, asked } = stand([answer('a', { codings: [] })])
    await desk.choose({})
    expect(await desk.read('themes')).toBe(false)
    expect(asked).toEqual([])
    expect(notice.value?.text).toMatch(/has no theme/)
  })

  it('asks for the answers that were chosen, from the first again, and says how many they are', async () => {
    const { desk, chosen } = stand(three())
    await desk.choose({ show: 'unsure', themeId: 'damp' })
    await desk.next()
    await desk.choose({ campaign: true })
    expect(chosen.at(-1)).toEqual({ show: 'unsure', questionId: '', themeId: 'damp', campaign: true })
    expect([desk.at.value, desk.size.value]).toEqual([0, 3])
  })

  it('directs a quick digit at the answer that is in focus by then', async () => {
    const { desk, asked } = stand([answer('a'), answer('b', { codings: [proposal('PA')] })])
    await desk.choose({})
    await Promise.all([desk.read('themes'), desk.toggleNth(0, 'confirmed')])
    expect(asked.at(-1)).toEqual({ do: 'decide', themeId: 'PA', decision: 'confirmed', id: 'b' })
  })

  it('says how an answer speaks of the first theme, or of the one pointed at, and takes it back', async () => {
    const both = [proposal('damp', { polarity: 'working' }), proposal('PA', { polarity: 'idea' })]
    const { desk, asked } = stand([answer('a', { codings: both })])
    await desk.choose({})
    await desk.speak(null)
    await desk.speak('PA')
    expect(desk.current.value?.codings.map(({ polarity, decision }) => [polarity, decision])).toEqual([
      ['not-working', 'confirmed'],
      ['working', 'confirmed'],
    ])
    await desk.undo()
    await desk.undo()
    expect(desk.current.value?.codings).toEqual(both)
    expect(asked.at(-1)).toEqual({ do: 'undecide', themeId: 'damp', id: 'a' })
  })

  it('adds a theme to a part of its answer, and to no other answer', async () => {
    const { desk, asked } = stand(three())
    await desk.choose({})
    await desk.add('PA', { answerId: 'a', span: [5, 11] })
    expect(asked.at(-1)).toMatchObject({ themeId: 'PA', clause: [5, 11] })
    await desk.next()
    expect(await desk.add('PA', { answerId: 'a', span: [5, 11] })).toBe(false)
    expect(asked).toHaveLength(1)
  })

  it('confirms the answers of a group that were read, leaves the others, and undoes all at once', async () => {
    const { desk, asked } = stand([...three(), answer('d')])
    await desk.choose({})
    await desk.openGroup()
    expect(desk.group.value?.answers.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd'])
    await desk.confirmGroup(['a', 'b', 'd'])
    expect(desk.toGo.value).toBe(1)
    expect(notice.value?.text).toMatch(/^3 read, .* 1 left as they were/)
    expect(desk.current.value?.id).toBe('c')
    expect(asked.some(({ id }) => id === 'c')).toBe(false)
    await desk.undo()
    expect(desk.answers.value).toEqual([...three(), answer('d')])
    expect([desk.toGo.value, desk.canUndo.value, desk.current.value?.id]).toEqual([4, false, 'a'])
  })

  it('passes over an answer of a group that was taken back meanwhile', async () => {
    const { desk } = stand(three(), ({ id }) => (id === 'b' ? new Refusal('not-found', 'Nothing.') : null))
    await desk.choose({})
    await desk.openGroup()
    expect(await desk.confirmGroup(['a', 'b', 'c'])).toBe(true)
    expect(desk.answers.value.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['a', 'themes'],
      ['c', 'themes'],
    ])
  })

  it('keeps a group open where the server cannot be reached, and goes on where it stopped', async () => {
    let down = true
    const { desk, asked } = stand(three(), ({ id }) =>
      id === 'b' && down ? new Refusal('unreachable', 'Heard cannot be reached.') : null,
    )
    await desk.choose({})
    await desk.openGroup()
    expect(await desk.confirmGroup(['a', 'b', 'c'])).toBe(false)
    expect(desk.group.value).not.toBeNull()
    down = false
    expect(await desk.confirmGroup(['a', 'b', 'c'])).toBe(true)
    expect(asked.filter(({ do: act }) => act === 'read').map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  })

  it('shows the codebook and the answers anew where a theme is gone, and says so', async () => {
    const answers = three()
    const { desk, told } = stand(answers, ({ do: act }) =>
      act === 'decide' ? new Refusal('codebook-changed', 'Changed.') : null,
    )
    await desk.choose({})
    answers[0] = answer('a', { codings: [proposal('mould')] })
    expect(await desk.toggleNth(0, 'confirmed')).toBe(false)
    expect(told.codebook).toBe(1)
    expect(desk.current.value?.codings.map(({ themeId }) => themeId)).toEqual(['mould'])
    expect(notice.value?.text).toMatch(/themes have changed.*Nothing you typed is lost/)
  })

  it('shows what a colleague changed where a reading would contradict it, and undoes it no more', async () => {
    const answers = three()
    const { desk } = stand(answers, ({ do: act }) =>
      act === 'read' ? new Refusal('reading-contradicts', 'Contradicts.') : null,
    )
    await desk.choose({})
    answers[0] = answer('a', { codings: [proposal('damp', { decision: 'rejected' })] })
    expect(await desk.read('themes')).toBe(false)
    expect(desk.current.value).toEqual(answers[0])
    expect(desk.canUndo.value).toBe(false)
    expect(notice.value?.text).toMatch(/colleague/)
  })

  it('tells the pace of this sitting', async () => {
    const { desk } = stand([...three(), answer('d')])
    await desk.choose({})
    await desk.read('themes')
    expect(paceInWords(desk.readAt.value, desk.toGo.value)).toBe('1 read in this sitting, 3 to go')
    await desk.read('themes')
    await desk.read('themes')
    expect(paceInWords(desk.readAt.value, desk.toGo.value)).toBe(
      '3 read in this sitting, 1 to go, about 4 a minute',
    )
    expect(paceInWords([0, 120_000, 4_000_000, 4_120_000], 9)).toMatch(/about 30 an hour$/)
  })
})
