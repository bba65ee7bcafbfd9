import { limits } from '../../schema/limits.ts'
import type { AskedChannel, Overseen } from '../../schema/survey.ts'
import type { PublicProblemCode } from '../../worker/problem.ts'
import type { Refusal } from '../questions/kind.ts'
import { cardEn } from './card-en.ts'
import { posterEn } from './poster-en.ts'
import { privacyEn } from './privacy-en.ts'
import { years } from './years-en.ts'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const
const feelings = ['Very bad', 'Bad', 'In the middle', 'Good', 'Very good'] as const

/** As many as in English, in other words: a catalogue that leaves one out does not compile. */
type AsMany<T extends readonly string[]> = { readonly [Each in keyof T]: string }

/** Every word a respondent reads, in plain English (reading age 9 to 11). Another language is another file of this shape. */
export const en = {
  code: 'en',
  /** Its own name, as a picker shows it. */
  name: 'English',
  dir: 'ltr' as 'ltr' | 'rtl',
  /** Who read the words of this file, and when; null where nobody has: then no council can publish in it. */
  reviewed: { by: 'Heard', on: '2026-11-24' } as { by: string; on: string } | null,
  unreviewed: '',
  months: months as AsMany<typeof months>,
  day: (day: number, month: string) => `${day} ${month}`,
  /** So many days, or a year. */
  years,

  start: 'Start',
  continue: 'Continue',
  skip: 'Skip',
  back: 'Back',
  check: 'Check your answers',
  change: 'Change',
  takeOut: 'Take out',
  send: 'Send',
  yes: 'Yes',
  no: 'No',
  unsure: 'Not sure',
  feelings: feelings as AsMany<typeof feelings>,
  outOfTen: (point: string) => `${point} out of 10`,
  month: 'Month',
  year: 'Year',
  comma: ', ',
  notAnswered: 'Not answered',
  answered: 'Answered, hidden here',
  question: (number: number, of: number) => `Question ${number} of ${of}`,
  followUp: 'One more about your last answer',
  onlyIf: (answers: string) => `Only if your last answer was: ${answers}.`,
  lastSteps: 'Last steps',
  language: 'Language',
  before: {
    optional: 'You can skip any question. Nothing is sent until you press Send at the end.',
    nobodyLive: 'Nobody is reading this right now.',
    callInstead: 'If you need help today, call:',
    code: 'At the end you get a code, to take your answers back.',
    privacyTitle: 'What happens to your answers',
    privacy: {
      survey: (council: string, days: number) => [
        `${council} asks, to find out what to change. We do not ask your name. We do not keep your number or what phone you use.`,
        'The participation team reads one answer at a time, not all of yours together. Your PA cannot open them. Somebody next to you can see your screen.',
        'Leaders see numbers. They see your words only if you say yes, without names.',
        'If somebody may be in danger, the person in charge of keeping people safe reads that answer and keeps it. You cannot take it back.',
        `Your words are deleted ${years(days)} after the survey closes. The numbers are kept.`,
      ],
      consultation: (council: string, days: number) => [
        `${council} asks. You answer for your organisation. We publish its name only if you agree at the end.`,
        'The participation team reads the answers. Leaders see a summary.',
        `The words are deleted ${years(days)} after the consultation closes. The numbers are kept.`,
      ],
    },
    privacyMore: 'Your privacy',
    haveCode: 'I sent answers before',
    haveDraft: 'I saved answers to finish',
  },
  help: { title: 'Need to talk to somebody?', day: 'By day:', night: 'At night and weekends:' },
  noHelpLine: 'Samaritans: 116 123, free, day and night. In danger now: 999.',
  leave: 'Leave this page',
  leaveHint: 'The Back button can bring this page back.',
  paper:
    'On paper: leave out what you like, and write no name. Hand it to the participation team in a closed envelope. It cannot be taken back later.',
  channelTitle: 'How are you filling this in?',
  channels: {
    alone: 'On my own',
    'trusted adult': 'With somebody I trust',
    PA: 'With my PA',
    peer: 'With another young person',
  } satisfies Record<AskedChannel, string>,
  handOver: {
    title: 'Now hand the phone back',
    text: 'Thank you for helping. The last steps are for the person whose answers these are.',
    mine: 'I have the phone now',
  },
  overseen: {
    title: 'Could anybody see your answers?',
    options: {
      nobody: 'No, nobody',
      free: 'Yes, and I still said what I think',
      'held back': 'Yes, so I held some things back',
    } satisfies Record<Overseen, string>,
  },
  quotable: {
    survey: {
      title: 'Can we share some of your words?',
      hint: 'A person takes out names and places first. Leaders may read them. If you do not choose, we will not share them.',
    },
    consultation: {
      title: 'Can we list your organisation’s name, and quote you without it?',
      hint: 'They may be read by leaders and published. If you do not choose, we will not.',
    },
  },
  quotableUnset: 'You did not choose, so we will not share them.',
  checkHint: 'Nothing has been sent yet. You can still change anything.',
  nothingGiven: 'You have not answered any question yet. Answer at least one, then send.',
  notAsked: 'You changed the answer before this one, so it will not be sent.',
  closedMeanwhile: (day: string) =>
    `This survey closed while you were answering. You can still send your answers, until ${day}.`,
  replaces: 'If your code matches, these answers take the place of the ones you sent before.',
  somebodyElse:
    'Other answers were already sent from this page, and those stay. If you are somebody else, check these and send them as yours.',
  notSentYet: 'Not sent yet. We keep trying. Leave this page open.',
  sent: {
    title: 'Sent. Thank you.',
    receiptTitle: 'Your code',
    receiptHint: 'Write it down or take a picture. We show it only today.',
    receiptUse: 'It takes your answers back, or lets you answer again.',
    copy: 'Copy',
    print: 'Print',
    copied: 'Copied',
    next: 'Staff will read this in the next days. Nobody will ring you: we do not know who you are.',
    /** Where the survey does not say itself what happens next. */
    decides: 'After the closing, the council decides what to do.',
    address: 'Use your code here:',
    kept: 'These answers were sent before, and they are kept. The code is shown only on the day.',
    close: 'Close this page now: Back can show what you wrote.',
    replacedTitle: 'Thank you.',
    replaced:
      'If your code is good and of this round, these answers are now in place of the ones you sent before, and your code stays the same. An older code, or one that took answers back, changes nothing: then open the survey again.',
  },
  receipt: {
    title: 'Take back or change what you sent',
    hint: 'Type the code you got when you sent your answers.',
    label: 'Your code',
    withdraw: 'Take my answers back',
    replace: 'Answer again instead',
    replaceHint:
      'You start with an empty form. What you send takes the place of what you sent in this round. A code that took answers back cannot do this.',
    confirm: 'This deletes your answers. It cannot be undone.',
    confirmButton: 'Yes, delete my answers',
    done: 'If this code matches, your answers have been taken back. What was already published stays as it was, and so does an answer kept to keep somebody safe. The code is used up now.',
    slip: 'Check the code. It has 25 letters and numbers, in five groups, and one of them is not as we gave it.',
    updates: 'What has happened',
    open: 'This survey is open. Nobody has decided anything yet.',
    closed: (day: string) => `${day}: the survey closed.`,
    released: (day: string) => `${day}: the results went to the leaders of the council.`,
  },
  draft: {
    button: 'Finish later',
    title: 'Saved. You can finish later.',
    codeTitle: 'Your code to go on',
    hint: 'Write it down or take a picture. Only this code opens your answers: we cannot.',
    until: (day: string) =>
      `Nothing has been sent. You can go on until ${day}, or for seven days after the survey closes.`,
    address: 'To go on, type this address and your code:',
    back: 'Your answers are back. Nothing has been sent.',
    openTitle: 'Go on with saved answers',
    openHint: 'Type the code you got when you pressed “Finish later”.',
    openButton: 'Open my answers',
    slip: 'Check the code. It has 13 letters and numbers, and one of them is not as we gave it.',
    none: 'Nothing is saved under this code. It may have been sent already, or its days are over.',
  },
  invitation: {
    title: 'You are invited to answer',
    label: 'The code of your invitation',
    hint: 'It counts once. Opening it sends nothing.',
    button: 'Open the survey',
    slip: 'Check the code. One of its letters or numbers is not as we gave it.',
    none: 'This code opens nothing. It may have run out. Ask the person who gave it to you for a new one.',
  },
  privacy: privacyEn,
  poster: posterEn,
  card: cardEn,
  errorTitle: 'There is a problem',
  closedTitle: 'This survey has closed',
  openAgain: 'Open the survey',
  errorPrefix: 'Error: ',
  refusals: {
    'too-long': `This answer is too long. A long answer can have ${limits.longText} letters, a short one ${limits.shortText}.`,
    'not-offered': 'Choose one of the answers on the list.',
    'one-only': 'Choose one answer only.',
    'none-with-others': 'You chose “none” and something else. Choose one or the other.',
    'year-needed': 'Add the year, in four numbers, such as 2024. Or leave the month out too.',
    'agency-needed': 'Write the name of your organisation.',
  } satisfies Record<Refusal, string>,
  problems: {
    'not-found': 'There is nothing at this address. Check the link.',
    'survey-closed':
      'You can no longer start. If you saved answers, you can send them for seven days after the closing. If you sent answers, you can still take them back.',
    'survey-not-open': 'This survey is not open yet. Try again later.',
    'page-forged': 'This page is not one we made, so nothing was sent. Open the survey link again.',
    'answers-refused': 'Something in this form does not belong to this survey. Nothing was sent.',
    'already-sent': 'There is nothing to see here. Open the survey to start.',
    'media-type': 'This form was sent in a way we do not accept. Nothing was stored.',
    'body-too-large': 'That is more than we can take in one go. Nothing was stored. Make it shorter.',
    'input-refused': 'Something in this request is missing or not as expected. Nothing was stored.',
    conflict: 'Somebody did this at the same moment. Look again before you repeat it.',
    'database-unavailable': 'We cannot save anything right now. Wait a minute, then try again.',
    unexpected: 'Something went wrong on our side. Try again in a minute.',
  } satisfies Record<PublicProblemCode, string>,
}

export type Words = typeof en
