import { api, ask, type Me } from '../api.ts'
import { Loading } from '../components/Loading.tsx'
import { Page } from '../components/Page.tsx'
import { SurveyCard } from '../components/SurveyCard.tsx'
import { SurveyImport } from '../components/SurveyImport.tsx'
import { useLoad } from '../use-load.ts'

/** Every survey and consultation with its waves. An administrator looks; an officer also acts. */
export function SurveysPage({ me }: { me: Me }) {
  const { data, failed, again } = useLoad(readSurveys)
  const officer = me.role === 'officer'
  return (
    <Page title="Surveys">
      {!data && <Loading failed={failed} again={again} />}
      {data?.surveys.length === 0 && (
        <p>There is no survey yet. {officer && 'Import one from a file below.'}</p>
      )}
      {data?.surveys.map((survey) => (
        <SurveyCard
          key={survey.id}
          survey={survey}
          officer={officer}
          demonstration={me.demonstration}
          changed={again}
        />
      ))}
      {data && officer && <SurveyImport codebooks={data.codebooks} done={again} />}
    </Page>
  )
}

async function readSurveys() {
  const [{ surveys }, { codebooks }] = await Promise.all([ask(api.surveys.$get()), ask(api.codebooks.$get())])
  return { surveys, codebooks }
}
