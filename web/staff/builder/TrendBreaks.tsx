import type { SurveyDraft } from '../../../schema/survey-draft.ts'
import type { LastWave } from '../api.ts'
import { compared } from './builder-trend.ts'

type Props = { draft: SurveyDraft; lastWave: LastWave | null }

/** Which figures will have none before them, against what the last wave asked. */
export function TrendBreaks({ draft, lastWave }: Props) {
  if (!lastWave) return null
  const { number, questions } = lastWave
  const { trends, gone } = compared(draft.questions, questions)
  const anew = draft.questions.flatMap(({ key, kind, title }) => {
    const trend = trends.get(key)
    return kind !== 'information' && trend?.is === 'breaks' ? [{ key, title, others: trend.others }] : []
  })
  if (!anew.length && !gone.length) {
    return <p>Every question of wave {number} is asked in the same words: its trend goes on.</p>
  }
  return (
    <section class="trend-breaks">
      <h3>Where trends break</h3>
      <ul>
        {anew.map(({ key, title, others }) => (
          <li key={key}>
            “{title}” is asked {others ? 'of other people' : 'in other words'} than in wave {number}: its
            trend starts anew.
          </li>
        ))}
        {gone.map(({ key, title }) => (
          <li key={key}>
            Wave {number} asked “{title}”: it will have no figure this time.
          </li>
        ))}
      </ul>
    </section>
  )
}
