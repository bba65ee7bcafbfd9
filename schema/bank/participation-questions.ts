import { type BankEntry, howMuch } from './bank-entry.ts'

const houseOften = {
  choices: {
    weekly: 'Every week',
    monthly: 'Every month or more',
    rarely: 'Less than once a month',
    once: 'I have been once or twice',
    never: 'I have not been',
  },
  together: {
    'Every month or more': ['weekly', 'monthly'],
    'Less than once a month, or not yet': ['rarely', 'once', 'never'],
  },
}

export const participationQuestions: Record<string, BankEntry> = {
  'house-often': {
    kind: 'choice',
    about: 'How often people come. Put the name of your own place into it.',
    title: 'How often do you come to the House?',
    hint: 'The House is the place for young people who have left care.',
    ...houseOften,
  },
  'house-for': {
    kind: 'choices',
    about: 'What people come for.',
    title: 'What do you come to the House for?',
    hint: 'Choose all that fit.',
    choices: {
      food: 'Food or a hot drink',
      people: 'To see people',
      staff: 'To talk to staff',
      wash: 'To wash clothes or have a shower',
      online: 'Wi-Fi or a computer',
      skills: 'To learn something, such as cooking',
      events: 'Trips and events',
      none: 'None of these',
    },
    together: {
      'Food, a wash or Wi-Fi': ['food', 'wash', 'online'],
      'Learning, trips or events': ['skills', 'events'],
    },
  },
  'house-welcome': {
    kind: 'scale',
    about: 'Whether a place is for everybody.',
    title: 'How welcome do you feel at the House?',
    lowest: 'Not welcome at all',
    highest: 'Completely welcome',
  },
  'house-say': {
    kind: 'choice',
    about: 'Whether young people help to run the place.',
    title: 'How much say do young people have in how the House is run?',
    ...howMuch,
  },
  'house-learnt': {
    kind: 'short',
    about: 'What a place has given people. For the report of a project.',
    title: 'What can you do now that you learnt at the House?',
    hint: 'Skip this if nothing comes to mind.',
  },
  'house-away': {
    kind: 'short',
    about: 'What keeps people away: those who come know it too.',
    title: 'What keeps you away from the House, on days you do not come?',
    hint: 'One thing is enough.',
  },
  'house-good': {
    kind: 'good',
    about: 'A good day, in the words of somebody who was there.',
    title: 'Tell us about a good time at the House',
    hint: 'Big or small.',
  },
  'house-change': {
    kind: 'long',
    about: 'The open question of a survey about a place.',
    title: 'What would make the House better?',
    hint: 'Opening hours, people, things to do: anything counts.',
  },
  online: {
    kind: 'choices',
    about: 'Whether people can get online, since nearly all help is there.',
    title: 'How do you get online?',
    hint: 'Choose all that fit.',
    choices: {
      home: 'Wi-Fi at home',
      data: 'Data on my phone',
      free: 'Free Wi-Fi somewhere else',
      computer: 'A computer or tablet',
      none: 'None of these',
    },
  },
  belonging: {
    kind: 'choice',
    about: 'Whether people can be who they are. Use it beside a survey’s equality questions, or alone.',
    title: 'How much can you be yourself where you live?',
    hint: 'Such as your faith, food, language or who you love.',
    choices: { lot: 'A lot', some: 'A bit', none: 'Not at all', unsure: 'I am not sure' },
    together: { 'A lot or a bit': ['lot', 'some'], 'Not at all, or not sure': ['none', 'unsure'] },
  },
  'told-back': {
    kind: 'yes-no',
    about: 'Whether people hear back. Ask it when a survey comes round again.',
    title: 'Did you hear what changed after you last told us something?',
    hint: 'Answer “not sure” if you have not told us anything before.',
  },
  skills: {
    kind: 'choices',
    about: 'Which skills people want to learn, to plan sessions by.',
    title: 'Which of these would you like to learn more about?',
    hint: 'Choose all that fit.',
    choices: {
      cooking: 'Cooking',
      money: 'Planning what I spend',
      repairs: 'Fixing things at home',
      forms: 'Forms and letters',
      driving: 'Driving',
      parenting: 'Being a parent',
      none: 'None of these',
    },
    together: { 'Forms, repairs or driving': ['forms', 'repairs', 'driving'] },
  },
}
