import type { Template } from './template.ts'

export const myMoney: Template = {
  title: 'Money',
  about: 'For everybody: ask it once a year, in winter, when bills are highest.',
  survey: {
    slug: 'my-money',
    title: 'You and your money',
    introduction:
      'Money is hard for a lot of people. We want to know how it is for you, and what help you get. We do not ask how much you have.',
    whatNext:
      'We read all answers in the month after the survey closes. Then we say here which help with money will change.',
    leave: true,
    questions: [
      'money-lasts',
      'money-sure',
      'money-papers',
      'money-known',
      'money',
      'money-good',
      'money-ask',
      'money-without',
      'money-change',
    ],
    breakdowns: [{ by: 'money-known', of: ['money-lasts', 'money-sure'] }],
  },
}
