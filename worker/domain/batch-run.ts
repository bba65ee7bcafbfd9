import { limits } from '../../schema/limits.ts'
import type { Fate } from './batch-marks.ts'
import type { BatchRow, MessageRow, WholeBatch } from './batch-row.ts'
import { londonDay } from './week.ts'

/** Messages that a process has sent and written down of a batch that it started, and when it last found as many there. */
type Run = { written: number; found: number }

// In this process's memory, so that no copy of the database that is put back brings it back.
const runs = new Map<string, Run>()

/** Whoever starts a batch knows that nobody has had a message of it. */
export function beginRun(batchId: string, now: Date): void {
  runs.set(batchId, { written: 0, found: now.getTime() })
}

/**
 * Goes on with a run, if it is unbroken: this process started the batch, has looked at it every few minutes since, and found each
 * time what it wrote, no less and no more. Once it was otherwise it stays so: after a restart,
 * beside another process that sends, and over a copy of the database that was put back.
 * @returns whether the database knows of every message of the batch that ever went
 */
export function keepRun({ batch, messages }: WholeBatch, now: Date): boolean {
  const run = runs.get(batch.id)
  const sent = messages.reduce((sum, message) => sum + message.sent, 0)
  if (run && run.written === sent && now.getTime() - run.found <= limits.runMinutes * 60_000) {
    run.found = now.getTime()
    return true
  }
  runs.delete(batch.id)
  return false
}

/**
 * Writes down what became of some messages. A lost answer ends the run: its message may have gone, and no count has it.
 * @throws what `write` throws: then nobody knows what is in the database
 */
export async function writeFates(
  batchId: string,
  fates: Fate['fate'][],
  write: () => Promise<unknown>,
): Promise<void> {
  try {
    await write()
  } catch (error) {
    runs.delete(batchId)
    throw error
  }
  const run = runs.get(batchId)
  if (fates.includes('open')) runs.delete(batchId)
  else if (run) run.written += fates.filter((fate) => fate === 'sent').length
}

/**
 * Whether Notify, asked for a message, still knows if it went: none goes before its day, and what may have gone before
 * `vouchedOn` somebody has answered for.
 */
export function canStillAsk(
  { day }: Pick<MessageRow, 'day'>,
  { vouchedOn }: Pick<BatchRow, 'vouchedOn'>,
  now: Date,
): boolean {
  const since = vouchedOn && vouchedOn > day ? vouchedOn : day
  return (Date.parse(londonDay(now)) - Date.parse(since)) / 86_400_000 < limits.notifySureDays
}
