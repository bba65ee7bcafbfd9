import { anyOtherAnswer } from '../../schema/release.ts'
import type { Cell, FieldProps, Given, Kind, Question } from './kind.ts'

export type Option = { id: string; label: string; picture?: string }

type OptionsProps = FieldProps & { type: 'radio' | 'checkbox'; options: Option[]; className?: string }

/** The radios or boxes of one question: a group whose legend is the page's heading. */
export function Options({ question, values, type, options, className, describedBy, children }: OptionsProps) {
  return (
    <fieldset aria-describedby={describedBy} class={className}>
      <legend>
        <h1 dir="auto">{question.title}</h1>
      </legend>
      {children}
      {options.map(({ id, label, picture }) => (
        <label key={id}>
          <input type={type} name={question.name} value={id} checked={values.includes(id)} />
          {picture && <span aria-hidden="true">{picture}</span>}
          {label}
        </label>
      ))}
    </fieldset>
  )
}

/** One of these ids, or a skip. */
export const readOne =
  (idsOf: (question: Question) => string[]): Kind['read'] =>
  (question, values) => {
    const [first, second] = values
    if (first === undefined) return null
    if (second !== undefined) return { refused: 'one-only' }
    return idsOf(question).includes(first) ? { chosen: [first] } : { refused: 'not-offered' }
  }

export const chosenOf = (given: Given) => ('chosen' in given ? given.chosen : [])

export const labelsOf = (options: Option[], given: Given) =>
  chosenOf(given).map((id) => options.find((option) => option.id === id)?.label ?? id)

export const ownChoices = (question: Pick<Question, 'settings'>) => question.settings.choices ?? []

/** Each choice by itself; then those of one declared group together. */
export function choiceLevels(question: Pick<Question, 'settings'>): Cell[][] {
  const choices = ownChoices(question)
  const each = choices.map(({ id, label }) => ({ label, takes: [id] }))
  if (!choices.some(({ group }) => group)) return [each]
  const joined = new Map<string, string[]>()
  for (const { id, label, group = label } of choices) joined.set(group, [...(joined.get(group) ?? []), id])
  return [each, [...joined].map(([label, takes]) => ({ label, takes }))]
}

/** And last, the first line beside all others: of two, one can nearly always be told. */
export function oneChoiceLevels(question: Pick<Question, 'settings'>): Cell[][] {
  const levels = choiceLevels(question)
  const [first, ...others] = levels.at(-1) ?? []
  if (!first || others.length < 2) return levels
  return [...levels, [first, { label: anyOtherAnswer, takes: others.flatMap(({ takes }) => takes) }]]
}
