import { type BankEntry, howOften } from './bank-entry.ts'

/** For consultations: partners answer for their organisation. */
export const partnerQuestions: Record<string, BankEntry> = {
  agency: {
    kind: 'agency',
    from: '2026-11-24',
    about: 'Which organisation answers: every consultation asks it once.',
    title: 'Which organisation are you answering for?',
    hint: 'We publish it only if you say yes at the end. It is never put beside your words.',
  },
  know: {
    kind: 'choice',
    from: '2026-11-24',
    about: 'How well partners know the offer.',
    title: 'How well does your team know the present local offer?',
    hint: 'Choose the one that fits most of your team.',
    choices: {
      use: 'We use it in our work',
      read: 'We have read it',
      heard: 'We have heard of it',
      unknown: 'We did not know there was one',
    },
  },
  reach: {
    kind: 'scale',
    from: '2026-11-24',
    about: 'Whether partners can reach the leaving care team.',
    title: 'How easy is it to reach the right person in the leaving care team?',
    hint: 'Think about the last six months.',
    lowest: 'Very hard',
    highest: 'Very easy',
  },
  works: {
    kind: 'long',
    from: '2026-11-24',
    about: 'What works between services.',
    title: 'What works well in how we support care leavers together?',
    hint: 'Give an example if you can, without anything that could identify a young person.',
  },
  obstacles: {
    kind: 'long',
    from: '2026-11-24',
    about: 'What gets in the way between services.',
    title: 'What gets in the way?',
    hint: 'Be as frank as you like about us.',
  },
  add: {
    kind: 'short',
    from: '2026-11-24',
    about: 'One thing to add to the offer.',
    title: 'What one thing would you add to the local offer?',
    hint: 'One sentence is enough.',
  },
  consistent: {
    kind: 'scale',
    about: 'Whether young people get the same support whoever works with them.',
    title: 'How consistent is the support that we give to care leavers?',
    hint: 'Consistent means the same help, whoever the worker is.',
    lowest: 'It differs from worker to worker',
    highest: 'It is the same for all',
  },
  'plan-known': {
    kind: 'choice',
    about: 'Whether partners know what they are expected to do under a pathway plan.',
    title: 'How often do you know what a young person’s pathway plan asks of you?',
    hint: 'Think of the care leavers your team works with.',
    ...howOften,
  },
  least: {
    kind: 'long',
    about: 'Whom an offer leaves out: partners often meet them first.',
    title: 'Which care leavers does our offer reach least?',
    hint: 'Say who, and what you think keeps them out. No names.',
  },
}
