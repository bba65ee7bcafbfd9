import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

// Fails when schema/*tables.ts say something that no migration makes. drizzle-kit compares with its snapshot,
// in a copy under dist/: it takes relative folders alone.

const original = 'schema/migrations'
const count = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.sql')).length

mkdirSync('dist', { recursive: true })
const copy = mkdtempSync('dist/migrations-')
process.once('exit', () => rmSync(copy, { recursive: true, force: true }))
cpSync(original, copy, { recursive: true })
execFileSync(
  process.execPath,
  [
    join('node_modules', 'drizzle-kit', 'bin.cjs'),
    'generate',
    '--dialect=turso',
    '--schema=./schema/*tables.ts',
    '--casing=snake_case',
    `--out=./${copy}`,
    '--name=missing',
  ],
  { stdio: ['ignore', 'ignore', 'inherit'] },
)
if (count(copy) === count(original)) {
  console.log('The migrations are in step with schema/*tables.ts.')
} else {
  console.error('schema/*tables.ts have changed: run npx drizzle-kit generate --name …, then read the SQL.')
  process.exitCode = 1
}
