import type { SurveyDraft } from '../../../schema/survey-draft.ts'
import type { LastWave } from '../api.ts'
import { compared } from './trend.ts'

type Props = { draft: SurveyDraft; lastWave: LastWave | null }

/** Which figures will have none before them, against what the last wave asked. */
export function TrendBreaks({ draft, lastWave }: Props) {
  if (!lastWave) return null
  const { number, questions } = lastWave
  const { trends, gone } = compared(draft.questions, questions)
  const anew = draft.questions.filter(
    ({ key, kind }) => kind !== 'information' && trends.get(key)?.is === 'breaks',
  )
  if (!anew.length && !gone.length) {
    return <p>Every question of wave {number} is asked in the same words: its trend goes on.</p>
  }
  return (
    <section class="trend-breaks">
      <h3>Where trends break</h3>
      <ul>
        {anew.map(({ key, title }) => (
          <li key={key}>
            “{title}” is asked in other words than in wave {number}: its trend starts anew.
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
