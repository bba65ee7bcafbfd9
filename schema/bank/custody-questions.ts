import type { BankEntry } from './bank-entry.ts'

/** Never about what somebody did: about who was there, and what was ready. */
export const custodyQuestions: Record<string, BankEntry> = {
  'out-when': {
    kind: 'month',
    about: 'When people came out. A month is as near as we ever ask.',
    title: 'When did you last come out?',
    hint: 'The month and the year are enough. A guess is fine.',
  },
  'out-visits': {
    kind: 'choice',
    about: 'Whether PAs kept in touch with people inside.',
    title: 'How often was your PA in touch while you were inside?',
    hint: 'A visit, a call or a letter all count. PA means personal adviser.',
    choices: {
      monthly: 'Every month or more',
      rarely: 'Less than once a month',
      never: 'Never',
      nobody: 'I did not have a PA',
      unsure: 'I am not sure',
    },
    together: {
      'Less than once a month, never, or no PA': ['rarely', 'never', 'nobody', 'unsure'],
    },
  },
  'out-where': {
    kind: 'choice',
    about: 'How early people knew where they would live.',
    title: 'When did you know where you would live after coming out?',
    choices: {
      early: 'More than a month before',
      month: 'In the last month',
      day: 'On the day',
      'not-known': 'I did not know',
      unsure: 'I am not sure',
    },
    together: { 'On the day, or not known': ['day', 'not-known', 'unsure'] },
  },
  'out-met': {
    kind: 'choice',
    about: 'Who was there on the day.',
    title: 'Who met you on the day you came out?',
    choices: {
      pa: 'My PA',
      worker: 'Another worker',
      people: 'Family or a friend',
      nobody: 'Nobody',
      'rather-not': 'I would rather not say',
    },
    together: {
      'My PA or another worker': ['pa', 'worker'],
      'Nobody, or would rather not say': ['nobody', 'rather-not'],
    },
  },
  'out-had': {
    kind: 'choices',
    about: 'What was ready in the first week, by what people had.',
    title: 'What did you have in your first week out?',
    hint: 'Choose all that fit.',
    choices: {
      place: 'A place to stay',
      money: 'Money to live on',
      phone: 'A phone',
      id: 'ID, such as a birth certificate',
      doctor: 'A doctor, or my medicine',
      call: 'Somebody to call',
      none: 'None of these',
    },
    together: { 'A phone or ID': ['phone', 'id'], 'A doctor, or somebody to call': ['doctor', 'call'] },
  },
  'out-good': {
    kind: 'good',
    about: 'What helped, so that it is done for the next person.',
    title: 'What helped you most in the first weeks?',
    hint: 'A person, a place or a thing.',
  },
  'out-change': {
    kind: 'long',
    about: 'The open question of a survey about coming out.',
    title: 'What should be different for the next person who comes out?',
    hint: 'Say it in your own way. We do not ask why you were inside.',
  },
}
