import type { ComponentChildren } from 'preact'
import { tidy } from '../../schema/tidy.ts'
import type { FieldProps, Given, Kind, Question } from './kind.ts'

/** A question answered in words: its label is the page's heading. */
export function Labelled(props: { question: Question; children: ComponentChildren }) {
  return (
    <>
      <h1>
        <label for={`${props.question.name}-field`} dir="auto">
          {props.question.title}
        </label>
      </h1>
      {props.children}
    </>
  )
}

export const WordsField = ({ question, values, words, describedBy, children }: FieldProps) => (
  <Labelled question={question}>
    {children}
    <textarea
      id={`${question.name}-field`}
      name={question.name}
      rows={6}
      dir="auto"
      placeholder=" "
      aria-describedby={describedBy}
    >
      {values[0] ?? ''}
    </textarea>
    <p class="hint screen">{words.before.nobodyLive}</p>
  </Labelled>
)

/** @param most characters (UTF-16 units) after tidying; a longer text is refused, never cut */
export const readWords =
  (most: number): Kind['read'] =>
  (_question, values) => {
    if (values.length > 1) return { refused: 'one-only' }
    const text = tidy(values[0] ?? '')
    if (text.length > most) return { refused: 'too-long' }
    return text ? { text } : null
  }

export const showWords = (_question: Question, given: Given) => ('text' in given ? [given.text] : [])
