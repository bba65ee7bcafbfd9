import type { Kind } from './kind.ts'

/** A page to read, without a question. */
export const information: Kind = {
  coded: false,
  Field: ({ question, children }) => (
    <>
      <h1 dir="auto">{question.title}</h1>
      {children}
    </>
  ),
  read: (_question, values) => (values.length ? { refused: 'not-offered' } : null),
  show: () => [],
}
