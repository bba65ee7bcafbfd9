import { pathToFileURL } from 'node:url'
import { createClient } from '@libsql/client'
import { type Database, patiently, type Run, wrap } from './database.ts'

export type DatabaseFile = {
  db: Database
  /**
   * Folds the write-ahead log into the file and empties it. One commit in the log shows an invitation's mark and a response
   * arriving together (docs/decisions/0009): no longer than a minute, `start` sees to that.
   */
  foldLog: () => Promise<unknown>
  close: () => void
}

/**
 * Opens or makes a database file: the embedded door, migrations and tests. Never in the Worker's bundle.
 * @param path of the file; its folder must exist
 * @param options.busyTimeout milliseconds that SQLite waits for another process's lock. The event loop waits too.
 * @throws Error when the file cannot be opened or is no database
 */
export async function openFile(path: string, options: { busyTimeout?: number } = {}): Promise<DatabaseFile> {
  const timeout = options.busyTimeout ?? 3000
  const client = createClient({ url: pathToFileURL(path).href, timeout, concurrency: 1 })
  const settings = [
    'pragma journal_mode = wal',
    'pragma synchronous = full',
    'pragma foreign_keys = on',
    // OR REPLACE must not pass the triggers by.
    'pragma recursive_triggers = on',
    // What was deleted or overwritten is not left in the file.
    'pragma secure_delete = on',
    // 16 MB of pages: the upper levels of the indexes of a large wave, so that a row costs one read and not four.
    'pragma cache_size = -16384',
    `pragma busy_timeout = ${timeout}`,
  ]

  // Settings belong to a connection, and the client may replace its connection after any failure.
  let ready = false
  const prepared = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      if (!ready) for (const setting of settings) await client.execute(setting)
      ready = true
      return await work()
    } catch (error) {
      ready = false
      throw error
    }
  }

  // A statement that met SQLITE_BUSY is never reset: on that connection later writes are acknowledged and
  // lost (libsql-client-ts#352). Nothing else may run until the connection has been replaced.
  const run = inTurn((work) =>
    patiently(
      () => prepared(work),
      async () => client.reconnect(),
    ),
  )
  const db = wrap(client, run)
  await run(() => Promise.resolve())
  const foldLog = () => db.run('pragma wal_checkpoint(truncate)')
  return { db, foldLog, close: () => client.close() }
}

function inTurn(run: Run): Run {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const next = last.then(() => run(work))
    last = next.catch(() => undefined)
    return next
  }
}
