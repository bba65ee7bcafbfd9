import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { EndReason, FailureReason, PauseReason, Via, WaitReason } from './batch.ts'
import { reference } from './columns.ts'
import type { CoveragePrint } from './coverage-print.ts'
import { staff } from './staff-tables.ts'
import { waves } from './tables.ts'

// How people are reached. Times are ISO 8601 in UTC; ids are random.

/**
 * How many cards somebody of staff has made to hand out for a wave: a sum, without a day, so that no card can be dated by it.
 * WITHOUT ROWID; it points at no invitation.
 */
export const handouts = sqliteTable(
  'handouts',
  {
    waveId: reference(() => waves.id),
    staffId: reference(() => staff.id),
    cards: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.waveId, t.staffId] })],
)

/**
 * Invitations that GOV.UK Notify sends for the council, to one group in one way. No name, and after its last message no contact.
 * `id` is made by the page that sends it, so that a repeat sends nothing twice.
 */
export const batches = sqliteTable(
  'batches',
  {
    id: text().primaryKey(),
    waveId: reference(() => waves.id),
    /** Which group, in the council's words. */
    name: text().notNull(),
    via: text().$type<Via>().notNull(),
    language: text().notNull(),
    people: integer().notNull(),
    /** The last day of its codes. */
    expiresOn: text().notNull(),
    /** The key of its contacts, wrapped by the secret outside; null once the last message has gone, which erases them. */
    wrapped: text(),
    startedAt: text().notNull(),
    startedBy: reference(() => staff.id),
    /** Who answers for it since a pause; null: who started it. */
    continuedBy: text().references(() => staff.id),
    /** The day on which somebody said that whoever had not had a message by then, as Heard knows it, had not. */
    vouchedOn: text(),
    /** By somebody, or by Heard: see `PauseReason`. */
    pausedAt: text(),
    pausedBecause: text().$type<PauseReason>(),
    /** Nothing is sent before; `waits` counts those in a row, each twice as long as the last. */
    waitUntil: text(),
    waitBecause: text().$type<WaitReason>(),
    waits: integer().notNull().default(0),
    /** Messages of which Notify has been asked which could not be delivered. */
    checked: integer().notNull().default(0),
    endedAt: text(),
    endedBecause: text().$type<EndReason>(),
  },
  (t) => [uniqueIndex('batches_wave_name').on(t.waveId, t.name, t.via)],
)

/** The invitation of a batch (0) and its reminders, with how many of each have gone. */
export const batchMessages = sqliteTable(
  'batch_messages',
  {
    batchId: reference(() => batches.id),
    number: integer().notNull(),
    subject: text().notNull(),
    body: text().notNull(),
    /** The day it goes, in London. */
    day: text().notNull(),
    /** Taken by Notify. */
    sent: integer().notNull().default(0),
    doneAt: text(),
  },
  (t) => [primaryKey({ columns: [t.batchId, t.number] })],
)

/** Whom a message did not reach: a line of the council's own list, which says nothing without it. */
export const batchFailures = sqliteTable(
  'batch_failures',
  {
    batchId: reference(() => batches.id),
    number: integer().notNull(),
    line: integer().notNull(),
    reason: text().$type<FailureReason>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.batchId, t.number, t.line] })],
)

/**
 * One person of a batch until their last message has gone. WITHOUT ROWID, random ids: contact, code and line are sealed in one
 * under the batch's key, and only what sends opens it.
 */
export const contacts = sqliteTable(
  'contacts',
  {
    id: text().primaryKey(),
    batchId: reference(() => batches.id),
    sealed: text().notNull(),
    /** Messages that have gone, or were given up: the number of the next. */
    next: integer().notNull().default(0),
    /** What Notify knows their newest message by: a keyed hash of `id` and its number, which says nothing without the secret. */
    reference: text(),
    /** Handed to Notify at that moment, and not known yet whether it was taken. */
    claimedAt: text(),
    tries: integer().notNull().default(0),
    /** Notify would not take it once, and the batch paused. */
    doubted: integer({ mode: 'boolean' }).notNull().default(false),
  },
  (t) => [index('contacts_batch').on(t.batchId)],
)

/**
 * What looks at the coverage of a wave show, kept as it was at the end of a week: how many had answered, and of each question
 * what the door prints of them (decision 25).
 */
export const coverageSteps = sqliteTable(
  'coverage_steps',
  {
    waveId: reference(() => waves.id),
    /** The question's key; '' for how many had answered. */
    question: text().notNull(),
    /** The last week that is in it (ISO, "2026-W47"). */
    week: text().notNull(),
    print: text({ mode: 'json' }).$type<CoveragePrint>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.waveId, t.question, t.week] })],
)
