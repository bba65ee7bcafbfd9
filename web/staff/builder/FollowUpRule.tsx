import { useId } from 'preact/hooks'
import type { DraftQuestion, SurveyDraft } from '../../../schema/survey-draft.ts'
import { titleOf } from './builder-words.ts'
import { parentsFor, setFollowUp, whyNoRule } from './edit.ts'
import { optionsOf } from './settle.ts'
import type { Act } from './use-builder.ts'

type Props = { draft: SurveyDraft; question: DraftQuestion; act: Act }

/** Who is asked: everybody, or those who answered an earlier question in some ways. A sentence to fill in. */
export function FollowUpRule({ draft, question, act }: Props) {
  const id = useId()
  const { key, followUp } = question
  const why = whyNoRule(draft, key)
  if (why === 'agency') return null
  if (why) return <p class="soft">{whyWords[why]}</p>
  const parent = draft.questions.find((each) => each.key === followUp?.of)
  const choose = (of: string) => act(setFollowUp(draft, key, of ? { of, is: [] } : null))
  const toggle = (option: string, on: boolean) => {
    if (!followUp) return
    const is = on ? [...followUp.is, option] : followUp.is.filter((each) => each !== option)
    act(setFollowUp(draft, key, { ...followUp, is }))
  }
  return (
    <fieldset class="follow-up-rule">
      <legend>Who is asked this</legend>
      <label for={id}>Ask</label>{' '}
      <select id={id} value={followUp?.of ?? ''} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">everybody</option>
        {parentsFor(draft, key).map((each) => (
          <option key={each.key} value={each.key}>
            only some, by “{titleOf(draft, each.key)}”
          </option>
        ))}
      </select>
      {parent && followUp && (
        <>
          <p>Ask this only if “{titleOf(draft, parent.key)}” is answered</p>
          <div class="options">
            {(optionsOf(parent) ?? []).map((option) => (
              <label key={option.id} class="choice">
                <input
                  type="checkbox"
                  checked={followUp.is.includes(option.id)}
                  onChange={(event) => toggle(option.id, event.currentTarget.checked)}
                />
                {option.label || 'A choice without words'}
              </label>
            ))}
          </div>
          {followUp.is.length === 0 && <p class="problem-text">Tick at least one answer.</p>}
        </>
      )}
    </fieldset>
  )
}

const whyWords = {
  followed:
    'Everybody is asked this: other questions follow from it, and one step is as far as a follow-up goes.',
  'nothing-to-follow':
    'Everybody is asked this. It could follow from a question that is answered by choosing; there is none yet.',
}
