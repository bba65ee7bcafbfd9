import { createInterface } from 'node:readline'
import { sql } from 'drizzle-orm'
import { openFile } from '../../worker/database-file.ts'

// A second process for the database tests: `writer.ts <path> <busy timeout>`. One command a line on standard
// input, one answer a line on standard output, so that a test knows what was acknowledged before it kills.

const [path = '', busyTimeout] = process.argv.slice(2)
const { db } = await openFile(path, { busyTimeout: Number(busyTimeout) })
const insert = () => db.run(sql`insert into notes (body) values (${crypto.randomUUID()})`)

async function times(count: number, write: () => Promise<unknown>): Promise<string> {
  let acknowledged = 0
  let refusal = ''
  for (let index = 0; index < count; index++) {
    try {
      await write()
      acknowledged++
    } catch (error) {
      refusal = String(error instanceof Error ? (error.cause ?? error) : error)
    }
  }
  return `${acknowledged} ${refusal}`
}

const commands: Record<string, () => Promise<string>> = {
  one: () => times(1, insert),
  hundred: () => times(100, insert),
  batches: () => times(100, () => db.batch([db.all(sql`select count(*) from notes`), insert()])),
}

process.stdout.write('ready\n')
for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${await commands[line]?.()}\n`)
}
