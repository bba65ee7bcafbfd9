import { useId, useState } from 'preact/hooks'
import { api, ask, type Survey } from '../api.ts'
import { useStartDraft } from './start-draft.ts'

/** A survey of its own, with the questions of another one. */
export function FromSurvey({ surveys }: { surveys: Survey[] }) {
  const id = useId()
  const [surveyId, setSurveyId] = useState(surveys[0]?.id ?? '')
  const start = useStartDraft()
  const send = (event: Event) => {
    event.preventDefault()
    void start(async () => ({ file: await copyOf(surveyId) }))
  }
  return (
    <form class="card form" onSubmit={send}>
      <h2>From one of your surveys</h2>
      <label for={id}>Copy its questions into a new survey</label>
      <p id={`${id}-hint`} class="soft">
        The new one has its own address, waves and trends. To ask the same survey again with changes, choose{' '}
        <a href={`/staff/app/surveys/${surveyId}`}>Edit on its page</a>.
      </p>
      <select
        id={id}
        value={surveyId}
        aria-describedby={`${id}-hint`}
        onChange={({ currentTarget }) => setSurveyId(currentTarget.value)}
      >
        {surveys.map((survey) => (
          <option key={survey.id} value={survey.id}>
            {survey.title}
          </option>
        ))}
      </select>
      <button type="submit" class="button">
        Start from a copy
      </button>
    </form>
  )
}

/** The newest version, without its address: that is the other survey's. */
async function copyOf(surveyId: string) {
  const of = api.surveys[':surveyId'].versions
  const { versions } = await ask(of.$get({ param: { surveyId } }))
  const versionId = versions[0]?.id ?? ''
  const { content } = await ask(of[':versionId'].$get({ param: { surveyId, versionId } }))
  return { ...content, slug: '' }
}
