import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

import type { CodebookAct } from './codebook-act.ts'
import type { JobKind, Polarity } from './coding.ts'
import type { CohortTable } from './cohort.ts'
import type { CorrectionAct } from './correction.ts'

import type { Handled } from './redaction.ts'
import type { Role } from './role.ts'
import type {
  Channel,
  DeclaredBreakdown,
  Overseen,
  QuestionKind,
  QuestionSettings,
  SurveyKind,
  Translation,
} from './survey.ts'
import type { SurveyDraft } from './survey-draft.ts'

// Times are ISO 8601 in UTC. Ids are random, so that no order of rows tells an order of events.

const id = () => text().primaryKey()
const at = () => text().notNull()
const by = () =>
  text()
    .notNull()
    .references(() => staff.id)

/** One row: the council this database belongs to. */
export const council = sqliteTable('council', {
  id: integer().primaryKey(),
  name: text().notNull(),
  /** Whom to call by day, and whom at night and at weekends: on every respondent's page. */
  helpLine: text().notNull(),
  helpAtNight: text().notNull().default(''),
  /** "#0f5c5c", or empty for Heard's own. */
  colour: text().notNull().default(''),
  /** Where to write or come to: on posters and the privacy notice. */
  address: text().notNull().default(''),
  /** The council's own short address for links, cards and posters ("https://say.example.gov.uk"); empty for Heard's. */
  shortOrigin: text().notNull().default(''),
  /** Whom to ask about personal data. */
  privacyContact: text().notNull().default(''),
  /** What the council adds to the privacy notice that Heard writes. */
  privacyNotice: text().notNull().default(''),
  /** Days after its closing when the key of a wave's words is destroyed: `limits.daysOfWords` at most. */
  daysOfWords: integer().notNull().default(365),
})

export const staff = sqliteTable('staff', {
  id: id(),
  name: text().notNull(),
  role: text().$type<Role>().notNull(),
  createdAt: at(),
  disabledAt: text(),
})

/** One-time sign-in links: the hash of the token, claimed by a conditional update. */
export const signInLinks = sqliteTable('sign_in_links', {
  hash: id(),
  staffId: by(),
  expiresAt: at(),
  usedAt: text(),
})

export const sessions = sqliteTable('sessions', {
  hash: id(),
  staffId: by(),
  createdAt: at(),
  seenAt: at(),
  expiresAt: at(),
})

/** Append-only by trigger. Never content, never a public submission. */
export const audit = sqliteTable('audit', {
  number: integer().primaryKey({ autoIncrement: true }),
  at: at(),
  staffId: text().references(() => staff.id),
  act: text().notNull(),
  subject: text().notNull(),
  detail: text({ mode: 'json' }).$type<Record<string, string | number | boolean>>(),
})

/** A codebook. What it says is the replay of its events; its version is the number of the last. */
export const codebooks = sqliteTable('codebooks', {
  id: id(),
  name: text().notNull().unique(),
  createdAt: at(),
  createdBy: by(),
})

/** Append-only by trigger: who changed the codebook, when and how. Holds no words of an answer. */
export const codebookEvents = sqliteTable(
  'codebook_events',
  {
    codebookId: text()
      .notNull()
      .references(() => codebooks.id),
    number: integer().notNull(),
    at: at(),
    staffId: by(),
    act: text({ mode: 'json' }).$type<CodebookAct>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.codebookId, t.number] })],
)

/** A theme's identity: never reused, whatever becomes of the theme. */
export const themes = sqliteTable('themes', {
  id: id(),
  codebookId: text()
    .notNull()
    .references(() => codebooks.id),
})

export const surveys = sqliteTable('surveys', {
  id: id(),
  kind: text().$type<SurveyKind>().notNull(),
  /** The short address: /s/two-words. */
  slug: text().notNull().unique(),
  codebookId: text()
    .notNull()
    .references(() => codebooks.id),
  /** The one version of it that the survey's answers are read with. */
  codebookVersion: integer().notNull().default(1),
  createdAt: at(),
  createdBy: by(),
})

/**
 * Which themes count in a survey, and as which: a merged theme counts as the one it was merged into; one that is not here
 * (retired, split) counts as nothing. Follows from the survey's version of its codebook.
 */
export const surveyThemes = sqliteTable(
  'survey_themes',
  {
    surveyId: text()
      .notNull()
      .references(() => surveys.id),
    themeId: text()
      .notNull()
      .references(() => themes.id),
    countsAs: text()
      .notNull()
      .references(() => themes.id),
  },
  (t) => [primaryKey({ columns: [t.surveyId, t.themeId] })],
)

/**
 * A survey, or its next version, being written: changed in place until it is published, and then gone. `revision` counts its
 * changes: who saves over one they have not seen is refused.
 */
export const surveyDrafts = sqliteTable('survey_drafts', {
  id: id(),
  /** The survey whose next version it will be; null for a new survey. */
  surveyId: text().references(() => surveys.id),
  /** The codebook a new survey will be read with; null until one is chosen. */
  codebookId: text().references(() => codebooks.id),
  content: text({ mode: 'json' }).$type<SurveyDraft>().notNull(),
  revision: integer().notNull().default(1),
  createdAt: at(),
  createdBy: by(),
  savedAt: at(),
  savedBy: by(),
})

/** Immutable by trigger: another wording is another version. */
export const versions = sqliteTable(
  'versions',
  {
    id: id(),
    surveyId: text()
      .notNull()
      .references(() => surveys.id),
    number: integer().notNull(),
    title: text().notNull(),
    introduction: text().notNull(),
    whoReads: text().notNull().default(''),
    whatNext: text().notNull().default(''),
    /** "Leave this page" stands on every page of it. */
    leave: integer({ mode: 'boolean' }).notNull().default(false),
    /** What a release splits (R3). */
    breakdowns: text({ mode: 'json' }).$type<DeclaredBreakdown[]>().notNull().default([]),
    publishedAt: at(),
    publishedBy: by(),
  },
  (t) => [uniqueIndex('versions_survey_number').on(t.surveyId, t.number)],
)

/** Immutable with its version. `key` is the same question across versions; `id` is this wording of it. */
export const questions = sqliteTable(
  'questions',
  {
    id: id(),
    versionId: text()
      .notNull()
      .references(() => versions.id),
    position: integer().notNull(),
    key: text().notNull(),
    kind: text().$type<QuestionKind>().notNull(),
    title: text().notNull(),
    hint: text().notNull(),
    settings: text({ mode: 'json' }).$type<QuestionSettings>().notNull(),
  },
  (t) => [uniqueIndex('questions_version_key').on(t.versionId, t.key)],
)

/** A version's texts in another language. Immutable with it. */
export const translations = sqliteTable(
  'translations',
  {
    versionId: text()
      .notNull()
      .references(() => versions.id),
    language: text().notNull(),
    texts: text({ mode: 'json' }).$type<Translation>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.versionId, t.language] })],
)

/** One round of asking. Open from its row until `closedAt`; a survey has one open wave at most. */
export const waves = sqliteTable(
  'waves',
  {
    id: id(),
    surveyId: text()
      .notNull()
      .references(() => surveys.id),
    versionId: text()
      .notNull()
      .references(() => versions.id),
    number: integer().notNull(),
    openedAt: at(),
    openedBy: by(),
    closedAt: text(),
    closedBy: text().references(() => staff.id),
  },
  (t) => [
    uniqueIndex('waves_survey_number').on(t.surveyId, t.number),
    uniqueIndex('waves_one_open').on(t.surveyId).where(sql`closed_at is null`),
  ],
)

/** The key of a wave's written answers, wrapped by the secret outside. Deleting the row erases the words. */
export const waveKeys = sqliteTable('wave_keys', {
  waveId: text()
    .primaryKey()
    .references(() => waves.id),
  wrapped: text().notNull(),
  /** After the closing, as respondents of the wave were told: shortened with the council's, never lengthened. */
  daysOfWords: integer().notNull().default(365),
})

/**
 * Single-use invitations. WITHOUT ROWID, no date of redemption, nothing that points at a response. `hash` is of the
 * code in the link, `typedHash` of the shorter one that is typed.
 */
export const invitations = sqliteTable('invitations', {
  hash: id(),
  typedHash: text().notNull().unique(),
  waveId: text()
    .notNull()
    .references(() => waves.id),
  expiresOn: text().notNull(),
  redeemed: integer({ mode: 'boolean' }).notNull().default(false),
})

/** Answers to be finished later, sealed under a code that only their author has. Deleted when sent, or after their day. */
export const drafts = sqliteTable('drafts', {
  hash: id(),
  tokenHash: text().notNull().unique(),
  sealed: text().notNull(),
  expiresOn: text().notNull(),
})

/**
 * A page that was sent, or left: the hash of its token and of what it sent, so that a repeat stores nothing and a
 * withdrawn response cannot come back. WITHOUT ROWID; it points at no response.
 */
export const sendings = sqliteTable('sendings', { tokenHash: id(), bodyHash: text().notNull() })

/** WITHOUT ROWID, random ids: no name, address, device, or time finer than the week (ISO, "2026-W47"). */
export const responses = sqliteTable(
  'responses',
  {
    id: id(),
    waveId: text()
      .notNull()
      .references(() => waves.id),
    receiptHash: text().notNull().unique(),
    week: text().notNull(),
    /** How it was completed; null where the person did not say. */
    channel: text().$type<Channel>(),
    /** Whether somebody could see; null where the person did not say. */
    overseen: text().$type<Overseen>(),
    /** Sent with an invitation, whichever. */
    invited: integer({ mode: 'boolean' }).notNull().default(false),
    quotable: integer({ mode: 'boolean' }).notNull(),
    withdrawn: integer({ mode: 'boolean' }).notNull().default(false),
  },
  (t) => [index('responses_wave').on(t.waveId)],
)

/** `chosen` for choices and scales; `sealed` (AES-GCM under the wave's key) for words. Withdrawing empties both. */
export const answers = sqliteTable(
  'answers',
  {
    id: id(),
    responseId: text()
      .notNull()
      .references(() => responses.id),
    questionId: text()
      .notNull()
      .references(() => questions.id),
    chosen: text({ mode: 'json' }).$type<string[]>(),
    sealed: text(),
    /** The engine has read it. No date: it would tell when the answer came. */
    assigned: integer({ mode: 'boolean' }).notNull().default(false),
    /** Where it is read, so that similar answers come one after the other; null until they have been compared. */
    place: integer(),
    /** Answers of nearly the same words, sent by three or more, share this; null for all others. */
    campaign: text(),
  },
  (t) => [
    uniqueIndex('answers_response_question').on(t.responseId, t.questionId),
    index('answers_question').on(t.questionId),
  ],
)

/** A concern: an answer held out of coding, quotes and counts, seen by the safeguarding lead alone. */
export const concerns = sqliteTable('concerns', {
  answerId: text()
    .primaryKey()
    .references(() => answers.id),
  heldAt: at(),
  heldBy: by(),
  /** Its own key, wrapped, once its wave's has been destroyed: it is kept for as long as the safeguarding lead decides. */
  wrapped: text(),
})

/** A person has read the answer, and what they found: themes, nothing to code, or nothing that fits. */
export const readings = sqliteTable('readings', {
  answerId: text()
    .primaryKey()
    .references(() => answers.id),
  outcome: text().$type<'themes' | 'nothing' | 'unfit'>().notNull(),
  readAt: at(),
  readBy: by(),
  /** The version of the codebook it was read with: of a later theme it says nothing. */
  codebookVersion: integer().notNull().default(1),
})

/** One theme on one answer. `score` is null where a person added it; evidence is offsets, never text. */
export const codings = sqliteTable(
  'codings',
  {
    id: id(),
    answerId: text()
      .notNull()
      .references(() => answers.id),
    themeId: text()
      .notNull()
      .references(() => themes.id),
    score: real(),
    clause: text({ mode: 'json' }).$type<[number, number]>(),
    evidence: text({ mode: 'json' }).$type<[number, number][]>().notNull(),
    /** Proposed with the theme; a person may change it. */
    polarity: text().$type<Polarity>(),
    decision: text().$type<'confirmed' | 'rejected'>(),
    decidedAt: text(),
    decidedBy: text().references(() => staff.id),
  },
  (t) => [
    uniqueIndex('codings_answer_theme').on(t.answerId, t.themeId),
    index('codings_theme').on(t.themeId),
  ],
)

/**
 * A passage for publication, sealed like the answer it is from; one an answer. It leaves once a second person has checked
 * it: `checkedBy` is never `approvedBy`.
 */
export const quotes = sqliteTable('quotes', {
  id: id(),
  answerId: text()
    .notNull()
    .unique()
    .references(() => answers.id),
  themeId: text()
    .notNull()
    .references(() => themes.id),
  sealed: text().notNull(),
  /** Said again by staff, and marked so wherever it is read. */
  paraphrase: integer({ mode: 'boolean' }).notNull().default(false),
  /** What became of each redaction that was proposed: kinds and reasons, never the words. */
  redactions: text({ mode: 'json' }).$type<Handled[]>().notNull().default([]),
  approvedAt: at(),
  approvedBy: by(),
  checkedAt: text(),
  checkedBy: text().references(() => staff.id),
})

/** A person has read the name an agency gave for itself, and it may be published. */
export const namings = sqliteTable('namings', {
  answerId: text()
    .primaryKey()
    .references(() => answers.id),
  namedAt: at(),
  namedBy: by(),
})

/** The only thing a leader can read: frozen, hashed, one a wave. Immutable by trigger. */
export const releases = sqliteTable('releases', {
  waveId: text()
    .primaryKey()
    .references(() => waves.id),
  document: text().notNull(),
  hash: text().notNull(),
  publishedAt: at(),
  publishedBy: by(),
})

/** Taken away or reworded after publication; it can hold no new count. Append-only by trigger. */
export const corrections = sqliteTable(
  'corrections',
  {
    waveId: text()
      .notNull()
      .references(() => releases.waveId),
    number: integer().notNull(),
    act: text({ mode: 'json' }).$type<CorrectionAct>().notNull(),
    reason: text().notNull(),
    at: at(),
    staffId: by(),
  },
  (t) => [primaryKey({ columns: [t.waveId, t.number] })],
)

/** Everybody who could have answered a wave, as the council counts them: typed in or imported, until the release. */
export const cohorts = sqliteTable('cohorts', {
  waveId: text()
    .primaryKey()
    .references(() => waves.id),
  counts: text({ mode: 'json' }).$type<CohortTable>().notNull(),
  enteredAt: at(),
  enteredBy: by(),
})

/** What the engine has learnt for a survey. Applied from `appliedAt`: until then it is a preview. No rare word is in it. */
export const models = sqliteTable(
  'models',
  {
    id: id(),
    surveyId: text()
      .notNull()
      .references(() => surveys.id),
    codebookVersion: integer().notNull(),
    /** Answers read by a person that it learnt from. */
    reviewed: integer().notNull(),
    content: text().notNull(),
    madeAt: at(),
    madeBy: by(),
    appliedAt: text(),
    appliedBy: text().references(() => staff.id),
  },
  (t) => [index('models_survey').on(t.surveyId)],
)

/** Work too long for one request: a row, advanced in bounded steps by whoever comes by, so that it survives a restart. */
export const jobs = sqliteTable(
  'jobs',
  {
    id: id(),
    kind: text().$type<JobKind>().notNull(),
    waveId: text()
      .notNull()
      .references(() => waves.id),
    /** What the kind needs to go on, never words of an answer. */
    state: text({ mode: 'json' }).$type<Record<string, unknown>>().notNull(),
    done: integer().notNull().default(0),
    total: integer().notNull(),
    startedAt: at(),
    startedBy: by(),
    finishedAt: text(),
  },
  (t) => [index('jobs_wave').on(t.waveId)],
)

/** A group of answers that may be a theme: for a person to accept, merge or dismiss. `sealed` holds its suggested names. */
export const candidates = sqliteTable(
  'candidates',
  {
    id: id(),
    waveId: text()
      .notNull()
      .references(() => waves.id),
    /** 0 is what the codebook explains worst. */
    rank: integer().notNull(),
    sealed: text().notNull(),
    foundAt: at(),
    decision: text().$type<'accepted' | 'merged' | 'dismissed'>(),
    /** The theme it became, or was merged into. */
    themeId: text().references(() => themes.id),
    decidedAt: text(),
    decidedBy: text().references(() => staff.id),
  },
  (t) => [index('candidates_wave').on(t.waveId)],
)

/** The answers of a candidate, most typical first. */
export const candidateAnswers = sqliteTable(
  'candidate_answers',
  {
    candidateId: text()
      .notNull()
      .references(() => candidates.id),
    place: integer().notNull(),
    answerId: text()
      .notNull()
      .references(() => answers.id),
  },
  (t) => [primaryKey({ columns: [t.candidateId, t.place] })],
)

/** A seeded random sample of a wave's answers, to be coded by two people who see neither the engine nor each other. */
export const samples = sqliteTable(
  'samples',
  {
    id: id(),
    waveId: text()
      .notNull()
      .references(() => waves.id),
    seed: integer().notNull(),
    /** The survey's version of its codebook when it was drawn: the themes that both coders choose from. */
    codebookVersion: integer().notNull(),
    drawnAt: at(),
    drawnBy: by(),
    closedAt: text(),
    closedBy: text().references(() => staff.id),
  },
  (t) => [index('samples_wave').on(t.waveId)],
)

/** `seen`: somebody had read it beside the engine's proposal before it was drawn. */
export const sampleAnswers = sqliteTable(
  'sample_answers',
  {
    sampleId: text()
      .notNull()
      .references(() => samples.id),
    place: integer().notNull(),
    answerId: text()
      .notNull()
      .references(() => answers.id),
    seen: integer({ mode: 'boolean' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.sampleId, t.place] }), index('sample_answers_answer').on(t.answerId)],
)

/** What one coder found in an answer of a sample. */
export const blindCodings = sqliteTable(
  'blind_codings',
  {
    sampleId: text()
      .notNull()
      .references(() => samples.id),
    answerId: text()
      .notNull()
      .references(() => answers.id),
    coder: by(),
    outcome: text().$type<'themes' | 'nothing' | 'unfit'>().notNull(),
    themeIds: text({ mode: 'json' }).$type<string[]>().notNull(),
    codedAt: at(),
  },
  (t) => [primaryKey({ columns: [t.sampleId, t.answerId, t.coder] })],
)

/** What was agreed where the two coders differed. */
export const settlements = sqliteTable(
  'settlements',
  {
    sampleId: text()
      .notNull()
      .references(() => samples.id),
    answerId: text()
      .notNull()
      .references(() => answers.id),
    outcome: text().$type<'themes' | 'nothing' | 'unfit'>().notNull(),
    themeIds: text({ mode: 'json' }).$type<string[]>().notNull(),
    settledAt: at(),
    settledBy: by(),
  },
  (t) => [primaryKey({ columns: [t.sampleId, t.answerId] })],
)
