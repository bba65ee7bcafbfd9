import type { DraftQuestion } from '../../../schema/survey-draft.ts'
import { asItWas, type Trend } from './builder-trend.ts'

type Props = { trend: Trend | undefined; wave: number; back: (question: DraftQuestion) => void }

/** Where a trend will start anew, what was asked before, and the way back to it. */
export function TrendNote({ trend, wave, back }: Props) {
  if (trend?.is !== 'breaks') return null
  const { before, others } = trend
  const choices = before.settings.choices?.map(({ label }) => label).join(' · ')
  return (
    <div class="trend-note">
      <p>
        <strong>
          Asked {others ? 'of other people' : 'in other words'} in wave {wave}.
        </strong>{' '}
        Its trend starts anew here.
      </p>
      <p class="soft">
        Wave {wave} asked: “{before.title}”{before.hint && ` ${before.hint}`}
        {choices && ` (${choices})`}
      </p>
      <button type="button" class="quiet" onClick={() => back(asItWas(before))}>
        Put the old wording back
      </button>
    </div>
  )
}
