import { useEffect, useState } from 'preact/hooks'
import { api, ask, type SurveyCodebook } from '../api.ts'
import { attempt, say } from '../notice.ts'
import { EffectTold } from './EffectTold.tsx'
import { usePreview } from './use-preview.ts'

type Props = { surveyId: string; book: SurveyCodebook; reload: () => Promise<void> }

/** The codebook has moved on without the survey: what taking it along would do, and doing it. */
export function Adoption({ surveyId, book, reload }: Props) {
  const { version, newest } = book
  const [busy, setBusy] = useState(false)
  const { effect, refused, show } = usePreview(surveyId, version, null)
  useEffect(() => void show(), [version, newest])
  const adopt = async () => {
    if (!effect || busy) return
    setBusy(true)
    const json = { version: effect.newest }
    const done = await attempt(() =>
      ask(api.surveys[':surveyId'].codebook.adoption.$put({ param: { surveyId }, json })),
    )
    await reload()
    if (done) say(`This survey is read with version ${effect.newest} now.`)
    else await show()
    setBusy(false)
  }
  return (
    <section class="card behind" aria-labelledby="behind">
      <h2 id="behind">The codebook has moved on</h2>
      <p>
        This survey is read with version {version}; the codebook is at version {effect?.newest ?? newest}. Its
        themes can be changed here once the survey has been taken along.
      </p>
      <div role="status">
        {refused && <p class="problem-text">{refused}</p>}
        {effect && <EffectTold effect={effect} />}
        {!effect && !refused && <p class="soft">Counting…</p>}
      </div>
      <button type="button" class="button main" disabled={!effect || busy} onClick={() => void adopt()}>
        Take this survey to version {effect?.newest ?? newest}
      </button>
    </section>
  )
}
