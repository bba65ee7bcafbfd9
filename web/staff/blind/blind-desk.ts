import { signal } from '@preact/signals'
import { api, ask, type BlindNext, type Found, Refusal } from '../api.ts'
import { attempt, hush, say } from '../notice.ts'

export type BlindDesk = ReturnType<typeof openBlindDesk>

/**
 * The answers of a sample, one at a time, and what one coder chooses for each. Acts run one after the other, so that quick
 * keys are neither lost nor misdirected; themes chosen and not sent yet stay with their answer while the page is open.
 */
export function openBlindDesk(sampleId: string) {
  const next = signal<BlindNext | null>(null)
  const chosen = signal<readonly string[]>([])
  const drafts = new Map<string, readonly string[]>()
  const sample = api.samples[':sampleId']
  let turn = Promise.resolve()

  const inTurn = (work: () => Promise<unknown>): Promise<boolean> => {
    const done = turn.then(() => attempt(work))
    turn = done.then(() => {})
    return done
  }
  const read = (query: { beside?: string; way?: 'back' | 'on' }) =>
    ask(sample.next.$get({ param: { sampleId }, query }))
  const show = (loaded: BlindNext) => {
    const { answer } = loaded
    next.value = loaded
    chosen.value = answer ? (drafts.get(answer.id) ?? answer.mine?.themeIds ?? []) : []
  }
  const showFirst = async () => show(await read({}))
  const changeable = () => {
    const answer = next.value?.answer
    if (answer?.fixed) throw new Refusal('fixed', fixed)
    return answer
  }
  const choose = (change: (themeIds: readonly string[]) => readonly string[]) =>
    inTurn(async () => {
      const answer = changeable()
      if (!answer) return
      hush()
      chosen.value = change(chosen.value)
      drafts.set(answer.id, chosen.value)
    })

  const send = async (outcome: Found['outcome']) => {
    const answer = changeable()
    if (!answer) return
    const themeIds = [...chosen.value]
    if (outcome === 'themes' && !themeIds.length) throw new Refusal('none', addFirst)
    if (outcome !== 'themes' && themeIds.length) throw new Refusal('some', takeOffFirst)
    hush()
    const param = { sampleId, answerId: answer.id }
    try {
      await ask(sample.codings[':answerId'].$put({ param, json: { outcome, themeIds } }))
    } catch (error) {
      if (!(error instanceof Refusal && gone.includes(error.code))) throw error
      await showFirst()
      throw error
    }
    drafts.delete(answer.id)
    if (!answer.mine) return showFirst()
    const after = await read({ beside: answer.id, way: 'on' })
    return after.answer ? show(after) : showFirst()
  }

  return {
    next,
    chosen,
    start: () => inTurn(showFirst),
    add: (themeId: string) => choose((ids) => (ids.includes(themeId) ? ids : [...ids, themeId])),
    drop: (themeId: string) => choose((ids) => ids.filter((id) => id !== themeId)),
    dropNth: (index: number) => choose((ids) => ids.filter((_, at) => at !== index)),
    send: (outcome: Found['outcome']) => inTurn(() => send(outcome)),

    hold: async (answerId: string) => {
      await ask(api.answers[':answerId'].concern.$put({ param: { answerId } }))
      await inTurn(showFirst)
      say('Held as a concern. Only the safeguarding lead sees it now.')
    },

    back: () =>
      inTurn(async () => {
        hush()
        const beside = next.value?.answer?.id
        const before = await read({ way: 'back', ...(beside ? { beside } : {}) })
        if (!before.answer) throw new Refusal('first', 'This is the first answer.')
        show(before)
      }),
    on: () =>
      inTurn(async () => {
        hush()
        const answer = next.value?.answer
        if (!answer) return
        if (!answer.mine) throw new Refusal('uncoded', 'Say first what you found in this answer.')
        const after = await read({ beside: answer.id, way: 'on' })
        if (after.answer) show(after)
        else await showFirst()
      }),
  }
}

/** The answer was taken back or held meanwhile, or the other person has coded it too. */
const gone = ['not-found', 'answer-held', 'sample-settled']

const fixed = 'You have both coded this answer, so it can no longer be changed.'
const addFirst = 'Add a theme first, or say that there is nothing to code or that it does not fit.'
const takeOffFirst = 'Take the themes off first: this says that there are none.'
