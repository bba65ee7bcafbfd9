import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { codebooks, themes } from './codebook-tables.ts'
import { at, by, id, reference } from './columns.ts'
import { staff } from './staff-tables.ts'
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

// Surveys, waves and answers. Times are ISO 8601 in UTC. Ids are random, so that no order of rows tells an order of events.

export const surveys = sqliteTable('surveys', {
  id: id(),
  kind: text().$type<SurveyKind>().notNull(),
  /** The short address: /s/two-words. */
  slug: text().notNull().unique(),
  codebookId: reference(() => codebooks.id),
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
    surveyId: reference(() => surveys.id),
    themeId: reference(() => themes.id),
    countsAs: reference(() => themes.id),
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
    surveyId: reference(() => surveys.id),
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
    versionId: reference(() => versions.id),
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
    versionId: reference(() => versions.id),
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
    surveyId: reference(() => surveys.id),
    versionId: reference(() => versions.id),
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
  waveId: reference(() => waves.id),
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
    waveId: reference(() => waves.id),
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
    responseId: reference(() => responses.id),
    questionId: reference(() => questions.id),
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
