import { limits } from '../../schema/limits.ts'
import type { Kind } from './kind.ts'
import { Labelled, readWords, showWords } from './written.tsx'

/** As much as somebody wants to say. */
export const long: Kind = {
  coded: true,
  Field: ({ question, values, describedBy, children }) => (
    <Labelled question={question}>
      {children}
      <textarea id={question.id} name={question.id} rows={6} dir="auto" aria-describedby={describedBy}>
        {values[0] ?? ''}
      </textarea>
    </Labelled>
  ),
  read: readWords(limits.longText),
  show: showWords,
}
