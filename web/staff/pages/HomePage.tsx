import { api, ask } from '../api.ts'
import { Loading } from '../components/Loading.tsx'
import { Page } from '../components/Page.tsx'
import { WeekSection } from '../home/WeekSection.tsx'
import { weekLines } from '../home/week-lines.ts'
import { useLoad } from '../use-load.ts'

/** Where an officer's day starts: what can be done now, and what goes on by itself. */
export function HomePage() {
  const { data, failed, again } = useLoad(() => ask(api['this-week'].$get()))
  if (!data) {
    return (
      <Page title="This week">
        <Loading failed={failed} again={again} />
      </Page>
    )
  }
  const { toDo, goingOn, released } = weekLines(data, new Date())
  const nothing = !toDo.length && !goingOn.length && !released.length
  return (
    <Page title="This week">
      {nothing ? (
        <section class="card">
          <h2>Nothing waits for you</h2>
          <p>
            <a href="/staff/app/new-survey">Build a survey</a>, from a template or from the question bank, or
            look at <a href="/staff/app/surveys">the surveys there are</a>.
          </p>
        </section>
      ) : (
        <WeekSection title="To do" lines={toDo} empty="Nothing waits for you." />
      )}
      <WeekSection title="Going on" lines={goingOn} />
      <WeekSection title="Released in the last four weeks" lines={released} />
    </Page>
  )
}
