import type { Database } from '../../worker/database.ts'

/** The same database, but for how it writes a batch: `by` calls `write` when it is to be written, if it is. */
export const writing = (db: Database, by: (write: () => Promise<unknown>) => Promise<unknown>): Database =>
  new Proxy(db, {
    get: (target, name) =>
      name === 'batch'
        ? (writes: Parameters<Database['batch']>[0]) => by(() => target.batch(writes))
        : Reflect.get(target, name),
  })
