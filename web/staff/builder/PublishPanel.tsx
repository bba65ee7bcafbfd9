import { useEffect, useState } from 'preact/hooks'
import type { SurveyDraft } from '../../../schema/survey-draft.ts'
import { api, ask, type LastWave, type PublicationCheck, Refusal } from '../api.ts'
import { AskButton } from '../components/AskButton.tsx'
import { Loading } from '../components/Loading.tsx'
import { attempt } from '../notice.ts'
import { count } from '../tally-words.ts'
import { useLoad } from '../use-load.ts'
import { CheckLine } from './CheckLine.tsx'
import { type PublishedSurvey, PublishedTold } from './PublishedTold.tsx'
import { isPublishable, publishChecks } from './publish-checks.ts'
import { TrendBreaks } from './TrendBreaks.tsx'

type Props = {
  draftId: string
  draft: SurveyDraft
  codebookId: string | null
  /** The last one that the server has. */
  revision: number
  surveyId: string | null
  /** What the last wave asked. */
  lastWave: LastWave | null
  /** Names and saves everything now. @returns the revision to publish, null where it could not be saved */
  saved: () => Promise<number | null>
  onCodebook: (codebookId: string) => void
  /** @param group typing in one field is one act */
  change: (draft: SurveyDraft, group?: string) => void
  /** Shows a question that is not finished. */
  open?: (key: string) => void
  /** The draft is gone: nothing of it is saved any more. */
  onPublished?: () => void
}

/** What stands between a draft and its publication, a line each with the way to put it right; then publishes it, once. */
export function PublishPanel(props: Props) {
  const { draftId, draft, codebookId, revision, surveyId, lastWave, saved } = props
  const [leaveOut, setLeaveOut] = useState<string[]>([])
  const [made, setMade] = useState<PublishedSurvey | null>(null)
  const [busy, setBusy] = useState(false)
  const [found, setFound] = useState<PublicationCheck | null>(null)
  const around = useLoad(async () => {
    const [council, { codebooks }] = await Promise.all([ask(api.council.$get()), ask(api.codebooks.$get())])
    return { council, codebooks }
  })
  const of = api['survey-drafts'][':draftId'].publication
  const left = leaveOut.filter((language) => language in draft.translations)
  useEffect(() => void saved(), [])
  useEffect(() => {
    // Once it is published there is no draft to ask about.
    if (made || busy) return
    let here = true
    const query = { leaveOut: left.join(',') }
    void attempt(async () => {
      const checked = await ask(of.$get({ param: { draftId }, query }))
      if (here) setFound(checked)
    })
    return () => {
      here = false
    }
  }, [revision, left.join(), made, busy])
  if (made) return <PublishedTold {...made} lastWave={lastWave} />
  if (!around.data) return <Loading failed={around.failed} again={around.again} />
  const { council, codebooks } = around.data
  const checks = publishChecks({ draft, surveyId, codebookId, leaveOut: left, council, found })
  const toDo = checks.filter(({ must, done }) => must && !done).length
  const wave = (lastWave?.number ?? 0) + 1
  const publish = async () => {
    setBusy(true)
    try {
      const last = await saved()
      if (last === null)
        throw new Refusal('unsaved', 'The draft could not be saved, so nothing was published.')
      const json = { revision: last, leaveOut: left }
      const publication = await ask(of.$put({ param: { draftId }, json }))
      props.onPublished?.()
      setMade({ ...publication, draft })
    } finally {
      setBusy(false)
    }
  }
  return (
    <section class="card publish">
      <h2>Before it is published</h2>
      {toDo > 0 && <p class="soft">{count(toDo, 'line')} to do.</p>}
      <ul class="steps">
        {checks.map((check) => (
          <CheckLine
            key={check.what}
            {...props}
            check={check}
            codebooks={codebooks}
            leaveOut={left}
            onLeaveOut={setLeaveOut}
          />
        ))}
      </ul>
      <TrendBreaks draft={draft} lastWave={lastWave} />
      {isPublishable(checks) ? (
        <AskButton
          label={surveyId ? 'Publish this version' : 'Publish the survey'}
          main
          question={{
            title: surveyId ? 'Publish this version?' : `Publish “${draft.title.trim()}”?`,
            explanation: (
              <p>
                What is published does not change any more: a correction is its next version. Nobody is asked
                anything before you open wave {wave}.
              </p>
            ),
            doIt: 'Publish',
            act: publish,
          }}
        />
      ) : (
        <p class="soft">The button to publish is here once every line marked “to do” is done.</p>
      )}
    </section>
  )
}
