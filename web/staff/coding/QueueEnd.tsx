import type { Desk } from './desk.ts'

/** What to do when no answer is left to show. */
export function QueueEnd({ desk }: { desk: Desk }) {
  const { wanted, answers, toGo, loading } = desk
  if (loading.value) return <p class="soft">Loading…</p>
  const { show } = wanted.value
  const again = () => void desk.choose({})
  if (show === 'unread' && toGo.value <= 0) {
    return (
      <section class="card">
        <h2>Nothing is left to read</h2>
        <p>
          Close the wave when people have had their time, look at the preview, then publish the release from{' '}
          <a href="/staff/app/surveys">Surveys</a>.
        </p>
      </section>
    )
  }
  return (
    <section class="card">
      <h2>{answers.value.length ? 'You have come to the end' : 'No answers here'}</h2>
      <p>
        {show === 'unread' && answers.value.length
          ? 'Answers you passed over are still waiting.'
          : 'Choose other answers above, or look again.'}
      </p>
      <button type="button" class="button main" onClick={again}>
        Start from the first
      </button>
    </section>
  )
}
