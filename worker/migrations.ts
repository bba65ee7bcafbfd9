import type { LibSQLDatabase } from 'drizzle-orm/libsql/driver-core'
import { migrate as applyAll } from 'drizzle-orm/libsql/migrator'
import type { Database, Tables } from './database.ts'

/**
 * Brings a database up to the newest migration, all or nothing; a second call does nothing. Node only.
 * @param folder of the migrations; from the working directory, so that source and bundle find the same one
 */
export async function migrate(db: Database, folder = 'schema/migrations'): Promise<void> {
  await applyAll(db as LibSQLDatabase<Tables>, { migrationsFolder: folder })
}
