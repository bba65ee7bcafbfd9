import { type BankEntry, howMuch } from './bank-entry.ts'

export const accommodationQuestions: Record<string, BankEntry> = {
  home: {
    kind: 'choice',
    from: '2026-11-24',
    about: 'Where people live. Good to split other answers by: nearly everybody can answer it.',
    title: 'Where do you live now?',
    hint: 'Choose the one that fits best.',
    choices: {
      own: 'In my own flat or house',
      shared: 'In a shared house',
      supported: 'In supported housing or lodgings',
      family: 'With family or friends',
      'staying-put': 'With my foster carers (staying put)',
      unsettled: 'I have no settled place',
      custody: 'In custody',
      elsewhere: 'Somewhere else',
    },
    together: {
      'In my own or a shared home, or with family or carers': ['own', 'shared', 'family', 'staying-put'],
      'In supported housing, custody, elsewhere or nowhere settled': [
        'supported',
        'unsettled',
        'custody',
        'elsewhere',
      ],
    },
  },
  safe: {
    kind: 'scale',
    from: '2026-11-24',
    about: 'How safe people feel at home. Ask it each time: a change in it is worth knowing early.',
    title: 'How safe do you feel where you live?',
    hint: 'Think about the last month.',
    lowest: 'Not safe at all',
    highest: 'Completely safe',
  },
  moved: {
    kind: 'month',
    from: '2026-11-24',
    about: 'How lately people moved. A month is as near as we ever ask.',
    title: 'When did you last move home?',
    hint: 'The month and the year are enough. A guess is fine.',
  },
  'home-choice': {
    kind: 'choice',
    about: 'Whether people had a say in where they live.',
    title: 'How much choice did you have about where you live?',
    hint: 'Think about how you came to live there.',
    ...howMuch,
  },
  'home-problems': {
    kind: 'choices',
    about: 'What is wrong with the homes people live in, to take to landlords and the housing team.',
    title: 'Which of these are a problem where you live?',
    hint: 'Choose all that fit.',
    choices: {
      damp: 'It is cold or damp',
      broken: 'Things are broken for a long time',
      noise: 'Noise',
      cost: 'What it costs',
      people: 'Other people in the building or street',
      far: 'It is far from people I know',
      space: 'There is too little space',
      none: 'None of these',
    },
    together: { 'Cold, damp or broken': ['damp', 'broken'], 'Noise or other people': ['noise', 'people'] },
  },
  'home-staying': {
    kind: 'choice',
    about: 'How settled people are. Use it with "Where do you live now?".',
    title: 'How sure are you that you can stay where you live?',
    hint: 'For as long as you want to.',
    choices: {
      very: 'Very sure',
      quite: 'Quite sure',
      little: 'Not very sure',
      'not-at-all': 'Not sure at all',
      leaving: 'I do not want to stay',
    },
    together: {
      'Very or quite sure': ['very', 'quite'],
      'Not very sure, or not at all': ['little', 'not-at-all'],
    },
  },
  'home-good': {
    kind: 'good',
    about: 'What works about the homes people have, so that more of them can be found.',
    title: 'What do you like about where you live?',
    hint: 'Big or small.',
  },
  'home-change': {
    kind: 'long',
    about: 'The open question of a survey about homes.',
    title: 'What would make your home better for you?',
    hint: 'Say it in your own way.',
  },
  'move-help': {
    kind: 'choices',
    about: 'What people had help with on moving in. For the first months after care.',
    title: 'What did you have help with when you moved in?',
    hint: 'Choose all that fit.',
    choices: {
      viewing: 'Seeing the place first',
      carrying: 'Moving my things',
      buying: 'Buying things for my home',
      power: 'Gas, electric and Wi-Fi',
      rules: 'What my tenancy says',
      bills: 'Rent and bills',
      none: 'None of these',
    },
    together: {
      'Seeing it first, or moving my things': ['viewing', 'carrying'],
      'My tenancy, rent or bills': ['rules', 'bills'],
    },
  },
}

export const homelessnessQuestions: Record<string, BankEntry> = {
  'home-lose': {
    kind: 'choices',
    about: 'Whether people know where to go before they lose a home.',
    title: 'Who would you go to if you might lose your home?',
    hint: 'Choose all that fit.',
    choices: {
      pa: 'My PA',
      people: 'Family or friends',
      housing: 'The council’s housing team',
      charity: 'A charity or advice centre',
      other: 'Somebody else',
      none: 'Nobody',
    },
    together: {
      'The housing team, a charity or somebody else': ['housing', 'charity', 'other'],
    },
  },
  'nowhere-safe': {
    kind: 'choice',
    about: 'Nights without a place to sleep. Hard to be asked: late in a survey, with “Leave this page” on.',
    title: 'In the last year, did you have a night with nowhere safe to sleep?',
    hint: 'You can skip this one too.',
    choices: {
      yes: 'Yes',
      no: 'No',
      'rather-not': 'I would rather not say',
    },
  },
}
