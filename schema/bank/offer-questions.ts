import { type BankEntry, howMuch } from './bank-entry.ts'

/** The offer as a whole: the pathway plan, leaving care, and what would help most. */
export const offerQuestions: Record<string, BankEntry> = {
  good: {
    kind: 'good',
    from: '2026-11-24',
    about: 'Something good, in any survey: people are more than their trouble.',
    title: 'Tell us something good that happened',
    hint: 'Big or small.',
  },
  helped: {
    kind: 'short',
    from: '2026-11-24',
    about: 'What works, in the words of those it worked for.',
    title: 'What has helped you most this year?',
    hint: 'It can be a person, a place or a thing.',
  },
  difference: {
    kind: 'long',
    from: '2026-11-24',
    about: 'The open question that fits any survey. Near the end.',
    title: 'What would make the biggest difference to you now?',
    hint: 'Say it in your own way and do not worry about spelling.',
  },
  ready: {
    kind: 'scale',
    about: 'How ready people were. In the first months after care, while they remember it.',
    title: 'How ready did you feel when you left care?',
    lowest: 'Not ready at all',
    highest: 'Completely ready',
  },
  'wish-known': {
    kind: 'short',
    about: 'What nobody told people before they left care.',
    title: 'What do you wish you had known before you left care?',
    hint: 'One thing is enough.',
  },
  'offer-known': {
    kind: 'choice',
    about: 'Whether people know what the council offers them.',
    title: 'How much do you know about what you can get from us?',
    hint: 'The local offer is the list of all the help you can have.',
    choices: { ...howMuch.choices, none: 'Nothing' },
    together: { 'A lot or some': ['lot', 'some'], 'Nothing, or not sure': ['none', 'unsure'] },
  },
  plan: {
    kind: 'choice',
    from: '2026-11-24',
    about: 'Whether the plan is people’s own. Ask it each time.',
    title: 'Which of these is true of your pathway plan?',
    hint: 'This is the plan you and your PA make for your life.',
    choices: {
      mine: 'I have one and it feels like mine',
      'not-mine': 'I have one but it does not feel like mine',
      old: 'I have one but it is out of date',
      none: 'I do not have one',
      unsure: 'I do not know what that is',
    },
    together: {
      'I have one, but it is not mine or out of date': ['not-mine', 'old'],
      'I do not have one, or do not know what it is': ['none', 'unsure'],
    },
  },
  'plan-missing': {
    kind: 'short',
    from: '2026-11-24',
    about:
      'Follows “Which of these is true of your pathway plan?”, for those whose plan is not theirs or out of date.',
    title: 'What is missing from your plan?',
    hint: 'One thing is enough.',
  },
  'plan-talked': {
    kind: 'choice',
    about: 'Whether plans are kept up with. The law says at least every six months.',
    title: 'When did you last talk about your plan with your PA?',
    choices: {
      'half-year': 'In the last 6 months',
      longer: 'Longer ago',
      never: 'Never',
      unsure: 'I am not sure',
    },
    together: { 'Longer ago, never, or not sure': ['longer', 'never', 'unsure'] },
  },
  'plan-copy': {
    kind: 'choice',
    about: 'Whether people have their plan at hand.',
    title: 'Do you have your own copy of your plan?',
    hint: 'On paper or on your phone.',
    choices: {
      yes: 'Yes',
      wanted: 'No, and I want one',
      unwanted: 'No, and that is fine',
      unsure: 'I am not sure',
    },
    together: { 'No, and that is fine, or not sure': ['unwanted', 'unsure'] },
  },
  'plan-words': {
    kind: 'choice',
    about: 'Whether a plan says what its owner would say.',
    title: 'How much of your plan is in your own words?',
    choices: { lot: 'Most of it', some: 'Some of it', none: 'None of it', unsure: 'I am not sure' },
    together: { 'Most or some of it': ['lot', 'some'], 'None of it, or not sure': ['none', 'unsure'] },
  },
  'plan-parts': {
    kind: 'choices',
    about: 'Which matters of a pathway plan (Regulations of 2010, Schedule 1) help people.',
    title: 'Which parts of your life does your plan help with?',
    hint: 'Choose all that fit.',
    choices: {
      home: 'My home',
      money: 'Money',
      learning: 'Learning or work',
      health: 'My health',
      people: 'Family and friends',
      skills: 'Living on my own',
      identity: 'Who I am',
      none: 'None of these',
    },
    together: {
      'Family, friends or who I am': ['people', 'identity'],
      'My home, or living on my own': ['home', 'skills'],
    },
  },
  'plan-b': {
    kind: 'yes-no',
    about: 'Whether there is a plan for when things go wrong (Schedule 1, contingency).',
    title: 'Do you know what happens if your plan goes wrong?',
    hint: 'Such as losing your home or your job.',
  },
  'plan-good': {
    kind: 'good',
    about: 'What plans have done for people.',
    title: 'What has your plan helped you to do?',
    hint: 'Big or small.',
  },
  'plan-change': {
    kind: 'long',
    about: 'The open question of a survey about plans.',
    title: 'What would make your plan work better for you?',
    hint: 'Say it in your own way.',
  },
}

const rather = 'I would rather not say'

/** Who somebody is: last, only where a council will use it, each with its reason. */
export const equalityQuestions: Record<string, BankEntry> = {
  age: {
    kind: 'choice',
    about: 'Age in two bands: with exact ages, a small group could be known by them.',
    title: 'How old are you?',
    hint: 'We ask to see who we have not heard from. You can skip it.',
    choices: { under: '20 or under', over: '21 or over', 'rather-not': rather },
  },
  disability: {
    kind: 'choice',
    about: 'Disability and long illness, to see whether help works for all.',
    title: 'Do you have a health problem or disability that lasts?',
    hint: 'We ask to see whether our help works for everybody. You can skip it.',
    choices: { yes: 'Yes', no: 'No', unsure: 'I am not sure', 'rather-not': rather },
    together: { 'Not sure, or would rather not say': ['unsure', 'rather-not'] },
  },
  gender: {
    kind: 'choice',
    about: 'Gender, to see whether help works for all.',
    title: 'What is your gender?',
    hint: 'We ask to see whether our help works for everybody. You can skip it.',
    choices: {
      woman: 'Woman',
      man: 'Man',
      another: 'I say it another way',
      'rather-not': rather,
    },
    together: { 'Another way, or would rather not say': ['another', 'rather-not'] },
  },
  ethnicity: {
    kind: 'choice',
    about: 'Ethnic group in the five groups of the census, to see whether help works for all.',
    title: 'What is your ethnic group?',
    hint: 'We ask to see whether we are fair to everybody. You can skip it.',
    choices: {
      asian: 'Asian or Asian British',
      black: 'Black, Black British, Caribbean or African',
      mixed: 'Mixed, or more than one group',
      white: 'White',
      another: 'Another group',
      'rather-not': rather,
    },
    together: {
      'Asian, Black, mixed or another group': ['asian', 'black', 'mixed', 'another'],
    },
  },
}
