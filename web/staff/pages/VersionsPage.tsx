import { api, ask, Refusal } from '../api.ts'
import { Loading } from '../components/Loading.tsx'
import { Page } from '../components/Page.tsx'
import { CompareVersions } from '../survey/CompareVersions.tsx'
import { VersionLine } from '../survey/VersionLine.tsx'
import { useLoad } from '../use-load.ts'
import { isOpen } from '../wave-state.ts'

/** What was published of a survey: none of it changes, and each can be asked again or be written on. */
export function VersionsPage({ surveyId }: { surveyId: string }) {
  const { data, failed, again } = useLoad(async () => {
    const [{ versions }, { surveys }] = await Promise.all([
      ask(api.surveys[':surveyId'].versions.$get({ param: { surveyId } })),
      ask(api.surveys.$get()),
    ])
    const survey = surveys.find(({ id }) => id === surveyId)
    if (!survey) throw new Refusal('not-found', 'There is no survey at this address.')
    return { versions, survey }
  })
  if (!data) {
    return (
      <Page title="Versions">
        <Loading failed={failed} again={again} />
      </Page>
    )
  }
  const { versions, survey } = data
  const open = survey.waves.find(isOpen)
  return (
    <Page title="Versions">
      <p>
        <a href={`/staff/app/surveys/${surveyId}`}>{survey.title}</a>
      </p>
      <p class="purpose">
        A published version never changes: so a wave asks everybody the same.
        {open && ` Wave ${open.number} is open; once it is closed, the next one can be opened here.`}
      </p>
      <ul class="waves card">
        {versions.map((version) => (
          <VersionLine key={version.id} survey={survey} version={version} changed={again} />
        ))}
      </ul>
      {versions.length > 1 ? (
        <CompareVersions surveyId={surveyId} versions={versions} />
      ) : (
        <p class="soft">Once there is a second version, you can compare the two here.</p>
      )}
    </Page>
  )
}
