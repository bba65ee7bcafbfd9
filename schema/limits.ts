/** Every policy number of Heard, each with its reason. A council may be stricter, never looser. */
export const limits = {
  /** R1. A question is reported from 10 answers (Ofsted Parent View's rule). */
  reportedBase: 10,
  /** R1, R7. A cell, or a theme, is shown from 8 people: 1 to 7 are hidden (OpenSAFELY, NHS England). */
  smallestCell: 8,
  /** R2. Counts leave rounded to 5 (OpenSAFELY, NHS HES). */
  roundTo: 5,
  /** R2. Under a base of 30 a percentage says more than the data: words instead. */
  percentageBase: 30,
  /** Breakdowns a survey may declare: each one more is one more set of sums that somebody could set against the others. */
  breakdownsBy: 3,
  breakdownsOf: 6,
  /** Earlier waves beside a figure: more are no longer read as one line. */
  earlierWaves: 3,
  /** Krippendorff's alpha from which coding is called reliable, and from which tentative (Krippendorff 2004). */
  reliableAlpha: 0.8,
  tentativeAlpha: 0.667,
  /** A theme whose blind F1 is lower is told as a first look. */
  firmF1: 0.6,
  /** Groups of one dimension of a cohort. */
  cohortGroups: 20,
  /** Characters of a correction's reason, and of a reason why a proposed redaction was refused. */
  reason: 300,
  /** Characters of a quote, and of one that staff say again in their own words: a reader takes in a few sentences. */
  quote: 500,
  paraphrase: 300,
  /** Characters beside the reason why a proposed redaction was refused. */
  keptWords: 100,
  /** A word that so many answers of the wave use tells nobody; no more of them are read than it takes to find out. */
  commonWord: 5,
  answersCompared: 1000,
  /** Under this share read by a person, themes are told in words only and marked "indicative". */
  readShare: 0.3,
  /** R5. Days between the closing of a wave and its release; pages opened in time can be sent until then. */
  daysToRelease: 7,
  /** Three who send nearly the same words are a campaign; what fewer are left of is none, or it would tell who is missing. */
  smallestCampaign: 3,
  /** Characters of one written answer (UTF-16 units). A Tigrinya answer of this length is 12 kB. */
  longText: 4000,
  shortText: 200,
  /** Body of a public form: eight full answers in Ethiopic script, with room. */
  publicBody: 128 * 1024,
  /** Body of a staff request. */
  staffBody: 32 * 1024,
  /** Body of an imported codebook or survey file: thirty themes with twenty long quotes each. */
  importBody: 512 * 1024,
  /** Days that answers saved with "Finish later" wait for their author. */
  draftDays: 14,
  /** Hours in which a repeat of the same sending shows the receipt again, so that a lost reply loses nobody's code. */
  receiptHours: 24,
  /** Milliseconds that every answer to a receipt code takes, so that a good one and a wrong one take the same. */
  receiptTime: 400,
  /** Days an invitation waits; the staff member who makes them may choose fewer, or up to twice as many. */
  invitationDays: 28,
  invitationsAtOnce: 500,
  /** Days after a wave's closing when the key of its words is destroyed. The privacy notice says "a year". */
  daysOfWords: 365,
  /** Pages of one tab whose tokens "Leave this page" spends: the newest. */
  pagesLeftAtOnce: 12,
  /** Where "Leave this page" leads: a page that anybody could have open. */
  leaveTo: 'https://www.bbc.co.uk/weather',
  questions: 40,
  choices: 20,
  /** Minutes a one-time sign-in link lives. */
  signInMinutes: 10,
  /** A session ends after 30 idle minutes, and after 12 hours whatever happens (ASVS 7.3). */
  sessionIdleMinutes: 30,
  sessionHours: 12,
  /** Steps of a job that one request or one tick of the clock may do. */
  stepsAtOnce: 5,
  /** Answers the engine reads in one step, so that a step fits a Worker's time. */
  answersPerStep: 100,
  /** A proposal whose score is lower is in the queue of those the engine is unsure of (a third of them, NHS feedback). */
  sureScore: 0.2,
  /** Below so many, a figure about a theme says "not enough reviewed". */
  agreementFloor: 10,
  /** Answers that two people code blind: enough for one figure, and no more than two can read in a week. */
  smallestSample: 10,
  largestSample: 400,
  /** Answers on one screen of the coding page. */
  answersPerPage: 20,
  /** Milliseconds a database over HTTP may take before the request is given up. */
  databaseTimeout: 4000,
} as const
