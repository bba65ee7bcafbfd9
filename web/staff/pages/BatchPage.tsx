import { api, ask, type Batch } from '../api.ts'
import { AskButton } from '../components/AskButton.tsx'
import { Loading } from '../components/Loading.tsx'
import { Page } from '../components/Page.tsx'
import { attempt } from '../notice.ts'
import { BatchFailures } from '../reaching/BatchFailures.tsx'
import { messagesOf, nameOfMessage, peopleInWords, stateOf } from '../reaching/batch-words.ts'
import { useBatch } from '../reaching/use-batch.ts'
import { dayInWords } from '../times.ts'
import { useLoad } from '../use-load.ts'

/** One batch: how far it is, what holds it up, whom it did not reach. Never who has answered. */
export function BatchPage({ batchId }: { batchId: string }) {
  const { data, failed, again } = useLoad(() => ask(api.batches[':batchId'].$get({ param: { batchId } })))
  if (!data) {
    return (
      <Page title="Messages to a group">
        <Loading failed={failed} again={again} />
      </Page>
    )
  }
  return <Progress known={data.batch} />
}

function Progress({ known }: { known: Batch }) {
  const { batch, stopped, again, pause, goOn, stop } = useBatch(known)
  const { name, via, people, left, survey, messages, ended, paused, failures } = batch
  const now = new Date()
  return (
    <Page title={name}>
      <p class="soft">
        <a href={`/staff/app/waves/${batch.waveId}/reaching`}>Reach people</a>: {survey?.title}, wave{' '}
        {survey?.number}. {peopleInWords(people)} by {via === 'text' ? 'text' : 'e-mail'}, started by{' '}
        {batch.startedBy}.
      </p>
      <section class="card" aria-labelledby="batch-progress">
        <h2 id="batch-progress">How far it is</h2>
        <p role="status">{stateOf(batch, now)}</p>
        <ol class="batch-messages">
          {messages.map(({ number, on, sent, doneAt }) => {
            const lost = failures.filter(({ message }) => message === number).length
            const label = nameOfMessage(number)
            return (
              <li key={number}>
                <p>
                  <strong>{label}</strong>{' '}
                  {doneAt || sent > 0
                    ? `${messagesOf(sent, via)} handed to Notify${lost ? `, ${lost} not` : ''}`
                    : ended
                      ? 'not sent'
                      : `goes on ${dayInWords(on, now)}`}
                </p>
                <progress
                  aria-label={`${label}: people done`}
                  max={people}
                  value={doneAt ? people : sent + lost}
                />
              </li>
            )
          })}
        </ol>
        {stopped && (
          <p>
            This page lost the server. It goes on there.{' '}
            <button type="button" class="button" onClick={again}>
              Look again
            </button>
          </p>
        )}
        {!ended && !paused && <p class="soft">You can leave this page. It goes on without you.</p>}
        {ended ? (
          <p class="soft">
            No number or address of this list is left in Heard. Links stay good until{' '}
            {dayInWords(batch.expiresOn, now)}.
          </p>
        ) : (
          <div class="row">
            {paused || batch.waits?.because === 'rate' || batch.waits?.because === 'unreachable' ? (
              <button type="button" class="button main" onClick={() => void attempt(goOn)}>
                {paused ? 'Continue' : 'Try now'}
              </button>
            ) : (
              <button type="button" class="button" onClick={() => void attempt(pause)}>
                Pause
              </button>
            )}
            <AskButton
              label="Stop for good"
              question={{
                title: 'Stop for good?',
                explanation: (
                  <p>
                    {peopleInWords(left)} still had something to come: they get nothing more, and their
                    contacts are deleted now. Links that went out stay good.
                  </p>
                ),
                doIt: 'Stop for good',
                act: stop,
              }}
            />
          </div>
        )}
      </section>
      {failures.length > 0 && <BatchFailures failures={failures} />}
      <details class="card">
        <summary>What the messages say</summary>
        {messages.map(({ number, subject, body }) => (
          <div key={number}>
            <h3>{nameOfMessage(number)}</h3>
            {subject && (
              <p dir="auto" lang={batch.language}>
                <strong>{subject}</strong>
              </p>
            )}
            <p class="message-text" dir="auto" lang={batch.language}>
              {body}
            </p>
          </div>
        ))}
      </details>
    </Page>
  )
}
