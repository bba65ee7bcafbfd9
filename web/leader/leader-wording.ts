import { limits } from '../../schema/limits.ts'
import type { SurveyKind } from '../../schema/survey.ts'

export const hidden = 'hidden to protect people'
const { reportedBase, smallestCell, roundTo, percentageBase } = limits

/** Every word a leader reads, in plain English, apart from the findings (`headline.ts`). */
export const leaderWording = {
  product: 'Heard',
  allReleases: 'All summaries',
  signOut: 'Sign out',
  preview: 'This is a preview. Nothing has been published, and the figures may still change.',
  skip: 'Skip to the summary',
  list: {
    title: 'Summaries',
    signedInAs: (name: string) => `Signed in as ${name}.`,
    what: 'Each summary is made once, after a survey or consultation closes. It does not change.',
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
    themes: { survey: 'What young people said', consultation: 'What partners said' },
    questions: 'Question by question',
    agencies: 'Who answered',
    received: 'What came in, and what is not shown',
    made: 'How this was made',
    limits: 'What this cannot tell you',
  },
  noFindings:
    'Too few people answered to say anything without pointing at somebody: it is hidden to protect people.',
  rounded: 'Rounded, so it may not add up to 100%.',
  aboutThemes: {
    survey:
      'A theme says what people wrote about, good or bad. The quotes and the questions below say which.',
    consultation:
      'A theme says what agencies wrote about, good or bad. The quotes and the questions below say which.',
  } satisfies Record<SurveyKind, string>,
  alike: (number: number) => `Of these, ${number} sent nearly the same words.`,
  noThemes: {
    survey: `No theme was raised by ${smallestCell} people or more. Rarer themes are ${hidden}.`,
    consultation: 'No theme has been found in what partners wrote.',
  } satisfies Record<SurveyKind, string>,
  rareThemes: `Themes that fewer than ${smallestCell} people raised are ${hidden}. The participation team can still read them.`,
  indicative:
    'Indicative: a person has read too few of the answers to give figures. Take it as a first look.',
  quoteNote: 'Quotes are checked by a person and used with consent. Names and places are removed.',
  questionHidden: `The answers to this question are ${hidden}: too few people, or too few in one group.`,
  nearlyHidden: `All but a few people said the same, so the figures of this question are ${hidden}.`,
  openQuestion: 'People answered this in their own words. What they said is under the themes above.',
  asTable: 'The same as a table',
  columns: {
    answer: 'Answer',
    theme: 'Theme',
    survey: 'People, about',
    consultation: 'Agencies',
    share: 'Share',
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
      'What young people who did not answer think. They may be those who are hardest to reach, and this summary has no figures about them.',
      'Whether something is true of every care leaver. People chose to answer; they were not picked at random.',
      'That nobody said it. What is hidden may be few people, or none, and one unsafe home may matter most.',
      'Why something has changed since an earlier wave. Small changes may be chance or rounding.',
      'Who said what. Do not try to work it out, and do not ask.',
    ],
    consultation: [
      'What agencies that did not answer think.',
      'What young people think. Read their own summary beside this one.',
      'How much each agency knows. A small charity and a large service count the same here.',
    ],
  } satisfies Record<SurveyKind, string[]>,
} as const
