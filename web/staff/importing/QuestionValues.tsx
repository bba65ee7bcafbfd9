import type { Question } from '../../questions/kind.ts'
import { count } from '../tally-words.ts'
import { offeredBy } from './choice-values.ts'
import { saidOf } from './column-use.ts'
import type { ValueCount } from './value-counts.ts'

type Chosen = Record<string, string>
type Props = {
  question: Question
  values: ValueCount[]
  /** Value in plain words → the id of a choice; '' where it is left out. */
  chosen: Chosen
  tooMany: boolean
  choose: (chosen: Chosen) => void
}

const undecided = 'undecided'
/** With more unknown values than this, one choice for all the rest saves an officer's time. */
const many = 3

/** What a question's values are: those that nobody knows first, the others to be looked at. */
export function QuestionValues({ question, values, chosen, tooMany, choose }: Props) {
  const unknown = values.filter(({ choice }) => choice === null)
  const known = values.filter(({ choice }) => choice !== null)
  const open = unknown.filter(({ words }) => saidOf(chosen, words) === undefined)
  const all = (choice: string) =>
    choose({ ...chosen, ...Object.fromEntries(open.map(({ words }) => [words, choice])) })
  const rows = (list: ValueCount[]) => (
    <ul class="import-values">
      {list.map((value) => (
        <ValueChoice
          key={value.words}
          value={value}
          question={question}
          choice={saidOf(chosen, value.words) ?? value.choice}
          choose={(choice) => choose({ ...chosen, [value.words]: choice })}
        />
      ))}
    </ul>
  )
  return (
    <section class="question-values">
      <h4 dir="auto">{question.title}</h4>
      {tooMany ? (
        <p class="problem-text">
          This column has more than {values.length - 1} different answers. It is hardly this question: go back
          and choose another.
        </p>
      ) : (
        <>
          {unknown.length > 0 && (
            <p>
              {count(unknown.length, 'answer')} that the survey does not offer
              {open.length > 0 ? `. Still to decide: ${open.length}.` : '.'}
            </p>
          )}
          {open.length > many && (
            <p class="row">
              <label for={`rest-${question.key}`}>All {open.length} that are not decided</label>
              <ChoiceSelect
                id={`rest-${question.key}`}
                question={question}
                choice={null}
                choose={(choice) => all(choice)}
              />
            </p>
          )}
          {rows(unknown)}
          {known.length > 0 && (
            <details>
              <summary>{count(known.length, 'answer')} recognised</summary>
              {rows(known)}
            </details>
          )}
        </>
      )}
    </section>
  )
}

type ValueProps = {
  value: ValueCount
  question: Question
  choice: string | null
  choose: (choice: string) => void
}

function ValueChoice({ value: { value, words, rows }, question, choice, choose }: ValueProps) {
  const id = `value-${question.key}-${words.replaceAll(' ', '-')}`
  return (
    <li>
      <label for={id} dir="auto">
        “{value.slice(0, 120)}” <span class="soft">in {count(rows, 'row')}</span>
      </label>
      <ChoiceSelect id={id} question={question} choice={choice} choose={choose} />
    </li>
  )
}

type SelectProps = { id: string; question: Question; choice: string | null; choose: (choice: string) => void }

function ChoiceSelect({ id, question, choice, choose }: SelectProps) {
  return (
    <select
      id={id}
      class={choice === null ? 'undecided' : undefined}
      value={choice ?? undecided}
      onChange={({ currentTarget }) => currentTarget.value !== undecided && choose(currentTarget.value)}
    >
      {choice === null && <option value={undecided}>Choose…</option>}
      {offeredBy(question).map(({ id, label }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
      <option value="">Leave this answer out</option>
    </select>
  )
}
