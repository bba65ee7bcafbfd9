import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vi } from 'vitest'
import { randomId } from '../../worker/bytes.ts'
import { type DatabaseFile, openFile } from '../../worker/database-file.ts'
import { showBatch } from '../../worker/domain/batch-list.ts'
import { stepBatch } from '../../worker/domain/batch-sending.ts'
import type { Sending } from './batching.ts'

/** Copies of the database that batches are sent from, and Heard over a copy that was put back. */
export function openRestoring({ world }: Sending) {
  const folder = mkdtempSync(join(tmpdir(), 'heard-'))
  const opened: DatabaseFile[] = []
  return {
    /** The database as it is, in a file of its own, as a backup is made. @returns its path */
    copied: async (db = world.db): Promise<string> => {
      const path = join(folder, `${randomId()}.db`)
      await db.run(`vacuum into '${path}'`)
      return path
    },
    /** Heard over a copy. @param step of this process, or of another */
    putBack: async (path: string, step = stepBatch) => {
      const file = await openFile(path)
      opened.push(file)
      const { db } = file
      return {
        ...{ db, step },
        goOn: (batchId: string, budget = 1000) => step({ ...world, db }, batchId, budget),
        show: (batchId: string) => showBatch(db, batchId, { now: world.now(), setUp: true }),
      }
    },
    close: () => {
      for (const file of opened) file.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** What sends, in a process that has just been started. */
export async function restarted(): Promise<typeof stepBatch> {
  vi.resetModules()
  return (await import('../../worker/domain/batch-sending.ts')).stepBatch
}
