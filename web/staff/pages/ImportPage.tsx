import { useState } from 'preact/hooks'
import { api, ask } from '../api.ts'
import { Loading } from '../components/Loading.tsx'
import { Page } from '../components/Page.tsx'
import { EarlierImports } from '../importing/EarlierImports.tsx'
import { ImportWizard } from '../importing/ImportWizard.tsx'
import { useLoad } from '../use-load.ts'

/** Old results of another tool become a wave of a survey. */
export function ImportPage({ surveyId }: { surveyId: string }) {
  const [round, setRound] = useState(0)
  const { data, failed, again } = useLoad(async () => {
    const [survey, council] = await Promise.all([
      ask(api.surveys[':surveyId'].imports.$get({ param: { surveyId } })),
      ask(api.council.$get()),
    ])
    return { survey, council }
  })
  if (!data) {
    return (
      <Page title="Import old results">
        <Loading failed={failed} again={again} />
      </Page>
    )
  }
  const { survey, council } = data
  return (
    <Page title="Import old results">
      <p>
        <a href={`/staff/app/surveys/${surveyId}`}>{survey.title}</a>
      </p>
      <ImportWizard
        key={round}
        surveyId={surveyId}
        survey={survey}
        daysOfWords={council.daysOfWords}
        changed={again}
        again={() => setRound(round + 1)}
      />
      <EarlierImports survey={survey} changed={again} />
    </Page>
  )
}
