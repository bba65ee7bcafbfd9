import { limits } from '../../schema/limits.ts'
import type { Dimension, Lean } from '../../schema/release.ts'
import type { SurveyKind } from '../../schema/survey.ts'

export const hidden = 'hidden to protect people'
const { reportedBase, smallestCell, roundTo, percentageBase } = limits

/** Every word a leader reads, in plain English, apart from the sentences made of figures (`*-words.ts`, `change.ts`, `headline.ts`). */
export const leaderWording = {
  product: 'Heard',
  allReleases: 'All summaries',
  signOut: 'Sign out',
  preview: {
    notice: 'This is a preview. Nothing has been published, and the figures may still change.',
    faults: 'It cannot be published as it is',
    aboutFaults:
      'Somebody who reads these figures together could work out a number that is hidden. Put answers together, or take a breakdown away.',
    tells: (what: string) => `${what} could be worked out from:`,
    reasons: 'What will be hidden, and why',
  },
  exports: {
    label: 'Take it with you',
    csv: 'CSV',
    excel: 'CSV for Excel',
    word: 'Word',
    print: 'To print, or to save as a PDF: press Ctrl and P.',
    figure: 'CSV',
  },
  contents: 'On this page',
  skip: 'Skip to the summary',
  list: {
    title: 'Summaries',
    signedInAs: (name: string) => `Signed in as ${name}.`,
    what: 'Each summary is made once, after a survey or consultation closes. A correction can take something away, and never adds a figure.',
    none: 'There are no summaries yet. One appears here when the participation team publishes it.',
    wave: (number: number, day: string) => `Wave ${number}, published on ${day}`,
  },
  voice: { survey: 'Young people’s views', consultation: 'Partners’ views' } satisfies Record<
    SurveyKind,
    string
  >,
  who: { survey: 'Young people', consultation: 'Partner agencies' } satisfies Record<SurveyKind, string>,
  apart: {
    survey: 'This is what young people told us. Partners’ views are in summaries of their own.',
    consultation: 'These are the views of partner agencies. They are never added to what young people said.',
  } satisfies Record<SurveyKind, string>,
  sections: {
    headline: 'The main findings',
    corrections: 'Corrections',
    themes: 'What is working and what is not, by theme',
    raised: 'What was written about, by theme',
    questions: 'Question by question',
    breakdowns: 'Group by group',
    beside: 'Young people and partners, side by side',
    coverage: 'Who we did not hear from',
    agencies: 'Who answered',
    ways: 'How it was answered',
    received: 'What came in, and what is not shown',
    made: 'How the themes were made',
    limits: 'What this cannot tell you',
  },
  likelyLine: 'The line under a bar shows this range.',
  noFindings: {
    survey: `Too few people answered to say anything without pointing at somebody: it is ${hidden}.`,
    consultation: 'There is nothing to say yet: no agency has answered.',
  } satisfies Record<SurveyKind, string>,
  rounded: 'Rounded, so it may not add up to 100%.',
  aboutThemes: {
    survey: 'A theme says what people wrote about, good or bad.',
    consultation: 'A theme says what agencies wrote about, good or bad.',
  } satisfies Record<SurveyKind, string>,
  aboutLeans: {
    survey: `“Working” or “not working” is said where ${smallestCell} people or more said so and a person has checked it.`,
    consultation:
      '“Working” or “not working” is said where an agency or more said so and a person has checked it.',
  } satisfies Record<SurveyKind, string>,
  leans: {
    working: 'Working',
    'not-working': 'Not working',
    both: 'Both working and not',
    neither: 'Not enough said either way',
  } satisfies Record<Lean | 'neither', string>,
  leanSaid: {
    survey: {
      working: `${smallestCell} people or more said that it works.`,
      'not-working': `${smallestCell} people or more said that it does not work.`,
      both: `${smallestCell} people or more said that it works, and ${smallestCell} or more that it does not.`,
    },
    consultation: {
      working: 'An agency or more said that it works.',
      'not-working': 'An agency or more said that it does not work.',
      both: 'An agency or more said that it works, and an agency or more that it does not.',
    },
  } satisfies Record<SurveyKind, Record<Lean, string>>,
  leanBriefly: {
    working: 'some said that it works',
    'not-working': 'some said that it does not work',
    both: 'some said that it works, some that it does not',
  } satisfies Record<Lean, string>,
  weak: 'A first look: two people who coded the same answers agreed too little on this theme.',
  alike: (number: number) => `Of these, ${number} sent nearly the same words.`,
  noThemes: {
    survey: `No theme was raised by ${smallestCell} people or more. Rarer themes are ${hidden}.`,
    consultation: 'No theme has been found in what partners wrote.',
  } satisfies Record<SurveyKind, string>,
  rareThemes: `Themes that fewer than ${smallestCell} people raised are ${hidden}. The participation team can still read them.`,
  indicative:
    'Indicative: a person has read too few of the answers to give figures. Take it as a first look.',
  quoteNote: 'Quotes are checked by two people and used with consent. Names and places are removed.',
  paraphrase: 'In our words:',
  questionHidden: `The answers to this question are ${hidden}: too few people, or too few in one group.`,
  nearlyHidden: `All but a few people said the same, so the figures of this question are ${hidden}.`,
  hiddenQuestions: 'Hidden to protect people',
  whyHiddenQuestions: 'Too few people answered these, or too few gave one of the answers.',
  openQuestions: 'Answered in people’s own words',
  aboutOpenQuestions: 'What people said is under the themes above. In brackets is how many answered.',
  openQuestion: 'People answered this in their own words. What they said is under the themes above.',
  asTable: 'The same as a table',
  hiddenBreakdowns: 'Hidden to protect people',
  wayHidden: 'hidden to protect people.',
  waves: 'Wave by wave',
  brackets: 'Shares, with people in brackets; both are rounded.',
  breakdownHidden: `In at least one group fewer than ${smallestCell} gave one of the answers, or one of the two questions has something hidden itself.`,
  columns: {
    answer: 'Answer',
    theme: 'Theme',
    survey: 'People, about',
    consultation: 'Agencies',
    share: 'Share',
    likely: 'Likely',
    group: 'Group',
    answered: 'Who answered',
    wave: (number: number) => `Wave ${number}`,
    cohort: 'Of the cohort',
    ofAnswers: 'Of those who answered',
    heard: 'Heard from',
    difference: 'Difference',
  },
  beside: {
    about: {
      survey:
        'Places by how many raised each theme; 1 is the most. Young people and agencies are counted apart and never added.',
      consultation:
        'Places by how many raised each theme; 1 is the most. Agencies and young people are counted apart and never added.',
    } satisfies Record<SurveyKind, string>,
    other: (title: string, wave: number, closed: string) =>
      `Beside it: “${title}”, wave ${wave}, closed on ${closed}.`,
    noRank: { survey: 'too few to show', consultation: 'not raised' } satisfies Record<SurveyKind, string>,
    same: 'Both raise the same themes, in other places.',
  },
  coverage: {
    none: 'There is no cohort beside these answers, so this summary cannot say who was missing.',
    cohort: (people: string) => `The cohort is everybody who could have answered: ${people}.`,
    larger: 'More people answered than the cohort typed in has: check the cohort.',
    noRate: `What share of them answered is ${hidden}.`,
    unknown:
      'The survey did not ask what the cohort is counted by, or too few answered: nobody can say who is missing.',
    even: 'No group that could be compared was heard clearly less than its share of the cohort.',
    heard: { less: 'less', alike: 'about alike', more: 'more' },
    notAsked: 'the survey did not ask',
    captionNotAsked: (dimension: string) => `${dimension}, not asked in the survey`,
    otherGroups: 'asked in other groups',
    notKnown: 'not known',
    dimensions: {
      age: 'Age',
      home: 'Where they live',
      activity: 'Work, training and study',
      touch: 'In touch with the service',
      custody: 'In custody',
      area: 'In or out of the area',
    } satisfies Record<Dimension, string>,
  },
  agenciesAgreed: 'These agencies agreed to be named:',
  noAgencies: 'No agency is named.',
  received: {
    responses: { survey: 'People who answered', consultation: 'Agencies that answered' },
    wrote: {
      survey: 'People who wrote in their own words',
      consultation: 'Agencies that wrote in their own words',
    },
    notShown: 'Written answers under no theme (one person may write several)',
    why: 'A written answer is under no theme when it has nothing to code, fits no theme, is not read yet, is set aside to keep somebody safe, or was taken back. These are one number on purpose: counted apart they could point at somebody.',
    rare: 'Answers whose only themes are rare are not in that number. How many there are is hidden to protect people.',
  },
  made: {
    engine:
      'A program in this system, with no outside service, suggests themes for each written answer and marks the words it went by. A person can confirm or turn down each of them. A suggestion that nobody has looked at yet is counted; one that was turned down is not. The share that a person has read is below.',
    coders: (people: number) =>
      `${people} ${people === 1 ? 'member of staff has' : 'members of staff have'} read answers.`,
    agreement: (alpha: string, answers: number, word: string) =>
      `Two people coded ${answers} answers apart and agreed at ${alpha}, where 1 is always and 0 is chance (Krippendorff’s alpha): ${word}.`,
    agreementWords: {
      reliable: 'reliable',
      tentative: 'tentative, good enough for first conclusions',
      weak: 'weak, so take the themes as a first look',
    },
    noAgreement: 'There is no figure for how far two people would agree on the themes.',
    codebook: (name: string, version: number) =>
      `The themes come from the codebook “${name}”, version ${version}.`,
    frozen: (day: string) =>
      `It was published on ${day}, once. It is not recalculated, even if answers are taken back later.`,
    rules: {
      survey: [
        `A question is reported when ${reportedBase} people or more answered it. A number under ${smallestCell} is ${hidden}, and so is any number that would give it away.`,
        `Counts are rounded to the nearest ${roundTo}, and percentages come from rounded counts, so they may not add up to 100%.`,
        `Where fewer than ${percentageBase} people answered there are words and no numbers. “A few” is under 15%, “about a quarter” 15% to 37%, “about half” 38% to 62%, “most” 63% to 89%. “Nearly everybody” is 90% or more, or all but a few people.`,
      ],
      consultation: [
        'Agencies answer as organisations, so their numbers are exact. Each response counts once: two from one organisation count twice. Only those that agreed are named.',
      ],
    } satisfies Record<SurveyKind, string[]>,
  },
  cannotTell: {
    survey: [
      'What young people who did not answer think. They may be those who are hardest to reach.',
      'Whether something is true of every care leaver. People chose to answer; they were not picked at random.',
      'That nobody said it. What is hidden may be few people, or none, and one unsafe home may matter most.',
      'Why something has changed since an earlier wave. Of twenty comparisons, one looks clear by chance alone.',
      'Who said what. Do not try to work it out, and do not ask.',
    ],
    consultation: [
      'What agencies that did not answer think.',
      'What young people think. Read their own summary beside this one.',
      'How much each agency knows. A small charity and a large service count the same here.',
    ],
  } satisfies Record<SurveyKind, string[]>,
} as const
