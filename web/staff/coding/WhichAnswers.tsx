import { useId } from 'preact/hooks'
import type { Theme } from '../api.ts'
import { count } from '../tally-words.ts'
import type { Desk } from './desk.ts'
import type { Show } from './remote.ts'
import { wide } from './wide.ts'

export type CodedQuestion = { id: string; title: string }
type Props = { desk: Desk; questions: readonly CodedQuestion[]; themes: readonly Theme[] }
type Option = readonly [value: string, words: string]

const shows: readonly (readonly [Show, string])[] = [
  ['unread', 'Not read yet'],
  ['unsure', 'Unsure'],
  ['recheck', 'Themes have changed since'],
  ['read', 'Read'],
  ['unfit', 'Does not fit'],
  ['all', 'All'],
]

/** Chooses the answers to read; folded away where there is no room. */
export function WhichAnswers({ desk, questions, themes }: Props) {
  const { show, questionId, themeId, campaign } = desk.wanted.value
  const askedOf: Option[] = questions.map(({ id, title }) => [id, title])
  const named: Option[] = themes.map(({ id, name }) => [id, name])
  // A theme may be gone while its answers are shown.
  if (themeId && !themes.some(({ id }) => id === themeId)) named.push([themeId, 'A theme that is gone'])
  const chosen = [
    wordsOf(shows, show),
    wordsOf(askedOf, questionId),
    wordsOf(named, themeId),
    campaign ? 'nearly the same words' : '',
  ]
  return (
    <details class="which" open={wide.value}>
      <summary>
        Which answers: {chosen.filter(Boolean).join(', ')} ({count(desk.size.value, 'answer')})
      </summary>
      <div class="row">
        <Choice
          label="Answers"
          options={shows}
          value={show}
          onChoose={(value) => {
            const found = shows.find(([known]) => known === value)
            if (found) void desk.choose({ show: found[0] })
          }}
        />
        {questions.length > 1 && (
          <Choice
            label="Question"
            options={[['', 'All questions'], ...askedOf]}
            value={questionId}
            onChoose={(value) => void desk.choose({ questionId: value })}
          />
        )}
        <Choice
          label="Theme"
          options={[['', 'All themes'], ...named]}
          value={themeId}
          onChoose={(value) => void desk.choose({ themeId: value })}
        />
        <Choice
          label="Text"
          options={[
            ['', 'Any text'],
            ['same', 'Nearly the same from several'],
          ]}
          value={campaign ? 'same' : ''}
          onChoose={(value) => void desk.choose({ campaign: value === 'same' })}
        />
      </div>
    </details>
  )
}

type ChoiceProps = {
  label: string
  options: readonly Option[]
  value: string
  onChoose: (value: string) => void
}

function Choice({ label, options, value, onChoose }: ChoiceProps) {
  const id = useId()
  return (
    <p>
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </p>
  )
}

const wordsOf = (options: readonly Option[], value: string) =>
  options.find(([each]) => each === value)?.[1] ?? ''
