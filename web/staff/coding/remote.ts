import { type Answer, api, ask } from '../api.ts'
import type { Step } from './step.ts'

export type Show = 'unread' | 'unsure' | 'recheck' | 'read' | 'unfit' | 'all'

/** Which answers of a wave; an empty id means any. `campaign`: only those that several sent in nearly the same words. */
export type Wanted = { show: Show; questionId: string; themeId: string; campaign: boolean }

/** The server's side of the coding page. Everything here throws Refusal. */
export const remote = {
  async page(waveId: string, wanted: Wanted, after: string): Promise<{ answers: Answer[]; perPage: number }> {
    const query = { ...queryOf(wanted), after }
    return ask(api.waves[':waveId'].answers.$get({ param: { waveId }, query }))
  },

  async count(waveId: string, wanted: Wanted): Promise<number> {
    const asked = api.waves[':waveId'].queue.$get({ param: { waveId }, query: queryOf(wanted) })
    return (await ask(asked)).answers
  },

  /** @returns the id of a quote that the step made, else an empty text */
  async take(answerId: string, step: Step): Promise<string> {
    const answer = api.answers[':answerId']
    const param = { answerId }
    switch (step.do) {
      case 'decide': {
        const { do: _, themeId, ...json } = step
        await ask(answer.codings[':themeId'].$put({ param: { answerId, themeId }, json }))
        return ''
      }
      case 'undecide':
        await ask(answer.codings[':themeId'].$delete({ param: { answerId, themeId: step.themeId } }))
        return ''
      case 'read':
        await ask(answer.reading.$put({ param, json: { outcome: step.outcome } }))
        return ''
      case 'unread':
        await ask(answer.reading.$delete({ param }))
        return ''
      case 'quote': {
        const json = { themeId: step.themeId, quoted: step.quoted }
        return (await ask(answer.quotes.$post({ param, json }))).quoteId
      }
      case 'unquote':
        await ask(api.quotes[':quoteId'].$delete({ param: { quoteId: step.quoteId }, query: {} }))
        return ''
    }
  },

  async hold(answerId: string): Promise<void> {
    await ask(api.answers[':answerId'].concern.$put({ param: { answerId } }))
  },

  /** One bounded step of the engine. @returns how many answers it has still to read */
  async assign(waveId: string): Promise<number> {
    return (await ask(api.waves[':waveId'].assignments.$post({ param: { waveId } }))).left
  },
}

export type Remote = typeof remote

const queryOf = ({ show, questionId, themeId, campaign }: Wanted) => ({
  show,
  ...(questionId ? { questionId } : {}),
  ...(themeId ? { themeId } : {}),
  ...(campaign ? { campaign: 'true' } : {}),
})
