import { useEffect, useRef } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { SurveyDraft } from '../../../schema/survey-draft.ts'
import type { LastWave } from '../api.ts'
import { takeAlong } from '../notice.ts'
import { OpenWave } from '../survey/OpenWave.tsx'
import { TrendBreaks } from './TrendBreaks.tsx'

/** `openWave`: the number of the wave that is open and goes on asking its own version. */
export type PublishedSurvey = {
  surveyId: string
  versionId: string
  openWave: number | null
  draft: SurveyDraft
}

/** What comes after a publication: the next wave. */
export function PublishedTold(props: PublishedSurvey & { lastWave: LastWave | null }) {
  const { surveyId, versionId, openWave, draft, lastWave } = props
  const heading = useRef<HTMLHeadingElement>(null)
  const { route } = useLocation()
  useEffect(() => heading.current?.focus(), [])
  const next = Math.max(lastWave?.number ?? 0, openWave ?? 0) + 1
  const page = `/staff/app/surveys/${surveyId}`
  return (
    <section class="card publish">
      <h2 ref={heading} tabIndex={-1}>
        “{draft.title.trim()}” is published
      </h2>
      <p>
        {openWave === null
          ? `Nobody is asked yet. When you are ready, open wave ${next}.`
          : `Wave ${openWave} is open and goes on asking its own version. Once you have closed it, open wave ${next} with this one.`}
      </p>
      <TrendBreaks draft={draft} lastWave={lastWave} />
      <div class="row">
        {openWave === null && (
          <OpenWave
            surveyId={surveyId}
            versionId={versionId}
            wave={next}
            label={`Open wave ${next} with this version`}
            address={`/s/${draft.slug}`}
            main
            opened={() => {
              takeAlong()
              route(page)
            }}
          />
        )}
        <a class="button" href={page}>
          Go to the survey
        </a>
        <a class="button" href={`${page}/versions`}>
          Its versions
        </a>
      </div>
    </section>
  )
}
