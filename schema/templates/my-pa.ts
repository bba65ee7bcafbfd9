import type { Template } from './template.ts'

export const myPa: Template = {
  title: 'My PA',
  about: 'For everybody who has a personal adviser: ask it every six months, and never through the PA alone.',
  survey: {
    slug: 'my-pa',
    title: 'You and your PA',
    introduction:
      'PA means personal adviser, the person who should help you after care. We want to know how that is going. Your PA will not see what you say.',
    whoReads:
      'The participation team reads what you write. Your PA and their manager cannot. They see a summary of everybody’s answers.',
    whatNext:
      'We read all answers in the month after the survey closes. Then the managers of the PAs say here what they will change.',
    leave: true,
    questions: [
      'pa-known',
      'pa-contact',
      'pa-enough',
      'pa-reach',
      'pa-does',
      'listened',
      'pa-good',
      'pa-change',
      'pa',
    ],
    // Who was helped by their PA may speak of them otherwise.
    breakdowns: [{ by: 'channel', of: ['pa-reach', 'pa-does', 'listened'] }],
  },
}
