import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Role } from './role.ts'

// The council, its staff and what they did. Times are ISO 8601 in UTC; ids are random.

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
  id: text().primaryKey(),
  name: text().notNull(),
  role: text().$type<Role>().notNull(),
  createdAt: text().notNull(),
  disabledAt: text(),
})

/** One-time sign-in links: the hash of the token, claimed by a conditional update. */
export const signInLinks = sqliteTable('sign_in_links', {
  hash: text().primaryKey(),
  staffId: text()
    .notNull()
    .references(() => staff.id),
  expiresAt: text().notNull(),
  usedAt: text(),
})

export const sessions = sqliteTable('sessions', {
  hash: text().primaryKey(),
  staffId: text()
    .notNull()
    .references(() => staff.id),
  createdAt: text().notNull(),
  seenAt: text().notNull(),
  expiresAt: text().notNull(),
})

/** Append-only by trigger. Never content, never a public submission. */
export const audit = sqliteTable('audit', {
  number: integer().primaryKey({ autoIncrement: true }),
  at: text().notNull(),
  staffId: text().references(() => staff.id),
  act: text().notNull(),
  subject: text().notNull(),
  detail: text({ mode: 'json' }).$type<Record<string, string | number | boolean>>(),
})
