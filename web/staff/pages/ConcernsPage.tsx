import { api, ask } from '../api.ts'
import { Loading } from '../components/Loading.tsx'
import { Page } from '../components/Page.tsx'
import { momentInWords, weekInWords } from '../times.ts'
import { useLoad } from '../use-load.ts'

/** What is held as a concern, for the safeguarding lead alone. */
export function ConcernsPage() {
  const { data, failed, again } = useLoad(() => ask(api.concerns.$get()))
  return (
    <Page title="Concerns">
      <p>
        Answers that the participation team held, oldest first. They count in no figure. Nobody is told when
        one is held: look here every day. You cannot record a decision here yet, so use your own system.
      </p>
      {!data && <Loading failed={failed} again={again} />}
      {data?.concerns.length === 0 && <p>Nothing is held. What an officer holds appears here at once.</p>}
      <ul class="cards">
        {data?.concerns.map(({ answerId, question, survey, wave, week, heldAt, text }) => (
          <li key={answerId}>
            <article class="card concern" aria-labelledby={`asked-${answerId}`}>
              <h2 id={`asked-${answerId}`} class="asked">
                {question}
              </h2>
              <p class="answer-text" dir="auto">
                {text}
              </p>
              <p class="soft">
                {survey}, wave {wave}, sent in {weekInWords(week, new Date())}. Held{' '}
                {momentInWords(heldAt, new Date())}.
              </p>
            </article>
          </li>
        ))}
      </ul>
    </Page>
  )
}
