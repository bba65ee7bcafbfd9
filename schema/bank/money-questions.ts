import { type BankEntry, howMuch, howOften } from './bank-entry.ts'

const helpBefore = {
  'moving-in': 'Buying things for my home',
  'council-tax': 'Not paying council tax',
  benefits: 'Claiming benefits',
  debt: 'Sorting out money I owe',
  spending: 'Planning what I spend',
  emergency: 'Money in an emergency',
  none: 'None of these',
}

export const moneyQuestions: Record<string, BankEntry> = {
  money: {
    kind: 'choices',
    about: 'Which help with money reached people.',
    title: 'Which of these money things have you had help with?',
    hint: 'Choose all that fit, from the last year.',
    choices: { ...helpBefore, 'council-tax': 'Paying less council tax, or none' },
    together: { 'What I owe, what I spend, or an emergency': ['debt', 'spending', 'emergency'] },
    // "Not paying council tax" was read as help to stop paying.
    earlier: [
      {
        from: '2026-11-24',
        title: 'Which of these money things have you had help with?',
        hint: 'Choose all that fit, from the last year.',
        choices: helpBefore,
      },
    ],
  },
  'money-lasts': {
    kind: 'choice',
    about: 'Whether people get by. A plain measure to ask each time.',
    title: 'How often does your money last until more comes in?',
    hint: 'Think about the last three months.',
    ...howOften,
  },
  'money-known': {
    kind: 'choice',
    about: 'Whether people know what they can get from the council.',
    title: 'How much do you know about money you can get from the council?',
    hint: 'Such as money for your first home, or help with council tax.',
    choices: { ...howMuch.choices, none: 'Nothing' },
    together: { 'A lot or some': ['lot', 'some'], 'Nothing, or not sure': ['none', 'unsure'] },
  },
  'money-sure': {
    kind: 'scale',
    about: 'How people feel about money, for the heading “Financial literacy”.',
    title: 'How sure do you feel about looking after your money?',
    lowest: 'Not sure at all',
    highest: 'Completely sure',
  },
  'money-ask': {
    kind: 'choices',
    about: 'Whether people have anybody to turn to when money runs out.',
    title: 'Who would you ask if you ran out of money?',
    hint: 'Choose all that fit.',
    choices: {
      pa: 'My PA',
      people: 'Family or friends',
      council: 'Somebody else at the council',
      charity: 'A food bank or charity',
      lender: 'A loan or a credit card',
      none: 'Nobody',
    },
    together: { 'Somebody at the council, a charity or a loan': ['council', 'charity', 'lender'] },
  },
  'money-papers': {
    kind: 'choices',
    about: 'Whether people have the papers that work, a home and a bank ask for.',
    title: 'Which of these do you have?',
    hint: 'Choose all that fit.',
    choices: {
      bank: 'A bank account in my name',
      id: 'A passport or driving licence',
      birth: 'My birth certificate',
      insurance: 'My National Insurance number',
      none: 'None of these',
    },
  },
  'money-good': {
    kind: 'good',
    about: 'Something that went well, in a survey about money.',
    title: 'What have you done well with money this year?',
    hint: 'Saving a little or paying one bill both count.',
  },
  'money-without': {
    kind: 'choice',
    about: 'Going hungry for want of money. Hard to be asked: late in a survey.',
    title: 'In the last month, did you miss a meal because of money?',
    hint: 'You can skip this one too.',
    choices: {
      no: 'No',
      once: 'Yes, once or twice',
      often: 'Yes, more often',
      'rather-not': 'I would rather not say',
    },
    together: { Yes: ['once', 'often'] },
  },
  'money-change': {
    kind: 'long',
    about: 'The open question of a survey about money.',
    title: 'What would help you most with money?',
    hint: 'Say it in your own way.',
  },
}
