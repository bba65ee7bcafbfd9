import type { Template } from './template.ts'

export const firstMonths: Template = {
  title: 'First months after leaving care',
  about: 'For people who left care in the last year: ask it once a year, or each spring and autumn.',
  survey: {
    slug: 'first-months',
    title: 'Your first months after care',
    introduction:
      'You left care not long ago. We want to know what helped and what was missing. Your answers help the people who leave next.',
    whatNext:
      'We read all answers in the month after the survey closes. Then we say here what we will change for people who leave care.',
    questions: [
      'ready',
      'home',
      'safe',
      'move-help',
      'pa-contact',
      'money-lasts',
      'wish-known',
      'good',
      'difference',
    ],
    breakdowns: [{ by: 'channel', of: ['ready', 'safe'] }],
  },
}
