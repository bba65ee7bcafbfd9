import { useLocation } from 'preact-iso'
import { api, ask, type Survey } from '../api.ts'
import { attempt } from '../notice.ts'

/** Goes on with the survey's next version, or begins one from its newest: what waves asked stays as it is. */
export function EditSurvey({ survey }: { survey: Survey }) {
  const { route } = useLocation()
  const { id, title, draftId, newestVersion } = survey
  const at = (draft: string) => `/staff/app/survey-drafts/${draft}`
  if (draftId) {
    return (
      <a
        class="button main"
        href={at(draftId)}
        aria-label={`Go on with version ${newestVersion + 1} of ${title}`}
      >
        Go on with version {newestVersion + 1}
      </a>
    )
  }
  const begin = () =>
    void attempt(async () => {
      const { draftId } = await ask(api['survey-drafts'].$post({ json: { from: { survey: id } } }))
      route(at(draftId))
    })
  return (
    <button type="button" class="button" aria-label={`Edit ${title}`} onClick={begin}>
      Edit
    </button>
  )
}
