import { useId } from 'preact/hooks'
import { limits } from '../../../schema/limits.ts'
import type { SurveyDraft } from '../../../schema/survey-draft.ts'
import { titleOf } from './builder-words.ts'
import { changeSurvey } from './edit.ts'
import { divides } from './settle.ts'
import { splitSentence } from './split-sentence.ts'

type Breakdown = SurveyDraft['breakdowns'][number]
type Props = { draft: SurveyDraft; change: (draft: SurveyDraft) => void }

/** What a release will split by what, said in sentences: it is declared before the first answer, and no reader chooses. */
export function BreakdownsEditor({ draft, change }: Props) {
  const { breakdowns, questions } = draft
  const dividing = questions.filter(divides)
  const channel = { key: 'channel', title: 'How it was answered' }
  // A question alone has no other that it could split.
  const by =
    dividing.length > 1
      ? [...dividing.map(({ key }) => ({ key, title: titleOf(draft, key) })), channel]
      : [channel]
  const free = by.filter(({ key }) => !breakdowns.some((each) => each.by === key))
  const put = (changed: Breakdown[]) => change(changeSurvey(draft, { breakdowns: changed }))
  const [next] = free
  const most = breakdowns.length >= limits.breakdownsBy
  return (
    <div class="breakdowns">
      {breakdowns.map((breakdown, at) => (
        <BreakdownFields
          key={at}
          draft={draft}
          breakdown={breakdown}
          by={by.filter(({ key }) => key === breakdown.by || free.some((each) => each.key === key))}
          change={(changed) => put(breakdowns.with(at, changed))}
          remove={() => put(breakdowns.toSpliced(at, 1))}
        />
      ))}
      {dividing.length === 0 ? (
        <p class="soft">Only a question with one answer of several, asked of everybody, can be split.</p>
      ) : (
        next && (
          <button
            type="button"
            class="button"
            disabled={most}
            onClick={() => put([...breakdowns, { by: next.key, of: [] }])}
          >
            Split by {breakdowns.length ? 'something else too' : 'something'}
          </button>
        )
      )}
      <p class="soft">
        {most && `${limits.breakdownsBy} at most: each one more makes it easier to work out who said what. `}A
        split is shown only where each group has {limits.smallestCell} people or more.
      </p>
    </div>
  )
}

type FieldsProps = {
  draft: SurveyDraft
  breakdown: Breakdown
  by: { key: string; title: string }[]
  change: (breakdown: Breakdown) => void
  remove: () => void
}

function BreakdownFields({ draft, breakdown, by, change, remove }: FieldsProps) {
  const id = useId()
  const can = draft.questions.filter((question) => divides(question) && question.key !== breakdown.by)
  const full = breakdown.of.length >= limits.breakdownsOf
  const tick = (key: string, ticked: boolean) =>
    can.map((each) => each.key).filter((each) => (each === key ? ticked : breakdown.of.includes(each)))
  return (
    <fieldset>
      <legend>{splitSentence(breakdown, draft)}</legend>
      <p>
        <label for={id}>Split by</label>{' '}
        <select
          id={id}
          value={breakdown.by}
          onChange={({ currentTarget: { value } }) =>
            change({ by: value, of: breakdown.of.filter((key) => key !== value) })
          }
        >
          {by.map(({ key, title }) => (
            <option key={key} value={key}>
              {title}
            </option>
          ))}
        </select>
      </p>
      {can.map(({ key }) => {
        const ticked = breakdown.of.includes(key)
        return (
          <label key={key} class="tick">
            <input
              type="checkbox"
              checked={ticked}
              disabled={full && !ticked}
              onChange={({ currentTarget }) => change({ ...breakdown, of: tick(key, currentTarget.checked) })}
            />{' '}
            {titleOf(draft, key)}
          </label>
        )
      })}
      <button type="button" class="quiet" onClick={remove}>
        Take this split away
      </button>
    </fieldset>
  )
}
