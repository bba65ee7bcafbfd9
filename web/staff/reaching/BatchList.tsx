import type { BatchList as Batches } from '../api.ts'
import { peopleInWords, stateOf } from './batch-words.ts'

/** Texts and e-mails of a wave: what went to which group, and how the next goes. */
export function BatchList({ waveId, list: { notify, batches, load } }: { waveId: string; list: Batches }) {
  return (
    <>
      {batches.length > 0 && (
        <ul class="batches">
          {batches.map((batch) => (
            <li key={batch.id}>
              <a href={`/staff/app/batches/${batch.id}`}>{batch.name}</a>
              <span>
                {peopleInWords(batch.people)}, by {batch.via === 'text' ? 'text' : 'e-mail'}
              </span>
              <span class="soft">{stateOf(batch, new Date())}</span>
            </li>
          ))}
        </ul>
      )}
      {load.map(
        ({ name, advice }) =>
          advice && (
            <p key={name} class="advice">
              <strong>{name}</strong>: {advice}
            </p>
          ),
      )}
      {notify ? (
        <>
          {batches.length === 0 && (
            <p>
              Paste a list of numbers or addresses. GOV.UK Notify sends each person a link that works once;
              Heard deletes the list after the last message and never knows who has answered.
            </p>
          )}
          {/* A page load of its own, so that Back asks before a list is lost. */}
          <a class="button" href={`/staff/app/waves/${waveId}/new-batch`} target="_top">
            Write to a group
          </a>
        </>
      ) : (
        <p>
          Sending is not set up on this server. It goes through GOV.UK Notify, which is free for councils to
          join: whoever runs the server enters the council’s key (<code class="inline">docs/reaching.md</code>
          ). Until then, copy links from cards into your own messages.
        </p>
      )}
    </>
  )
}
