import type { Row } from '../rows/row.ts'

type Column = {
  name: keyof Row
  datatype: 'string' | 'integer' | 'decimal' | 'date'
  /** What a reader of the file is told of it. */
  about: string
}

/** The columns of every CSV, in order. */
export const columns: Column[] = [
  text('figure', 'Where on the page it is: themes, q-…, breakdown-…, beside, coverage, ways or release.'),
  text('measure', 'What the line tells.'),
  text('key', 'The theme’s code, the question’s key, or the dimension of the cohort.'),
  text('title', 'The theme’s name, the question as it was asked, or the dimension in words.'),
  text('split', 'The question that the groups come from.'),
  text('group', 'The group, or whose view it is.'),
  text('answer', 'The answer.'),
  number('people', 'Different people (agencies, in a consultation).'),
  number('percent', 'Whole percentage of the base.'),
  number('from', 'The lowest percentage that is likely, had everybody been asked (95%).'),
  number('to', 'The highest.'),
  text('words', 'The share in words, where there are too few people for numbers.'),
  { ...number('value', 'Another number: a rank, a version, answers, an agreement.'), datatype: 'decimal' },
  number('base', 'Out of how many people.'),
  number('wave', 'The wave it is about.'),
  { ...text('closed', 'The day that wave closed.'), datatype: 'date' },
  text('text', 'A quote, a definition or a note.'),
]

function text(name: keyof Row, about: string): Column {
  return { name, datatype: 'string', about }
}

function number(name: keyof Row, about: string): Column {
  return { name, datatype: 'integer', about }
}
