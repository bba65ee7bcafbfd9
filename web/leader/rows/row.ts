import { limits } from '../../../schema/limits.ts'
import type { Amount, Base, Earlier, Share } from '../../../schema/release.ts'
import { hidden } from '../leader-wording.ts'

/** A number, or the words that stand where a number may not. */
export type Told = number | string

/**
 * One line of the flat table of a release. `figure` is the id of its place on the page, `measure` what the line tells.
 * A field that is not there does not apply: what is hidden says so.
 */
export type Row = {
  figure: string
  measure: string
  /** The theme's code, the question's key, or the dimension of the cohort. */
  key?: string
  /** The theme's name, the question as it was asked, or the dimension in words. */
  title?: string
  /** In a breakdown: the question that the groups come from. */
  split?: string
  group?: string
  answer?: string
  people?: Told
  percent?: Told
  from?: number
  to?: number
  words?: string
  /** A number that is neither people nor a percentage: a rank, an agreement, a version. */
  value?: Told
  base?: Told
  /** Which wave it is about, and the day that wave closed. */
  wave?: number
  closed?: string
  text?: string
}

/** A line before it is known whose it is: without a wave it is about the release's own. */
export type Line = Omit<Row, 'figure'>

/** What stands under `people` and `percent` where the words of `words` are all that may be said. */
export const inWords = 'in words'
export const fewer = `fewer than ${limits.percentageBase}`

export const told = (base: Base): Told => {
  if (base.as === 'figure') return base.number
  return base.as === 'fewer' ? fewer : hidden
}

type Measured = Pick<Row, 'people' | 'percent' | 'from' | 'to' | 'words'>

export function measured(amount: Amount): Measured {
  if (amount.as === 'hidden') return { people: hidden, percent: hidden }
  if (amount.as === 'words') return { people: inWords, percent: inWords, words: amount.words }
  const { number, percent, interval } = amount
  return {
    people: number,
    ...(percent === null ? {} : { percent }),
    ...(interval ? { from: interval[0], to: interval[1] } : {}),
  }
}

export const shared = (share: Share): Measured =>
  share.as === 'figure' ? { percent: share.percent } : { percent: inWords, words: share.words }

/** The same of an earlier wave; an amount it did not have is hidden. */
export const earlierLine = (line: Line, wave: Earlier, amount: Amount = { as: 'hidden' }): Line => ({
  ...line,
  ...measured(amount),
  base: told(wave.base),
  wave: wave.waveNumber,
  closed: wave.closedOn,
})
