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
  /** An XLSForm unpacked: the largest draft in ten languages is 2 MB; a zip that says more is not opened. */
  unpackedForm: 8 * 1024 * 1024,
  /** Rows of one of its sheets: forty questions of twenty choices each are 800. */
  formRows: 2000,
  /** Responses of one import: more than any council has care leavers, and what a browser reads in a minute. */
  importRows: 100_000,
  /** Rows of a workbook, and megabytes of it unpacked: it can only be read whole. A CSV has no such limit. */
  workbookRows: 20_000,
  workbookMegabytes: 100,
  /** Responses, and characters of JSON, that one request of an import brings: with `importBody`, room for one of any length. */
  importChunk: 200,
  importChunkLength: 120_000,
  /** Days that an import which broke off waits to be gone on with. */
  importDays: 7,
  /** Days that answers saved with "Finish later" wait for their author. */
  draftDays: 14,
  /** Hours in which a repeat of the same sending shows the receipt again, so that a lost reply loses nobody's code. */
  receiptHours: 24,
  /** Milliseconds that every answer to a receipt code takes, so that a good one and a wrong one take the same. */
  receiptTime: 400,
  /** Days an invitation waits; the staff member who makes them may choose fewer, or up to twice as many. */
  invitationDays: 28,
  invitationsAtOnce: 500,
  /** People of one batch: one council's care leavers, and a body that a Worker takes in at once. */
  peopleInBatch: 2000,
  /** Messages of a batch: the invitation and two reminders. A third brings complaints, and hardly an answer. */
  messagesInBatch: 3,
  /** Characters of a text with its link: what Notify takes (six parts). Of an e-mail: what somebody reads. */
  textMessage: 918,
  emailMessage: 2000,
  emailSubject: 120,
  /** Nothing is sent at night: hours in London from which and until which messages go. */
  sendFrom: 9,
  sendUntil: 20,
  /** Pence for each part of a text, before VAT, once a year's free ones of a council's service are used (Notify's pricing, November 2026). */
  pencePerPart: 2.4,
  freeTexts: 10_000,
  /** Messages handed to Notify side by side. */
  messagesAtOnce: 10,
  /** Messages that one request of a page, or one tick of the clock, hands to Notify at most: Notify takes 3,000 a minute. */
  messagesPerStep: 40,
  messagesPerTick: 400,
  /** Milliseconds that Notify may take for one message. */
  notifyTimeout: 10_000,
  /** Minutes until Notify is asked what became of a message whose answer was lost: by then it is stored there, or never came. */
  claimMinutes: 2,
  /** Minutes within which a sender has to look at a batch again to know that nobody else sent, and no copy was put back, in between. */
  runMinutes: 5,
  /** Times that one message is handed to Notify before Heard gives it up. */
  messageTries: 5,
  /** Minutes of the longest wait for Notify: each wait in a row is twice as long as the last, from one minute. */
  longestWait: 60,
  /** Days that Notify keeps a message, unless its service was set up otherwise. */
  notifyDays: 7,
  /** The fewest days a service on Notify can choose: for so long a look there tells whether a message went. */
  notifySureDays: 3,
  /** Days after which what could not be delivered is known: networks try for 72 hours, and Notify forgets after seven days. */
  deliveryDays: 4,
  /** Surveys that one group may be sent in so many days before an officer is told that it is many. */
  surveysPerGroup: 2,
  surveyLoadDays: 90,
  /** Cards a PA makes at once: four A4 sheets, more than one adviser meets in a week. */
  cardsAtOnce: 32,
  /** Cards a PA makes for one wave: a case list of twenty-five, four times over. More could fill a wave with one hand. */
  cardsPerAdviser: 100,
  /** Days after a wave's closing when the key of its words is destroyed: the most a council may keep them, and the fewest. */
  daysOfWords: 365,
  /** A wave is released seven days after its closing at the earliest; three more weeks to read it and to check quotes. */
  fewestDaysOfWords: 30,
  /** Pages of one tab whose tokens "Leave this page" spends: the newest. */
  pagesLeftAtOnce: 12,
  /** Where "Leave this page" leads: a page that anybody could have open. */
  leaveTo: 'https://www.bbc.co.uk/weather',
  /** Versions, the newest, in which the question bank looks for where a question was asked: years of a council's work. */
  versionsSearched: 100,
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
  /** Lines of each kind on the start page: more are no longer a week's work. */
  thisWeek: 20,
  /** Answers on one screen of the coding page. */
  answersPerPage: 20,
  /** Milliseconds a database over HTTP may take before the request is given up. */
  databaseTimeout: 4000,
} as const
