import type { Template } from './template.ts'

export const partnersSupport: Template = {
  title: 'Partners: consistent support and the local offer',
  about: 'A consultation of partner agencies, while the local offer can still be changed.',
  survey: {
    kind: 'consultation',
    slug: 'partners-local-offer',
    title: 'Support for care leavers: what do you see?',
    introduction:
      'We are looking again at our local offer for care leavers aged 18 to 25. Nothing has been decided. We want to know how consistent our support is, seen from where you work. Talk it over with your colleagues before you answer.',
    whoReads:
      'The participation team reads the answers. Leaders read a summary, and your words only if you agree.',
    whatNext:
      'We read all answers in the six weeks after the closing day. Then we publish what we will change, what we will not, and why.',
    questions: ['agency', 'know', 'consistent', 'reach', 'plan-known', 'works', 'obstacles', 'least', 'add'],
  },
}
