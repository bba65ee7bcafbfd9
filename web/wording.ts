import type { Via } from '../schema/batch.ts'
import { limits } from '../schema/limits.ts'
import type { ContactFault } from '../worker/domain/contact.ts'
import type { StaffProblemCode } from '../worker/problem.ts'
import { en } from './languages/en.ts'

/** What a member of staff reads outside the application: signing in, and every refusal. Respondents' words are in web/languages/. */
export const wording = {
  signIn: {
    title: 'Sign in to Heard',
    label: 'The part of your link after #',
    hint: 'Your link works once, for ten minutes. If your time ran out, ask your administrator for a new link.',
    button: 'Sign in',
    home: 'Go to the start page',
  },
  paper: {
    title: (title: string) => `Type in a paper answer: ${title}`,
    hint: 'Type what stands on the paper, word for word. Leave out what was left out. A name on the paper is not typed.',
    button: 'Store this answer',
    stored: 'Stored. Type the next one, or go back.',
    nothing: 'Nothing is filled in yet, so nothing was stored.',
    refused: 'Nothing was stored yet: an answer below needs another look.',
    clear: 'Clear the page',
    before: 'These answers were stored from this page before. Nothing more was stored.',
    unasked: (titles: string) =>
      `The paper answers a question it should have left out, so nothing was stored: ${titles}.`,
    back: 'Back to the surveys',
  },
  poster: {
    title: 'Poster',
    hint: 'One A4 page. Print it from the menu of your browser, or with Ctrl and P; “Save as PDF” makes a file of it.',
    unreviewed: 'Nobody has checked the words of this language yet.',
    back: 'Back to reaching people',
  },
  batches: {
    /** Why a line of a list cannot be written to. */
    contacts: {
      empty: 'There is nothing on this line.',
      letters: 'A mobile number has digits alone.',
      short: 'Digits are missing.',
      long: 'There are too many digits.',
      landline: 'This is not a UK mobile number.',
      abroad: 'Heard writes to UK mobile numbers alone.',
      'no-email': 'This is not an e-mail address.',
    } satisfies Record<ContactFault, string>,
    cost: {
      text: `Before VAT, once the ${limits.freeTexts.toLocaleString('en-GB')} texts a year are used that GOV.UK Notify sends free for a council’s service. Where Notify puts the name of the service before each text, that counts too.`,
      email: 'GOV.UK Notify sends e-mail free of charge.',
    } satisfies Record<Via, string>,
    loadBefore: (surveys: number, days: number) =>
      `This would be survey ${surveys} for this group in ${days} days. Too many, and people stop answering: could it wait, or go to another group?`,
    load: (surveys: number, days: number) =>
      `This group was sent ${surveys} surveys in ${days} days. Too many, and people stop answering: could one wait, or go to another group?`,
  },
  preview: {
    banner: 'Preview: nothing is sent.',
    title: '(no title yet)',
    question: '(no question yet)',
    choice: '(no words yet)',
  },
  errorTitle: en.errorTitle,
  problems: {
    ...en.problems,
    ...({
      'cross-site': 'This request came from another site. Nothing was stored.',
      'sign-in-needed': 'Sign in first. Use the link you were given.',
      'link-spent': 'This sign-in link has been used or is too old. Ask for a new one.',
      forbidden: 'Your role does not allow this.',
      'slug-taken': 'Another survey has this short address.',
      'cards-enough':
        'You have made a hundred cards for this survey. Ask the participation team if you need more.',
      'draft-changed':
        'Somebody else has saved this draft since you opened it. Nothing of theirs was changed.',
      'draft-unfinished': 'This survey cannot be published yet.',
      'wave-open': 'This wave is still open. Close it first.',
      'council-unnamed':
        'An administrator has to enter the council’s name and both help numbers first, by day and out of hours.',
      'colour-unreadable': 'White letters on this colour cannot be read well enough. Choose a darker one.',
      'last-administrator': 'This is the only administrator. Add another one first.',
      'too-early': 'A wave can be released seven days after it closes.',
      'already-released': 'This wave has been released. A released wave does not change.',
      'release-tells':
        'Some figures of this release, taken together, give away a small number that is hidden. It is not published.',
      'nothing-to-correct':
        'There is nothing to correct at this place: it is not in the release, or has been taken away.',
      'correction-counts':
        'A correction cannot show a count. Say it without numbers, in digits or in words; a sentence keeps those it had.',
      'correction-repeats': 'A correction cannot repeat words that were taken away.',
      'answers-unassigned': 'Some answers have not been read by the engine yet. Let it finish first.',
      'answer-held': 'This answer is held as a concern. Only the safeguarding lead can see it.',
      'not-quotable': 'This person did not agree to be quoted.',
      'quote-altered':
        'A quote must be the person’s own whole words, in their order. Take out whole words only, each once, and leave some.',
      'quote-identifies':
        'This quote still has something that could identify somebody. Replace it with [name], [place], [number] or [detail].',
      'quote-undecided':
        'Heard proposes to take out more of these words. Decide each proposal: take it out, or keep it and say why.',
      'paraphrase-same': 'These are the person’s own words. Say it in yours, or quote them as they are.',
      'reason-repeats': 'The reason repeats the words it keeps. Say why they may stay, without them.',
      'own-quote': 'You approved this quote yourself. A second person has to check it.',
      'reading-contradicts':
        'This answer still has themes. Take them off first, or mark it as having themes.',
      'codebook-changed': 'The codebook has changed since you opened it. Load this page again to see how.',
      'theme-name-taken': 'The codebook has a theme of this name already.',
      'nothing-to-undo': 'There is no change of the codebook to undo.',
      'job-unfinished': 'Heard is still at work on the themes of this wave. It takes a few minutes at most.',
      'candidate-decided': 'Somebody has decided on this candidate already. Load this page again to see how.',
      'too-few-answers': 'A sample needs at least ten answers in words.',
      'sample-open': 'This wave has a sample that is not closed yet. Close that one first.',
      'sample-closed': 'This sample is closed. It can be read, not changed.',
      'sample-full': 'Two other people code this sample. Agreement is between two.',
      'sample-settled': 'Both people have coded this answer, so what they chose can no longer be changed.',
      'sample-uncoded': 'Both people have to code this answer before it can be settled.',
      'notify-not-set-up':
        'Sending is not set up. An administrator has to enter the key and templates of GOV.UK Notify first.',
      'language-not-offered': 'This survey cannot be answered in that language.',
      'message-unfit': 'A message cannot be sent as it is. Nothing was stored.',
      'nobody-to-write-to': 'No line of this list can be written to. Nothing was stored.',
      'batch-repeats':
        'This wave has a batch of this name already, sent in the same way. Give this one another name if it is for other people.',
      'batch-ended': 'This batch has ended. Nothing more is sent.',
      'already-imported':
        'This file is a wave of this survey already. To import it again, undo that import first.',
      'import-unfinished': 'Not all of the file has come yet. Choose the same file again to go on with it.',
      'import-held':
        'An answer of this wave is held as a concern, so the import cannot be undone before the safeguarding lead has decided.',
      'sample-unsettled':
        'Some answers of this sample are not coded by both people yet, or nobody has settled where they differ.',
    } satisfies Record<StaffProblemCode, string>),
  },
} as const
