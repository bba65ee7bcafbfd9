import type { Template } from './template.ts'

export const myPathwayPlan: Template = {
  title: 'My pathway plan',
  about: 'For everybody who should have a pathway plan: ask it once a year, or before plans are reworked.',
  survey: {
    slug: 'my-plan',
    title: 'Your pathway plan: does it work for you?',
    introduction:
      'A pathway plan is the plan you and your PA make for your life. We want to know if yours is any use to you.',
    whatNext:
      'We read all answers in the month after the survey closes. Then we say here how plans will change.',
    questions: [
      'plan',
      { ask: 'plan-missing', followUp: { of: 'plan', is: ['not-mine', 'old'] } },
      'plan-talked',
      'plan-copy',
      'plan-words',
      'plan-parts',
      'plan-b',
      'plan-good',
      'plan-change',
    ],
    breakdowns: [{ by: 'plan-talked', of: ['plan', 'plan-words'] }],
  },
}
