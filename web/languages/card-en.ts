/** What stands on a card with a code, beside the survey's title. The address comes between `scan` and `type`. */
export const cardEn = {
  scan: 'Scan this, or go to',
  type: 'and type:',
  once: 'It works once.',
  onceUntil: (day: string) => `It works once, until ${day}.`,
  choice: {
    survey: 'You choose. We do not ask your name.',
    consultation: 'You answer for your organisation.',
  },
}

export type CardWords = typeof cardEn
