/** What stands on a poster beside the survey's own words. */
export const posterEn = {
  scan: 'Scan this with the camera of your phone',
  type: 'or type this address:',
  promises: {
    survey: [
      'You choose. You can skip any question, or not answer at all.',
      'We do not ask your name. Any phone will do.',
      'Your PA cannot see your answers, or whether you answered.',
    ],
    consultation: [
      'You answer for your organisation, and can skip any question.',
      'We publish its name only if you agree.',
    ],
  },
}

export type PosterWords = typeof posterEn
