import type { Via } from '../../../schema/batch.ts'
import { limits } from '../../../schema/limits.ts'
import type { BatchPreview } from '../api.ts'
import { count } from '../tally-words.ts'
import { dayInWords } from '../times.ts'
import { costInWords, lengthInWords, nameOfMessage, peopleInWords } from './batch-words.ts'

/** What a batch would do, before it does it: to how many, which lines not, at what cost, and who keeps what. */
export function BatchPreviewed({ preview, via }: { preview: BatchPreview; via: Via }) {
  const { people, refusedLines, duplicates, perMessage, expiresOn, note, address, load } = preview
  return (
    <>
      <p>
        <strong>{peopleInWords(people)}</strong>. {costInWords(preview, via)}
      </p>
      <p class="soft">{note}</p>
      {via === 'text' && (
        <ul>
          {perMessage.map((cost, number) => (
            <li key={nameOfMessage(number)}>
              {nameOfMessage(number)}: {lengthInWords(cost)}
            </li>
          ))}
        </ul>
      )}
      {load && <p class="advice">{load}</p>}
      {refusedLines.length > 0 && (
        <div class="mistakes">
          <h3>Left out: {count(refusedLines.length, 'line')} that cannot be written to</h3>
          <ul>
            {refusedLines.map(({ line, why }) => (
              <li key={line}>
                Line {line}: {why}
              </li>
            ))}
          </ul>
        </div>
      )}
      {duplicates.length > 0 && (
        <p>
          Twice in the list, and written to once:{' '}
          {duplicates.map(({ line, of }) => `line ${line} is the same as line ${of}`).join(', ')}.
        </p>
      )}
      <p>
        Links begin with <strong>{address}</strong> and work until {dayInWords(expiresOn, new Date())}.
        Reminders go to everybody alike, since nobody knows who has answered. Messages go between{' '}
        {limits.sendFrom}:00 and {limits.sendUntil}:00.
      </p>
      <p class="soft">
        Heard keeps the list sealed until the last message has gone, then deletes it. GOV.UK Notify keeps each
        contact and message for {limits.notifyDays} days.
      </p>
    </>
  )
}
