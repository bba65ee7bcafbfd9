import type { Batch } from '../api.ts'
import { failureWords, linesInWords, nameOfMessage } from './batch-words.ts'

/** Whom messages did not reach, by reason: lines of the council's own list, which say nothing without it. */
export function BatchFailures({ failures }: { failures: Batch['failures'] }) {
  const groups = Map.groupBy(failures, ({ message, reason }) => `${message} ${reason}`)
  return (
    <section class="card" aria-labelledby="batch-failures">
      <h2 id="batch-failures">Not reached</h2>
      <ul>
        {[...groups].map(([key, lines]) => (
          <li key={key}>
            <strong>{linesInWords(lines.map(({ line }) => line))}</strong>,{' '}
            {nameOfMessage(lines[0]?.message ?? 0).toLowerCase()}:{' '}
            {failureWords[lines[0]?.reason ?? 'unknown']}.
          </li>
        ))}
      </ul>
      <p class="soft">
        Lines of your own list. Heard has it no more; a new batch can go to those you correct.
      </p>
    </section>
  )
}
