import type { Template } from './template.ts'

export const leavingCustody: Template = {
  title: 'Leaving custody',
  about:
    'For people who came out in the last year: with fewer than ten answers no figure is shown, so leave it open for a year.',
  survey: {
    slug: 'coming-out',
    title: 'Coming out: was help ready for you?',
    introduction:
      'We want to know if help was there on the day you came out. We do not ask why you were inside. No name, no dates finer than a month.',
    whoReads:
      'The participation team reads what you write. Managers see a summary without names. Probation, the police and your PA see nothing you write.',
    whatNext:
      'We read all answers in the month after the survey closes. Then we say here what will be ready for the next person.',
    leave: true,
    questions: [
      'out-when',
      'out-visits',
      'out-where',
      'out-met',
      'out-had',
      'safe',
      'out-good',
      'out-change',
    ],
  },
}
