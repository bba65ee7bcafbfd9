import { api, ask, type Me, Refusal } from '../api.ts'
import { Loading } from '../components/Loading.tsx'
import { Page } from '../components/Page.tsx'
import { EditSurvey } from '../survey/EditSurvey.tsx'
import { SurveyWaves } from '../survey/SurveyWaves.tsx'
import { SurveyWays } from '../survey/SurveyWays.tsx'
import { useLoad } from '../use-load.ts'

/** One survey: how people come to it, its waves, and the ways to change it. An administrator looks. */
export function SurveyPage({ surveyId, me }: { surveyId: string; me: Me }) {
  const {
    data: survey,
    failed,
    again,
  } = useLoad(async () => {
    const { surveys } = await ask(api.surveys.$get())
    const found = surveys.find(({ id }) => id === surveyId)
    if (!found) throw new Refusal('not-found', 'There is no survey at this address.')
    return found
  })
  if (!survey) {
    return (
      <Page title="Survey">
        <Loading failed={failed} again={again} />
      </Page>
    )
  }
  const officer = me.role === 'officer'
  const at = (place: string) => `/staff/app/surveys/${surveyId}/${place}`
  return (
    <Page title={survey.title}>
      <p class="soft">
        {survey.kind === 'survey' ? 'Survey of young people' : 'Consultation of partners'}, themes from “
        {survey.codebook}”
      </p>
      {officer && (
        <div class="row">
          <EditSurvey survey={survey} />
          <a class="button" href={at('versions')}>
            Versions
          </a>
          <a class="button" href={at('codebook')} aria-label={`Themes of ${survey.title}`}>
            Themes
          </a>
          <a class="button" href={at('import')}>
            Import old results
          </a>
        </div>
      )}
      <SurveyWaves survey={survey} officer={officer} demonstration={me.demonstration} changed={again} />
      <SurveyWays survey={survey} officer={officer} />
    </Page>
  )
}
