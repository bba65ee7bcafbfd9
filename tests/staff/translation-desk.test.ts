import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { blankDraft } from '../../schema/draft-file.ts'
import type { SurveyDraft } from '../../schema/survey-draft.ts'
import { readText } from '../../schema/survey-texts.ts'
import { setTranslation } from '../../schema/translation-state.ts'
import { openTranslationDesk } from '../../web/staff/translations/translation-desk.ts'

/** A draft on a server that somebody else saves, too: `others` more times before each saving from here. */
const server = { content: blankDraft('survey'), revision: 1, others: 0 }

const answer = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status })

async function serve(_: unknown, { method, body }: { method?: string; body?: string } = {}) {
  if (method !== 'PUT') return answer({ draft: { ...server, codebookId: null, savedBy: 'Jo Marsh' } })
  if (server.others > 0) {
    server.others -= 1
    server.revision += 1
    server.content = { ...server.content, whoReads: `The team, ${server.revision}.` }
  }
  const sent = JSON.parse(body ?? '') as { content: SurveyDraft; revision: number }
  if (sent.revision !== server.revision)
    return answer({ code: 'draft-changed', title: 'Jo Marsh saved it.' }, 409)
  server.content = sent.content
  server.revision += 1
  return answer({ revision: server.revision })
}

const translated = () => server.content.translations.cy && readText(server.content.translations.cy, 'title')

describe('translating what somebody else is writing', () => {
  beforeEach(() => {
    vi.stubGlobal('fetch', serve)
    Object.assign(server, {
      content: { ...blankDraft('survey'), title: 'Our homes' },
      revision: 1,
      others: 0,
    })
  })
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  const translate = async () => {
    const desk = await openTranslationDesk('a-draft')
    desk.change((draft) => setTranslation(draft, 'cy', 'title', 'Ein cartrefi'))
    return desk
  }

  it('puts what was translated into what the other saved', async () => {
    const desk = await translate()
    server.others = 2
    expect(await desk.saver.flush()).toBe(true)
    expect([translated(), server.content.whoReads]).toEqual(['Ein cartrefi', 'The team, 3.'])
  })

  it('keeps what was translated for a question that gets its lasting name meanwhile', async () => {
    const question = { kind: 'long' as const, key: 'new-1', title: 'Are you safe?', hint: '' }
    server.content = { ...server.content, questions: [question] }
    const desk = await openTranslationDesk('a-draft')
    desk.change((draft, at) => setTranslation(draft, 'cy', at('new-1.title'), 'Ydych chi’n ddiogel?'))
    // Named, and its first name given to the next one.
    server.content = {
      ...server.content,
      questions: [
        { ...question, key: 'safe' },
        { ...question, title: 'Are you warm?' },
      ],
    }
    server.revision += 1
    expect(await desk.saver.flush()).toBe(true)
    const texts = server.content.translations.cy?.questions
    expect(texts).toEqual({ safe: { title: 'Ydych chi’n ddiogel?', hint: '' } })
    expect(server.content.translations.cy?.madeFrom).toEqual({ 'safe.title': 'Are you safe?' })
  })

  it('says so where the other is quicker each time, and saves when it is tried again', async () => {
    const desk = await translate()
    server.others = 4
    expect(await desk.saver.flush()).toBe(false)
    expect(desk.saver.state.value).toEqual({ is: 'refused', why: 'Jo Marsh saved it.' })
    expect(translated()).toBeUndefined()
    expect(await desk.saver.flush()).toBe(true)
    expect([translated(), server.content.whoReads]).toEqual(['Ein cartrefi', 'The team, 5.'])
  })
})
