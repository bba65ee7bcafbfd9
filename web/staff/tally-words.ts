import { polarities } from '../../schema/coding.ts'
import type { Tally } from './api.ts'
import { polarityWords } from './polarity-words.ts'

type Answers = Tally['answers']
type Part = Exclude<keyof Answers, 'received'>

/** The parts that add up to everything received, in the order they are told. */
export const parts: readonly (readonly [Part, string])[] = [
  ['coded', 'coded'],
  ['unfit', 'do not fit the codebook'],
  ['nothing', 'nothing to code'],
  ['unreviewed', 'not yet themed'],
  ['held', 'held as a concern'],
  ['withdrawn', 'withdrawn'],
]

/** How much of what may be read a person has read: "40 of 120 answers (33%)". */
export function readInWords(tally: Pick<Tally, 'answers' | 'read'>): string {
  const readable = tally.answers.received - tally.answers.held - tally.answers.withdrawn
  if (readable <= 0) return 'There are no answers to read.'
  const share = Math.floor((100 * tally.read) / readable)
  return `People have read ${inDigits(tally.read)} of ${count(readable, 'answer')} (${share}%).`
}

/** A number as it is written: "20,000". */
export const inDigits = (number: number) => number.toLocaleString('en-GB')

export const count = (number: number, thing: string) =>
  `${inDigits(number)} ${thing}${number === 1 ? '' : 's'}`

type Raised = Tally['themes'][number]

/** How people spoke of a theme: "12 not working, 3 idea; 4 sent nearly the same words". */
export function spokenInWords(polarity: Raised['polarity'], campaign: number): string {
  const spoken = polarities
    .filter((each) => polarity[each] > 0)
    .map((each) => `${polarity[each]} ${polarityWords[each]}`)
  const alike = campaign > 0 ? [`${campaign} sent nearly the same words`] : []
  return [spoken.join(', '), ...alike].filter(Boolean).join('; ')
}
