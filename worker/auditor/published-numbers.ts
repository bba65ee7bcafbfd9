import type { Words } from '../../schema/release.ts'

// The numbers of the published rules (R1, R2, R6, R7), said again here and not read from the door or from `limits.ts`:
// an attacker has the rules, not the code, and a slip in the door must not be repeated by what checks it.

/** Fewer people than this are never shown, and no shown cell leaves fewer beside it. */
export const floor = 8
/** A question with fewer answers is not reported. */
export const reported = 10
/** From here bases and amounts are figures; under it an amount is in words. */
export const inFigures = 30
/** Figures are rounded to the nearest 5: the true count is at most 2 away. */
const step = 5
export const away = 2
/** The true counts that are printed as this figure. One that is no multiple of 5 was not rounded. */
export const behind = (figure: number): [low: number, high: number] =>
  isRounded(figure) ? [figure - away, figure + away] : [figure, figure]
export const isRounded = (figure: number) => figure % step === 0
/** Any hidden count that is not hidden for its size keeps at least so many values. */
export const keptValues = 8
/**
 * People who did not answer are no group that staff would recognise, and two rounded bases always tell them to a few: that
 * some did is no harm, how many exactly would be a true count.
 */
export const keptSkipped = 2

/** What words say of a share: from `least` up to, and not with, `under`; each a fraction of whole numbers. */
export const shares: Record<Words, { least: Fraction; under: Fraction | null }> = {
  'a few': { least: [0, 1], under: [3, 20] },
  'about a quarter': { least: [3, 20], under: [3, 8] },
  'about half': { least: [3, 8], under: [5, 8] },
  most: { least: [5, 8], under: [9, 10] },
  'nearly everybody': { least: [3, 4], under: null },
}
type Fraction = readonly [top: number, bottom: number]
