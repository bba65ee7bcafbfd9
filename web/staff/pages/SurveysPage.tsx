import { useId, useState } from 'preact/hooks'
import { api, ask, type Me } from '../api.ts'
import { Loading } from '../components/Loading.tsx'
import { Page } from '../components/Page.tsx'
import { SurveyLine } from '../survey/SurveyLine.tsx'
import { surveysFound } from '../survey/survey-list.ts'
import { useLoad } from '../use-load.ts'

/** Every survey and consultation, a line each: what can be done with one stands on its own page. */
export function SurveysPage({ me }: { me: Me }) {
  const { data, failed, again } = useLoad(() => ask(api.surveys.$get()))
  const [typed, setTyped] = useState('')
  const id = useId()
  const officer = me.role === 'officer'
  const all = data?.surveys ?? []
  const found = surveysFound(all, typed)
  return (
    <Page title="Surveys">
      {!data && <Loading failed={failed} again={again} />}
      {officer && data && (
        <p>
          <a class="button main" href="/staff/app/new-survey">
            New survey
          </a>
        </p>
      )}
      {data && !all.length && (
        <p>
          There is no survey yet.{' '}
          {officer
            ? 'Start from a template, or from questions of the bank.'
            : 'A participation officer builds the first one.'}
        </p>
      )}
      {all.length > fewest && (
        <div class="find">
          <label for={id}>Find a survey</label>
          <input
            id={id}
            type="search"
            autocomplete="off"
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
          <p class="soft" role="status">
            {typed && (found.length ? `${found.length} of ${all.length}` : 'No survey has these words.')}
          </p>
        </div>
      )}
      {found.length > 0 && (
        <ul class="card survey-list">
          {found.map((survey) => (
            <SurveyLine key={survey.id} survey={survey} />
          ))}
        </ul>
      )}
    </Page>
  )
}

/** So many are found by looking. */
const fewest = 5
