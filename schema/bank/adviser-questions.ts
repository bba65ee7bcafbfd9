import { type BankEntry, howEasy, howOften } from './bank-entry.ts'

/** Heading "Relationships": the PA, and the people in somebody's life. */
export const relationshipQuestions: Record<string, BankEntry> = {
  pa: {
    kind: 'long',
    from: '2026-11-24',
    about: 'The open question about PAs: what people say of them unasked.',
    title: 'How is it going with your PA?',
    hint: 'PA means personal adviser, the person who should help you after care.',
  },
  'pa-known': {
    kind: 'choice',
    about: 'How long people have had their PA: a short time for many may mean that PAs leave.',
    title: 'How long have you had the PA you have now?',
    choices: {
      'under-half': 'Less than 6 months',
      'under-one': 'From 6 months to a year',
      'over-one': 'More than a year',
      nobody: 'I do not have a PA',
      unsure: 'I am not sure',
    },
    together: {
      'A year or less': ['under-half', 'under-one'],
      'No PA, or not sure': ['nobody', 'unsure'],
    },
  },
  'pa-contact': {
    kind: 'choice',
    about: 'How often PAs are in touch, by whichever way.',
    title: 'How often are you in touch with your PA?',
    hint: 'A visit, a call or a message all count. PA means personal adviser.',
    choices: {
      weekly: 'Every week',
      monthly: 'Every month or more',
      rarely: 'Less than once a month',
      never: 'Never',
      nobody: 'I do not have a PA',
    },
    together: {
      'Every month or more': ['weekly', 'monthly'],
      'Less than once a month, never, or no PA': ['rarely', 'never', 'nobody'],
    },
  },
  'pa-enough': {
    kind: 'choice',
    about: 'Whether people want more contact or less.',
    title: 'Are you in touch with your PA as often as you want?',
    choices: {
      right: 'Yes, it is about right',
      more: 'I want more',
      less: 'I want less',
      unsure: 'I am not sure',
    },
    together: { 'I want less, or not sure': ['less', 'unsure'] },
  },
  'pa-reach': {
    kind: 'choice',
    about: 'Whether a PA can be reached in need.',
    title: 'How easy is it to reach your PA when you need them?',
    ...howEasy,
  },
  'pa-does': {
    kind: 'choice',
    about: 'Whether PAs keep their word: what most makes them trusted.',
    title: 'How often does your PA do what they said?',
    hint: 'Think about the last six months.',
    ...howOften,
  },
  'pa-good': {
    kind: 'good',
    about: 'What good PAs do, to share with the others.',
    title: 'What is one good thing your PA did for you?',
    hint: 'Big or small.',
  },
  'pa-change': {
    kind: 'short',
    about: 'One thing to change, for a short survey about PAs.',
    title: 'What one thing should your PA do differently?',
    hint: 'One sentence is enough.',
  },
  listened: {
    kind: 'choice',
    from: '2026-11-24',
    about: 'Whether people feel listened to by all who are there to help them.',
    title: 'How often do you feel listened to?',
    hint: 'Think about your PA and other people whose job is to help you.',
    ...howOften,
  },
  somebody: {
    kind: 'yes-no',
    from: '2026-11-24',
    about: 'Whether anybody is there at the hardest time of day.',
    title: 'Is there somebody you can call at night?',
  },
  'who-helps': {
    kind: 'short',
    from: '2026-11-24',
    about: 'Follows “Is there somebody you can call at night?”, where it was answered with yes.',
    title: 'Who is that for you?',
    hint: 'A word such as friend, PA or sister. No names.',
  },
  company: {
    kind: 'choice',
    about: 'Whether people have company. Kinder than to ask how lonely they are.',
    title: 'How often do you spend time with people you like?',
    choices: {
      days: 'Most days',
      weeks: 'Most weeks',
      hardly: 'Hardly ever',
      unsure: 'I am not sure',
    },
    together: { 'Most days or weeks': ['days', 'weeks'], 'Hardly ever, or not sure': ['hardly', 'unsure'] },
  },
  'family-time': {
    kind: 'choice',
    about: 'Whether people see as much of their family as they want. Whoever they call family counts.',
    title: 'Do you see your family as much as you want?',
    hint: 'Family is whoever you call family.',
    choices: {
      right: 'Yes',
      more: 'I want to see them more',
      less: 'I want to see them less',
      'rather-not': 'I would rather not say',
    },
    together: { 'Less, or would rather not say': ['less', 'rather-not'] },
  },
}
