import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { themes } from './codebook-tables.ts'
import type { JobKind, Polarity } from './coding.ts'
import { at, by, id, reference } from './columns.ts'
import { staff } from './staff-tables.ts'
import { answers, surveys, waves } from './tables.ts'

// What is read into answers. Times are ISO 8601 in UTC; ids are random.

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
    answerId: reference(() => answers.id),
    themeId: reference(() => themes.id),
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

/** What the engine has learnt for a survey. Applied from `appliedAt`: until then it is a preview. No rare word is in it. */
export const models = sqliteTable(
  'models',
  {
    id: id(),
    surveyId: reference(() => surveys.id),
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
    waveId: reference(() => waves.id),
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
    waveId: reference(() => waves.id),
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
    candidateId: reference(() => candidates.id),
    place: integer().notNull(),
    answerId: reference(() => answers.id),
  },
  (t) => [primaryKey({ columns: [t.candidateId, t.place] })],
)

/** A seeded random sample of a wave's answers, to be coded by two people who see neither the engine nor each other. */
export const samples = sqliteTable(
  'samples',
  {
    id: id(),
    waveId: reference(() => waves.id),
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
    sampleId: reference(() => samples.id),
    place: integer().notNull(),
    answerId: reference(() => answers.id),
    seen: integer({ mode: 'boolean' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.sampleId, t.place] }), index('sample_answers_answer').on(t.answerId)],
)

/** What one coder found in an answer of a sample. */
export const blindCodings = sqliteTable(
  'blind_codings',
  {
    sampleId: reference(() => samples.id),
    answerId: reference(() => answers.id),
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
    sampleId: reference(() => samples.id),
    answerId: reference(() => answers.id),
    outcome: text().$type<'themes' | 'nothing' | 'unfit'>().notNull(),
    themeIds: text({ mode: 'json' }).$type<string[]>().notNull(),
    settledAt: at(),
    settledBy: by(),
  },
  (t) => [primaryKey({ columns: [t.sampleId, t.answerId] })],
)
