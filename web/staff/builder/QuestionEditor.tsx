import { adviceOn } from '../../../schema/advice/advice.ts'
import type { QuestionKind } from '../../../schema/survey.ts'
import type { DraftQuestion } from '../../../schema/survey-draft.ts'
import { longest } from '../../../schema/text-limits.ts'
import { Field } from '../components/Field.tsx'
import { AdviceList } from './AdviceList.tsx'
import type { Trend } from './builder-trend.ts'
import { kindsToChoose, kindWords } from './builder-words.ts'
import { ChoicesEditor } from './ChoicesEditor.tsx'
import { changeQuestion, setKind, withQuestion } from './edit.ts'
import { FollowUpRule } from './FollowUpRule.tsx'
import { followAdvice } from './follow-advice.ts'
import { TrendNote } from './TrendNote.tsx'
import type { Builder } from './use-builder.ts'

type Props = {
  builder: Builder
  question: DraftQuestion
  trend: Trend | undefined
  wave: number
  place: number
}

/** Everything of one question. */
export function QuestionEditor({ builder, question, trend, wave, place }: Props) {
  const { draft, act, left } = builder
  const { key, kind } = question
  const change = (what: Parameters<typeof changeQuestion>[2], group?: string) =>
    act(changeQuestion(draft, key, what), group && `${key}.${group}`)
  return (
    <div class="question-editor">
      <Field
        label={kind === 'information' ? 'Heading' : 'Question'}
        most={longest(`${key}.title`)}
        value={question.title}
        change={(title) => change({ title }, 'title')}
        left={left}
      />
      <Field
        label={kind === 'information' ? 'Text of the page' : 'Help text'}
        {...(kind === 'information' ? {} : { hint: 'One sentence under the question. It can stay empty.' })}
        most={kind === 'information' ? longest(`${key}.hint`) : 300}
        lines={kind === 'information' ? 5 : 2}
        value={question.hint}
        change={(hint) => change({ hint }, 'hint')}
        left={left}
      />
      {kind !== 'agency' && (
        <div class="field">
          <label for={`kind-${place}`}>How it is answered</label>
          <select
            id={`kind-${place}`}
            value={kind}
            onChange={(event) => act(setKind(draft, key, event.currentTarget.value as QuestionKind))}
          >
            {kindsToChoose.map((each) => (
              <option key={each} value={each}>
                {kindWords[each]}
              </option>
            ))}
          </select>
        </div>
      )}
      {question.choices && <ChoicesEditor draft={draft} question={question} act={act} left={left} />}
      {kind === 'scale' && (
        <div class="row">
          <Field
            label="What 0 means"
            most={longest(`${key}.lowest`)}
            value={question.lowest ?? ''}
            change={(lowest) => change({ lowest }, 'lowest')}
            left={left}
          />
          <Field
            label="What 10 means"
            most={longest(`${key}.highest`)}
            value={question.highest ?? ''}
            change={(highest) => change({ highest }, 'highest')}
            left={left}
          />
        </div>
      )}
      {kind === 'feeling' && (
        <label class="choice">
          <input
            type="checkbox"
            checked={question.pictures ?? false}
            onChange={(event) => change({ pictures: event.currentTarget.checked })}
          />
          A face beside each answer
        </label>
      )}
      <FollowUpRule draft={draft} question={question} act={act} />
      <TrendNote trend={trend} wave={wave} back={(before) => act(withQuestion(draft, key, () => before))} />
      <AdviceList
        about={`question ${place}`}
        advice={adviceOn(question, draft)}
        use={(advice) => act(followAdvice(draft, advice))}
      />
    </div>
  )
}
