import { count } from '../tally-words.ts'

/** "+14 / −3 answers": what a theme gains and loses. */
export function changeOfCount({ gained, lost }: { gained: number; lost: number }): string {
  const signed = [gained > 0 && `+${gained}`, lost > 0 && `−${lost}`].filter(Boolean).join(' / ')
  return `${signed || '0'} ${gained + lost === 1 ? 'answer' : 'answers'}`
}

export const unthemedInWords = (answers: number) =>
  `${count(answers, 'answer')} would have no theme and ${answers === 1 ? 'goes' : 'go'} back to be read.`
