import { api, ask, type Sample } from '../api.ts'
import { AskButton } from '../components/AskButton.tsx'
import { say } from '../notice.ts'
import { count } from '../tally-words.ts'
import { momentInWords } from '../times.ts'

type Props = { sample: Sample; open: boolean; onCode: () => void; reload: () => Promise<void> }

/** How far a sample has come, and what may be done with it now. */
export function SampleState({ sample, open, onCode, reload }: Props) {
  const { size, drawnAt, closedAt, coders, finished, toSettle } = sample
  const now = new Date()
  const mine = coders.find(({ you }) => you)?.coded ?? 0
  const mayCode = open && mine < size && (mine > 0 || coders.length < 2)
  const ready = finished && toSettle === 0
  return (
    <section class="card">
      <h2>{closedAt ? 'A closed sample' : 'The open sample'}</h2>
      <p>
        {count(size, 'answer')}, drawn {momentInWords(drawnAt, now)}
        {closedAt && `, closed ${momentInWords(closedAt, now)}`}. Seed {sample.seed}, codebook version{' '}
        {sample.codebookVersion}.
      </p>
      <ul class="coders">
        {coders.map(({ name, you, coded }) => (
          <li key={`${name}${you}`}>
            {you ? 'You have' : `${name} has`} coded {coded} of {size}
          </li>
        ))}
        {coders.length < 2 && !closedAt && (
          <li>{coders.length ? 'A second person has not begun' : 'Nobody has begun'}</li>
        )}
      </ul>
      {open && !finished && mine === size && <p>You have finished. The figures appear when both have.</p>}
      {open && finished && toSettle > 0 && (
        <p>Settle {count(toSettle, 'answer')} below. Then the sample can be closed.</p>
      )}
      {open && (
        <div class="row">
          {mayCode && (
            <button type="button" class="button main" onClick={onCode}>
              {mine ? 'Go on coding' : 'Code the answers'}
            </button>
          )}
          {!finished && (
            <button type="button" class="button" onClick={() => void reload()}>
              Look again
            </button>
          )}
          <Closing sample={sample} ready={ready} reload={reload} />
        </div>
      )}
    </section>
  )
}

function Closing({ sample, ready, reload }: { sample: Sample; ready: boolean; reload: () => Promise<void> }) {
  const act = async () => {
    const query = ready ? {} : { unfinished: 'true' }
    await ask(api.samples[':sampleId'].closing.$put({ param: { sampleId: sample.id }, query }))
    await reload()
    say(ready ? 'The sample is closed and its answers are read.' : 'The sample is ended.')
  }
  const found =
    'What both found, or what was settled, becomes the reading of each answer that nobody has read since.'
  if (ready) {
    const explanation = <p>{found} It cannot be opened again. The figures stay.</p>
    const question = { title: 'Close the sample?', explanation, doIt: 'Close the sample', act }
    return <AskButton label="Close the sample" question={question} />
  }
  const explanation = (
    <p>
      {found} All other answers go back to the queue. It cannot be opened again; the figures stay, on what
      both have coded.
    </p>
  )
  const question = { title: 'End the sample unfinished?', explanation, doIt: 'End it', act }
  return <AskButton label="End it unfinished" question={question} />
}
