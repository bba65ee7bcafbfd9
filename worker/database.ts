import type { Client } from '@libsql/client/web'
import type { LibSQLDatabase } from 'drizzle-orm/libsql/driver-core'
import { drizzle } from 'drizzle-orm/libsql/web'
import { everyTable } from '../schema/every-table.ts'

export type Tables = typeof everyTable

/**
 * Heard's database over either door. There are no interactive transactions: they freeze the embedded door
 * while they wait and expire over HTTP. What belongs together goes into one `batch`, always in write mode.
 */
export type Database = Omit<LibSQLDatabase<Tables>, 'transaction'>

/** Runs one piece of work on a client: where a door says in what order, and how often it is tried. */
export type Run = <T>(work: () => Promise<T>) => Promise<T>

/** The only way a client becomes a `Database`; only `database-file.ts` and `database-remote.ts` call it. */
export function wrap(client: Client, runner: Run): Database {
  const run: Run = (work) => runner(work).catch(fault)
  const refuse = () => Promise.reject(new Error('Heard sends one batch instead of a transaction.'))
  const steady: Client = {
    execute: (statement: Parameters<Client['execute']>[0], args?: Parameters<Client['execute']>[1]) =>
      run(() =>
        typeof statement === 'string' ? client.execute(statement, args) : client.execute(statement),
      ),
    // A deferred batch that reads first cannot be upgraded beside another writer: it fails at once.
    batch: (statements) => run(() => client.batch(statements, 'write')),
    migrate: (statements) => run(() => client.migrate(statements)),
    executeMultiple: (sql) => run(() => client.executeMultiple(sql)),
    transaction: refuse,
    sync: refuse,
    reconnect: () => client.reconnect(),
    close: () => client.close(),
    get closed() {
      return client.closed
    },
    protocol: client.protocol,
  }
  return drizzle(steady, { schema: everyTable, casing: 'snake_case' })
}

const faults = new WeakSet<Error>()

/** Did the database not do what it was asked: not there, too slow, or the statement refused? Drizzle wraps some. */
export function isDatabaseFault(error: unknown): boolean {
  return error instanceof Error && (faults.has(error) || isDatabaseFault(error.cause))
}

function fault(error: unknown): never {
  if (error instanceof Error) faults.add(error)
  throw error
}

const attempts = 3
const pause = 50

/**
 * Tries again, three times in all, while another writer holds the database. Safe because a busy statement or
 * batch has written nothing, and because every write is idempotent or refuses a repeat.
 * @param recover what must happen before the client is used after any failure
 */
export async function patiently<T>(work: () => Promise<T>, recover?: () => Promise<void>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      const busy = isBusy(error)
      if (busy) await recover?.()
      if (!busy || attempt === attempts) throw error
      await new Promise((resolve) => setTimeout(resolve, pause * attempt))
    }
  }
}

/** A row refused by a unique index, a reference or a trigger. Drizzle wraps the client's error. */
export function isConstraint(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return ('code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT')) || isConstraint(error.cause)
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')
}
