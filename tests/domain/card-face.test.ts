import { describe, expect, it } from 'vitest'
import { ar } from '../../web/languages/ar.ts'
import { facesOf } from '../../worker/domain/card-face.ts'
import { lastDayOf } from '../../worker/domain/invitation.ts'
import type { Translated } from '../../worker/domain/language.ts'

const wave: Translated = {
  ...{ slug: 'your-say', introduction: '', whoReads: '', whatNext: '', leave: false },
  kind: 'survey',
  title: 'Your say',
  questions: [],
  translations: [
    {
      language: 'ar',
      texts: { reviewedBy: null, reviewedOn: null, title: 'رأيك', introduction: '', questions: {} },
    },
  ],
}
const about = { address: 'https://say.example.gov.uk', lastDay: '2026-12-27', demonstration: true }

describe('the face of a card', () => {
  it('is in every language the survey can be read in, English first, and says what nobody has checked', () => {
    expect(facesOf(wave, about)).toMatchObject([
      {
        code: 'en',
        dir: 'ltr',
        reviewed: true,
        title: 'Your say',
        opens: 'https://say.example.gov.uk/i#',
        once: 'It works once, until 27 December.',
      },
      {
        code: 'ar',
        dir: 'rtl',
        reviewed: false,
        title: 'رأيك',
        opens: 'https://say.example.gov.uk/i?lang=ar#',
        once: ar.card.onceUntil('27 ديسمبر'),
      },
    ])
  })

  it('is in English alone where nobody has reviewed another, outside a demonstration', () => {
    expect(facesOf(wave, { ...about, demonstration: false }).map(({ code }) => code)).toEqual(['en'])
  })

  it('says no day where that is not known, and to an agency what an agency is promised', () => {
    const [face] = facesOf({ ...wave, kind: 'consultation' }, { ...about, lastDay: null })
    expect(face).toMatchObject({ once: 'It works once.', choice: 'You answer for your organisation.' })
  })
})

describe('the last day of an invitation', () => {
  it.each([
    ['2026-11-24T13:00:00Z', 28, '2026-12-22'],
    ['2026-12-24T13:00:00Z', 28, '2027-01-21'],
    // The clocks go back in between, and it is already the next day in London.
    ['2026-10-20T23:30:00Z', 7, '2026-10-27'],
    ['2026-11-24T13:00:00Z', 1, '2026-11-25'],
  ])('made at %s for %i days is %s', (now, days, day) => {
    expect(lastDayOf(days, new Date(now))).toBe(day)
  })
})
