import { limits } from '../../schema/limits.ts'
import type { FieldProps, Kind } from './kind.ts'
import { Labelled, readWords, showWords } from './written.tsx'

export const LineField = ({ question, values, describedBy, children }: FieldProps) => (
  <Labelled question={question}>
    {children}
    <input
      id={`${question.name}-field`}
      name={question.name}
      type="text"
      dir="auto"
      placeholder=" "
      value={values[0] ?? ''}
      aria-describedby={describedBy}
    />
  </Labelled>
)

/** A few words on one line. */
export const short: Kind = {
  coded: 'short',
  Field: (props) => (
    <>
      <LineField {...props} />
      <p class="hint screen">{props.words.before.nobodyLive}</p>
    </>
  ),
  read: readWords(limits.shortText),
  show: showWords,
}
