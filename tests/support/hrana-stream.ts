import Database from 'libsql'
import { fromValue, toValue, type Value } from './hrana-value.ts'

/** One connection, and the SQL texts the client has sent once. */
export type Stream = { db: Database.Database; sql: Map<number, string>; open: boolean }

type Sql = { sql?: string; sql_id?: number }
type Statement = Sql & { args?: Value[]; named_args?: { name: string; value: Value }[]; want_rows?: boolean }
type Condition =
  | { type: 'ok' | 'error'; step: number }
  | { type: 'not'; cond: Condition }
  | { type: 'and' | 'or'; conds: Condition[] }
  | { type: 'is_autocommit' }
type Batch = { steps: { condition?: Condition | null; stmt: Statement }[] }

export type StreamRequest =
  | { type: 'execute'; stmt: Statement }
  | { type: 'batch'; batch: Batch }
  | ({ type: 'sequence' | 'describe' } & Sql)
  | { type: 'store_sql'; sql_id: number; sql: string }
  | { type: 'close_sql'; sql_id: number }
  | { type: 'get_autocommit' | 'close' }

type Failure = { message: string; code: string }
type StreamResult = { type: 'ok'; response: object } | { type: 'error'; error: Failure }

/** Answers one request of a pipeline; a failure is an answer too. */
export function answer(stream: Stream, request: StreamRequest): StreamResult {
  try {
    return { type: 'ok', response: { type: request.type, ...respond(stream, request) } }
  } catch (error) {
    return { type: 'error', error: failure(error) }
  }
}

function respond(stream: Stream, request: StreamRequest): object {
  switch (request.type) {
    case 'execute':
      return { result: execute(stream, request.stmt) }
    case 'batch':
      return { result: batch(stream, request.batch) }
    case 'sequence':
      stream.db.exec(text(stream, request))
      return {}
    case 'describe':
      return { result: describe(stream, text(stream, request)) }
    case 'store_sql':
      stream.sql.set(request.sql_id, request.sql)
      return {}
    case 'close_sql':
      stream.sql.delete(request.sql_id)
      return {}
    case 'get_autocommit':
      return { is_autocommit: !stream.db.inTransaction }
    case 'close':
      end(stream)
      return {}
  }
}

/** The engine keeps a closed connection, lock and all, until its statements are collected: roll back first. */
export function end(stream: Stream): void {
  if (stream.db.inTransaction) stream.db.exec('rollback')
  stream.db.close()
  stream.open = false
}

function text(stream: Stream, { sql, sql_id }: Sql): string {
  const found = sql ?? stream.sql.get(sql_id ?? -1)
  if (found === undefined) throw new Error(`No SQL text is stored under ${sql_id}`)
  return found
}

function execute(stream: Stream, statement: Statement) {
  const prepared = stream.db.prepare(text(stream, statement)).safeIntegers(true)
  const args = statement.named_args?.length
    ? Object.fromEntries(
        statement.named_args.map(({ name, value }) => [name.replace(/^[:@$]/, ''), fromValue(value)]),
      )
    : (statement.args ?? []).map(fromValue)
  if (!prepared.reader) {
    const { changes, lastInsertRowid } = prepared.run(args)
    return { cols: [], rows: [], affected_row_count: changes, last_insert_rowid: String(lastInsertRowid) }
  }
  const cols = prepared.columns().map(({ name, type }) => ({ name, decltype: type }))
  const before = changes(stream)
  const rows = (prepared.raw(true).all(args) as unknown[][]).map((row) => row.map(toValue))
  const affected = changes(stream) - before
  return {
    cols,
    rows: statement.want_rows === false ? [] : rows,
    affected_row_count: affected,
    last_insert_rowid: null,
  }
}

/** A statement with RETURNING reports no count of its own. */
function changes(stream: Stream): number {
  return (stream.db.prepare('select total_changes() as count').get() as { count: number }).count
}

function batch(stream: Stream, { steps }: Batch) {
  const results: (object | null)[] = []
  const errors: (Failure | null)[] = []
  for (const { condition, stmt } of steps) {
    let result: object | null = null
    let error: Failure | null = null
    if (!condition || holds(condition)) {
      try {
        result = execute(stream, stmt)
      } catch (thrown) {
        error = failure(thrown)
      }
    }
    results.push(result)
    errors.push(error)
  }
  return { step_results: results, step_errors: errors }

  function holds(condition: Condition): boolean {
    switch (condition.type) {
      case 'ok':
        return Boolean(results[condition.step])
      case 'error':
        return Boolean(errors[condition.step])
      case 'not':
        return !holds(condition.cond)
      case 'and':
        return condition.conds.every(holds)
      case 'or':
        return condition.conds.some(holds)
      case 'is_autocommit':
        return !stream.db.inTransaction
    }
  }
}

/** The engine names no parameters and tells no reader from a writer that returns rows; no client here asks. */
function describe(stream: Stream, sql: string) {
  const prepared = stream.db.prepare(sql)
  const cols = prepared.reader ? prepared.columns().map(({ name, type }) => ({ name, decltype: type })) : []
  return { params: [], cols, is_explain: /^\s*explain\b/i.test(sql), is_readonly: prepared.reader }
}

/** In the words of a libSQL server: the code without its extension. */
function failure(error: unknown): Failure {
  const message = error instanceof Error ? error.message : String(error)
  if (!(error instanceof Database.SqliteError)) return { message, code: 'HRANA_ERROR' }
  return {
    message: `SQLite error: ${message}`,
    code: /^SQLITE_[A-Z]+/.exec(error.code)?.[0] ?? 'SQLITE_UNKNOWN',
  }
}
