import type { Candidate } from '../api.ts'
import { count } from '../tally-words.ts'

/** What a person said of the answers they read: fits, does not; an answer that is not here is unsaid. */
export type Marks = ReadonlyMap<string, boolean>

/** Typical answers fit until somebody says otherwise; of the least typical one nothing is taken for granted. */
export const firstMarks = ({ quotes }: Candidate): Marks =>
  new Map(quotes.map(({ answerId }) => [answerId, true]))

export const toggled = (marks: Marks, answerId: string): Marks =>
  new Map([...marks, [answerId, !marks.get(answerId)]])

export const sortedBy = (marks: Marks) => {
  const ids = (fits: boolean) => [...marks].flatMap(([id, mark]) => (mark === fits ? [id] : []))
  return { fits: ids(true), not: ids(false) }
}

/** "The theme is confirmed on 9 answers and rejected on 1." */
export function effectInWords(marks: Marks): string {
  const { fits, not } = sortedBy(marks)
  const rejected = not.length ? ` and rejected on ${not.length}` : ''
  return `The theme is confirmed on ${count(fits.length, 'answer')}${rejected}: those you have read here.`
}

/** "12 answers by 9 people"; without people where they are few. */
export const sizeInWords = ({ answers, people }: Pick<Candidate, 'answers' | 'people'>) =>
  people === null ? count(answers, 'answer') : `${count(answers, 'answer')} by ${people} people`

/** What a candidate is called until somebody names it. */
export const nameOf = ({ names, terms }: Pick<Candidate, 'names' | 'terms'>) => {
  const name = names[0] ?? terms.slice(0, 3).join(', ')
  return name.charAt(0).toUpperCase() + name.slice(1)
}
