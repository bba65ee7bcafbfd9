import type { BankEntry } from './bank-entry.ts'

export const educationQuestions: Record<string, BankEntry> = {
  'learning-help': {
    kind: 'choices',
    about: 'Which help with learning reached people.',
    title: 'Which help to learn or train have you had?',
    hint: 'Choose all that fit, from the last year.',
    choices: {
      choosing: 'Choosing a course',
      applying: 'Filling in forms to apply',
      money: 'Money for a course, such as a bursary',
      travel: 'Travel costs',
      laptop: 'A laptop or other things I need',
      talk: 'Somebody to talk to at college or uni',
      none: 'None of these',
    },
    together: {
      'Choosing or applying': ['choosing', 'applying'],
      'Money, travel or a laptop': ['money', 'travel', 'laptop'],
    },
  },
  'learning-money': {
    kind: 'yes-no',
    about: 'Whether people know of the money that is there for them.',
    title: 'Do you know what money you could get to learn or train?',
    hint: 'Such as a bursary or help with travel.',
  },
  'learning-stay': {
    kind: 'short',
    about: 'What keeps people on a course. For those at college, in training or at university.',
    title: 'What would help you stay on your course?',
    hint: 'Skip this if you are not on a course.',
  },
}

export const employmentQuestions: Record<string, BankEntry> = {
  day: {
    kind: 'choices',
    about: 'What people do in the week. Better than to ask what they do not do.',
    title: 'What do you do in the week now?',
    hint: 'Choose all that fit.',
    choices: {
      learning: 'College, uni or training',
      apprentice: 'An apprenticeship',
      work: 'Paid work',
      volunteer: 'Volunteering',
      looking: 'Looking for work or a course',
      caring: 'Looking after a child or somebody else',
      unwell: 'I cannot work or learn just now',
      none: 'None of these',
    },
    together: {
      'Learning or an apprenticeship': ['learning', 'apprentice'],
      'Paid work or volunteering': ['work', 'volunteer'],
      'Looking after somebody, or cannot just now': ['caring', 'unwell'],
    },
  },
  'day-feel': {
    kind: 'feeling',
    about:
      'Whether what people do in the week is what they want. Ask it after “What do you do in the week now?”.',
    title: 'How do you feel about what you do in the week?',
    hint: 'Choose the one that is closest.',
  },
  'work-blocks': {
    kind: 'choices',
    about: 'What stands in the way of work or learning, to take to employers, colleges and the job centre.',
    title: 'What gets in the way of work or learning?',
    hint: 'Choose all that fit.',
    choices: {
      travel: 'Getting there',
      money: 'Money, or losing benefits',
      health: 'My health',
      caring: 'Looking after a child or somebody else',
      home: 'Where I live',
      start: 'I do not know where to start',
      nothing: 'There is nothing near me that I want',
      past: 'Things from my past',
      none: 'None of these',
    },
    together: {
      'Getting there, or nothing near me': ['travel', 'nothing'],
      'My health or my past': ['health', 'past'],
      'Looking after somebody, or where I live': ['caring', 'home'],
    },
  },
  'work-aim': {
    kind: 'short',
    about: 'What people want. Ask it before what stands in the way.',
    title: 'What do you want to be doing a year from now?',
    hint: 'It can be anything.',
  },
  'work-good': {
    kind: 'good',
    about: 'Something to be proud of, in a survey about learning and work.',
    title: 'What have you done this year that you are proud of?',
    hint: 'Big or small. It does not have to be work.',
  },
  'work-change': {
    kind: 'long',
    about: 'The open question of a survey about learning and work.',
    title: 'What could we do to help you get to where you want to be?',
    hint: 'Say it in your own way.',
  },
}
