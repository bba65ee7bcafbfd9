import type { Template } from './template.ts'

export const myHealth: Template = {
  title: 'Health',
  about: 'For everybody: ask it once a year, together with the NHS, and have the help lines ready.',
  survey: {
    slug: 'my-health',
    title: 'Your health, body and mind',
    introduction:
      'We want to know how you are, and how easy it is to get help. Say only what you want to. Nobody will ask you for more.',
    whoReads:
      'The participation team reads what you write. The NHS and managers see a summary without names. Your PA sees neither.',
    whatNext:
      'We read all answers in the month after the survey closes. We take them to the NHS. What we agree with them stands here.',
    leave: true,
    questions: [
      'health',
      'sleep',
      'health-see',
      'health-blocks',
      'health-record',
      'somebody',
      { ask: 'who-helps', followUp: { of: 'somebody', is: ['yes'] } },
      'health-good',
      'health-change',
      'disability',
    ],
    breakdowns: [{ by: 'disability', of: ['health', 'sleep'] }],
  },
}
