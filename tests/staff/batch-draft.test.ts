import { describe, expect, it } from 'vitest'
import { placeholdersIn } from '../../schema/batch.ts'
import { languages } from '../../web/languages/languages.ts'
import { type BatchDraft, proposed, withReminders, withWords } from '../../web/staff/reaching/batch-draft.ts'
import { costOfText } from '../../worker/notify/message-cost.ts'

const about = {
  council: 'Fairmere Council',
  title: 'Your say',
  helpLine: 'leaving care team, 01632 960 100',
  helpAtNight: 'emergency duty team, 01632 960 199',
}
const draft: BatchDraft = {
  via: 'text',
  name: '',
  language: 'en',
  messages: proposed({ via: 'text', language: 'en' }, 1, '2026-11-25', about),
  elsewhere: {},
  days: 28,
}

describe('the messages that Heard proposes', () => {
  it('go a week apart', () => {
    const days = proposed(draft, 2, '2026-12-28', about).map(({ on }) => on)
    expect(days).toEqual(['2026-12-28', '2027-01-04', '2027-01-11'])
  })

  it('fit each language a respondent can choose, with the link, and the code only where there is room', () => {
    for (const { code } of languages) {
      for (const via of ['text', 'email'] as const) {
        for (const { subject, body } of proposed({ via, language: code }, 2, '2026-11-25', about)) {
          expect([code, via, placeholdersIn(body).includes('link')]).toEqual([code, via, true])
          expect([code, via, subject !== '']).toEqual([code, via, via === 'email'])
          expect(`${subject} ${body}`).not.toMatch(/\b(please|sorry|invalid|valid|oops)\b/i)
        }
      }
    }
  })

  it('fit one text in English, with a link as long as a council’s', () => {
    const link = `https://heard.fairmere.gov.uk/i#${'A'.repeat(22)}`
    for (const { body } of proposed(draft, 2, '2026-11-25', about)) {
      expect(costOfText(body.replace('((link))', link))).toMatchObject({ fragments: 1, encoding: 'GSM' })
    }
  })

  it('a reminder says thank you to whoever has answered: nobody knows who has', () => {
    const [, first, second] = proposed(draft, 2, '2026-11-25', about)
    expect(first?.body).toContain('Answered? Thank you.')
    expect(second?.body).toContain('Answered? Thank you.')
  })

  it('in a language without words of ours are left to who writes them, but for the link', () => {
    expect(proposed({ via: 'email', language: 'cy' }, 0, '2026-11-25', about)[0]).toMatchObject({
      subject: '',
      body: '((link))',
    })
  })
})

describe('a batch that is written', () => {
  const own = { subject: '', body: 'Come and say: ((link))', on: '2026-11-26' }
  const changed = { ...draft, messages: draft.messages.with(0, own) }

  it('keeps what was written when a reminder is added or taken away', () => {
    const more = withReminders(changed, 2, '2026-11-25', about)
    expect(more.messages[0]).toEqual(own)
    expect(more.messages.map(({ on }) => on)).toEqual(['2026-11-26', '2026-12-02', '2026-12-10'])
    expect(withReminders(more, 0, '2026-11-25', about).messages).toEqual([own])
  })

  it('has its own words in each language, with its days, and what was written is back with its language', () => {
    const arabic = withWords(changed, { language: 'ar' }, about)
    for (const { body } of arabic.messages) expect(body).toMatch(/[\u0600-\u06ff]/)
    expect(arabic.messages.map(({ on }) => on)).toEqual(changed.messages.map(({ on }) => on))
    const also = { ...arabic, messages: arabic.messages.with(1, { ...own, body: 'قل لنا: ((link))' }) }
    const back = withWords(also, { language: 'en' }, about)
    expect(back.messages).toEqual([own, { ...draft.messages[1], on: own.on }])
    expect(withWords(back, { language: 'ar' }, about).messages).toEqual(also.messages)
  })

  it('has a subject as an e-mail, and none as a text', () => {
    const mail = withWords(changed, { via: 'email' }, about)
    expect(mail.messages.map(({ subject }) => subject)).toEqual(['Your say', 'Your say: there is still time'])
    expect(mail.messages[0]?.body).toBe(own.body)
    expect(withWords(mail, { via: 'text' }, about).messages).toEqual(changed.messages)
  })
})
