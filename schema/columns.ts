import { type AnySQLiteColumn, text } from 'drizzle-orm/sqlite-core'
import { staff } from './staff-tables.ts'

export const id = () => text().primaryKey()

/** A moment: ISO 8601 in UTC. */
export const at = () => text().notNull()

export const reference = (column: () => AnySQLiteColumn) => text().notNull().references(column)

export const by = () => reference(() => staff.id)
