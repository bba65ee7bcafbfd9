import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from '../../worker/database.ts'
import { openFile } from '../../worker/database-file.ts'
import { migrate } from '../../worker/migrations.ts'

export type FreshDatabase = { db: Database; path: string; close: () => void }

/** A migrated database in a file of its own; `close` deletes it. Migrated once a process, then copied. */
export async function freshDatabase(): Promise<FreshDatabase> {
  template ??= migratedFile()
  const folder = temporaryFolder()
  const path = join(folder, 'test.db')
  copyFileSync(await template, path)
  const { db, close } = await openFile(path)
  return {
    db,
    path,
    close: () => {
      close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

let template: Promise<string> | undefined

async function migratedFile(): Promise<string> {
  const folder = temporaryFolder()
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const { db, close } = await openFile(join(folder, 'working.db'))
  await migrate(db)
  // The main file of a WAL database is not the whole of it; this copy is.
  const path = join(folder, 'template.db')
  await db.run(`vacuum into '${path}'`)
  close()
  return path
}

function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'heard-'))
}
