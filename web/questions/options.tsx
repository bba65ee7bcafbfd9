import type { FieldProps, Given, Question } from './kind.ts'

/** The radios or boxes of one question: a group whose legend is the page's heading. */
export function Options(props: FieldProps & { type: 'radio' | 'checkbox'; className?: string }) {
  const { question, values, type } = props
  return (
    <fieldset aria-describedby={props.describedBy} class={props.className}>
      <legend>
        <h1 dir="auto">{question.title}</h1>
      </legend>
      {props.children}
      {(question.settings.choices ?? []).map((choice) => (
        <label key={choice.id}>
          <input type={type} name={question.id} value={choice.id} checked={values.includes(choice.id)} />
          <span dir="auto">{choice.label}</span>
        </label>
      ))}
    </fieldset>
  )
}

export const offers = (question: Question, values: string[]) =>
  values.every((value) => question.settings.choices?.some((choice) => choice.id === value))

export function labels(question: Question, given: Given): string[] {
  if (!('chosen' in given)) return []
  return given.chosen.map((id) => question.settings.choices?.find((choice) => choice.id === id)?.label ?? id)
}
