import type { AdviceKind } from '../../schema/advice/advice.ts'
import type { DraftQuestion } from '../../schema/survey-draft.ts'

/** An invented question, and what a person who writes questions for a living would send it back for. */
export type Case = { question: DraftQuestion; faults: AdviceKind[] }

/** @param more a hint, or choices with `|` between them */
function question(
  title: string,
  more: { hint?: string; choices?: string; many?: string } = {},
): DraftQuestion {
  const { hint = '', choices, many } = more
  const list = (choices ?? many)
    ?.split('|')
    .map((label, index) => ({ id: `c${index + 1}`, label: label.trim() }))
  const none = many ? list?.find(({ label }) => label === 'None of these')?.id : undefined
  const kind = many ? 'choices' : choices ? 'choice' : 'long'
  return { kind, key: 'asked', title, hint, ...(list ? { choices: list } : {}), ...(none ? { none } : {}) }
}
type More = Parameters<typeof question>[1]
const fine = (title: string, more?: More): Case => ({ question: question(title, more), faults: [] })
const faulty = (faults: AdviceKind | AdviceKind[], title: string, more?: More): Case => ({
  question: question(title, more),
  faults: [faults].flat(),
})

/** The half that the rules were tuned on. */
export const known: Case[] = [
  faulty(
    'long',
    'Thinking back over the whole of the time since you left care, what would you say has been the hardest thing for you to deal with on your own?',
  ),
  faulty(
    'long',
    'If you could change one thing about how we help young people when they move from a foster home to a place of their own, what would you change?',
  ),
  faulty('long', 'How do you feel?', {
    hint: 'We would like you to think about the last month and about all the different people who work with you when you choose your answer to this.',
  }),
  faulty('double', 'How happy are you with your flat and your PA?'),
  faulty('double', 'Does your PA listen to you and do what they say they will do?'),
  faulty('double', 'Do you feel safe and settled where you live?'),
  faulty('double', 'How often do you see your PA, and is that enough?'),
  faulty('double', 'Is your PA kind and easy to reach?'),
  faulty('double', 'Are you happy with your home or your money?'),
  faulty('negative', 'Do you not feel safe at home?'),
  faulty('negative', 'Which of these have you not had help with?', {
    many: 'Rent|Food|Travel|None of these',
  }),
  faulty('negative', 'Would you disagree that you do not get enough help?'),
  faulty('negative', 'Is it not unusual for your PA to be late?'),
  faulty('jargon', 'Are you currently NEET?'),
  faulty('jargon', 'How suitable is your accommodation?'),
  faulty('jargon', 'Have you been signposted to anybody for help?'),
  faulty('jargon', 'How well does the council do its job as your corporate parent?'),
  faulty('jargon', 'What would help you to engage with your PA?'),
  faulty(
    ['jargon', 'reading-age'],
    'How would you rate the provision of multi-agency support during your transition to independence?',
  ),
  faulty('leading', 'Don’t you agree that your PA works hard?'),
  faulty('leading', 'How helpful was our excellent move-in pack?'),
  faulty('leading', 'Why do you like the House project?'),
  faulty('leading', 'How much better has life been since you moved?'),
  faulty('absolute', 'Does your PA always ring you back?', { choices: 'Yes|No|Not sure' }),
  faulty('absolute', 'Has everybody at the council treated you well?'),
  faulty('choices', 'How is your home?', { choices: 'Excellent|Very good|Good|Poor' }),
  faulty('choices', 'Which of these have you had help with?', { many: 'Rent|Food|Travel|Debt' }),
  faulty('choices', 'Do you have a pathway plan?', { choices: 'Yes|No' }),
  faulty('choices', 'How old are you?', { choices: '18 to 20|20 to 22|22 to 25' }),
  faulty(
    'reading-age',
    'What considerations influenced your determination regarding educational progression opportunities?',
  ),

  fine('How safe do you feel where you live?'),
  fine('How is it going with your PA?', { hint: 'PA means personal adviser.' }),
  fine('What has helped you most this year?'),
  fine('What would make the biggest difference to you now?'),
  fine('Do you have enough money for food and drink?', { choices: 'Yes|Sometimes|No|Not sure' }),
  fine('Which of these money things have you had help with?', { many: 'Rent|Food|Travel|None of these' }),
  fine('How easy is it to talk to your mum and dad?'),
  fine('Where do you live now?', {
    choices: 'In my own flat|In a shared house|With family or friends|Somewhere else',
  }),
  fine('How often do you see friends or family?', {
    choices: 'Most days|Most weeks|Hardly ever|Never|Not sure',
  }),
  fine('Who helped you when you moved in?'),
  fine('Is there a warm, dry room that you can sleep in?'),
  fine('What do you do in the day now?', {
    many: 'College or school|Work|Looking for work|Caring for somebody|None of these',
  }),
  fine('How do you feel about your health?', { hint: 'Your body and your mind both count.' }),
  fine('What is missing from your plan?', { hint: 'One thing is enough.' }),
  fine('Tell us something good that happened', { hint: 'Big or small.' }),
  fine('When did you last see a dentist?', { choices: 'In the last year|Longer ago|Never|Not sure' }),
  fine('How much did your PA help with your move?', { choices: 'A lot|A bit|Not at all|Not sure' }),
  fine('What do you need to know about rent and bills?'),
  fine('If you had no money for food, who would you ask?'),
  fine('What stops you from going to college?'),
  fine('What would make the House a better place to be?'),
  fine('How often does somebody ask what you think?', { choices: 'Often|Sometimes|Hardly ever|Not sure' }),
  fine('What should we stop doing?'),
  fine('Which things would you like to learn?', {
    many: 'Cooking|Fixing things|Budgeting|Something else|None of these',
  }),
  fine('Do you know who to call at night?', { choices: 'Yes|No|Not sure' }),
  fine('What do you like doing when you have time?'),
  fine('How ready did you feel when you left care?'),
  fine('What went well when you moved, and what did not?', {
    hint: 'Write as much or as little as you like.',
  }),
  fine('How long have you known your PA?', {
    choices: 'Less than 6 months|6 months to a year|More than a year|I have no PA|Not sure',
  }),
  fine('What is one thing that no one has asked you yet?'),
]

/** The half that was written at the same time, and looked at only to count. */
export const unseen: Case[] = [
  faulty(
    'long',
    'When you first came to live in the place where you live now, who was there to help you with the things that you needed to get for it?',
  ),
  faulty(
    'long',
    'We want to know about the things you do in the week, such as college or work or looking after somebody, so what do you do on most days?',
  ),
  faulty('long', 'What helps?', {
    hint: 'You can write about a person who has been there for you, or a place that you like to go to, or anything at all that comes into your mind.',
  }),
  faulty('double', 'How easy was it to find a job and keep it?'),
  faulty('double', 'Do you have enough money and somebody to talk to?'),
  faulty('double', 'Were you given a choice of where to live and did you like it?'),
  faulty('double', 'How clean and quiet is your building?'),
  faulty('double', 'Do your PA and your housing officer talk to each other and keep you informed?'),
  faulty('double', 'What do you think of the drop-in, and would you come again?'),
  faulty('double', 'Can you cook for yourself or do your own washing?', { choices: 'Yes|No|Not sure' }),
  faulty('negative', 'Have you never been asked what you want?'),
  faulty('negative', 'Which of these are not a problem for you?', { many: 'Noise|Damp|Cold|None of these' }),
  faulty('negative', 'Should young people not be left without a PA?'),
  faulty('negative', 'Is there nothing you do not like about the House?'),
  faulty('jargon', 'How did you find the referral process?'),
  faulty('jargon', 'Do you have a named key worker in your placement?', { choices: 'Yes|No|Not sure' }),
  faulty('jargon', 'Which services have you accessed?', { many: 'Doctor|Dentist|Job centre|None of these' }),
  faulty('jargon', 'What support do you need for your emotional wellbeing?'),
  faulty('jargon', 'Are you a UASC or former UASC?', { choices: 'Yes|No|Not sure' }),
  faulty(
    ['jargon', 'reading-age'],
    'What barriers prevent you from accessing employment opportunities and sustaining engagement?',
  ),
  faulty('leading', 'Do you agree that the new offer is a big improvement?'),
  faulty('leading', 'What did you enjoy most about our fantastic summer trip?'),
  faulty('leading', 'Surely you feel safer now that you have a key safe?'),
  faulty('leading', 'How badly did the council let you down?'),
  faulty('absolute', 'Do you ever feel that nobody at all cares?'),
  faulty('absolute', 'Is your PA there for you every single time you call?'),
  faulty('choices', 'How was the welcome you got?', { choices: 'Great|Good|Fine|Bad' }),
  faulty('choices', 'What gets in the way of work?', { many: 'Travel|Money|My health|Childcare' }),
  faulty('choices', 'How many homes have you had since care?', {
    choices: '1 to 2|2 to 4|5 or more|Not sure',
  }),
  faulty(
    'reading-age',
    'To what extent has administrative correspondence regarding entitlements been comprehensible?',
  ),

  fine('How warm is your home in winter?', { choices: 'Warm enough|Too cold|Too hot|Not sure' }),
  fine('What helps you when you feel low?'),
  fine('Who do you go to when you need advice?', { hint: 'A word such as friend, PA or aunt. No names.' }),
  fine('Did you get help to set up your home?', { choices: 'Yes, all I needed|Yes, some|No|Not sure' }),
  fine('How do you get to work or college?', {
    many: 'On foot|By bus|By bike|I do not go out to work or college',
  }),
  fine('What do you want to be doing a year from now?'),
  fine('Is there anything you want to tell us?'),
  fine('How easy is it to get to see a doctor?', {
    choices: 'Very easy|Easy|Hard|Very hard|I have not tried',
  }),
  fine('What did you think of the last letter from us?'),
  fine('Has your PA changed in the last year?', { choices: 'Yes, once|Yes, more than once|No|Not sure' }),
  fine('How do you like to be contacted?', { many: 'A text|A call|A letter|A visit|None of these' }),
  fine('Which of these do you have?', { many: 'A passport|A driving licence|A bank account|None of these' }),
  fine('Where do you go for fun?'),
  fine('How well do you sleep?', { hint: 'Think about the last two weeks.' }),
  fine('What made you smile this week?'),
  fine('What do you wish you had known before you moved?'),
  fine('How did people treat you when you first came to the House?'),
  fine('How do you pay for gas and electric?', {
    choices: 'A meter|A monthly bill|It is in my rent|Another way|Not sure',
  }),
  fine('What would you say to somebody who is about to leave care?'),
  fine('Do you have your own copy of your plan?', { choices: 'Yes|No|I do not have a plan|Not sure' }),
  fine('Do you feel listened to in meetings?', { choices: 'Yes|Sometimes|No|I do not go to meetings' }),
  fine('How much do you know about what you can get from us?', { choices: 'A lot|A bit|Nothing|Not sure' }),
  fine('What is the best thing about where you live?', { hint: 'And the worst comes next.' }),
  fine('What would you change about where you live?'),
  fine('Who was with you on the day you came out?', {
    choices: 'My PA|Family or a friend|Somebody else|Nobody|I would rather not say',
  }),
  fine('Where did you sleep on your first night out?', {
    choices:
      'In a place set up for me|With family or friends|Somewhere else|Nowhere safe|I would rather not say',
  }),
  fine('Do you have your birth certificate?', { choices: 'Yes|No|Not sure' }),
  fine('What could your college do to help you stay?'),
  fine('How did your last job end?', { hint: 'You can skip this.' }),
  fine('Has anything got better since last time?', { choices: 'Yes|No|Not sure' }),
]
