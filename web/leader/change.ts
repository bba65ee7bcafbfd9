import type { Earlier, TrendBreak } from '../../schema/release.ts'
import type { SurveyKind } from '../../schema/survey.ts'
import { capital, howMany, type ShownQuestion, shareOf } from './amount-words.ts'
import { differenceOf, type Told } from './difference.ts'

/** The same figure as an earlier release printed it. */
export type ToldEarlier = Told & Pick<Earlier, 'waveNumber'>

/**
 * What has become of one printed figure, in a sentence with both bases: "“Yes” is higher than in wave 1: now about 45%
 * of about 60 people, then about 20% of about 55 people." Without a name it begins with "Higher". Pure, from printed
 * numbers alone; for the page and for Word.
 */
export function changeSentence(now: Told, then: ToldEarlier, kind: SurveyKind, name?: string): string {
  const wave = `wave ${then.waveNumber}`
  const difference = differenceOf(now, then, kind)
  if (!difference) return `${name ? `${name}: ` : ''}${capital(nothing(now, wave))}`
  const both = `now ${shareOf(now.amount, now.base, kind)}, then ${shareOf(then.amount, then.base, kind)}`
  const become = {
    higher: `higher than in ${wave}`,
    lower: `lower than in ${wave}`,
    alike: `about the same as in ${wave}`,
    unclear: `not clearly different from ${wave} (it could be ${chance[kind]})`,
  }[difference.verdict]
  return `${name ? `${name} is ${become}` : capital(become)}: ${both}.`
}

/** What could make a difference of nothing. */
export const chance = { survey: 'chance or rounding', consultation: 'chance' } satisfies Record<
  SurveyKind,
  string
>

const nothing = ({ amount }: Told, wave: string) =>
  amount.as === 'hidden'
    ? 'hidden to protect people, so there is no comparison.'
    : `hidden to protect people in ${wave}, so there is no comparison.`

/**
 * What has become of a question since the wave before: its one or two clearest changes, that there is none, or why
 * nothing is compared. Null in a first wave.
 */
export function questionChange(question: ShownQuestion, kind: SurveyKind): string | null {
  const [before] = question.earlier
  if (!before) return question.broken && brokenSentence(question.broken)
  const compared = question.cells.flatMap(({ label, amount }, at) => {
    const now = { amount, base: question.base }
    const once = earlierOf(before, at)
    const difference = differenceOf(now, once, kind)
    return difference ? [{ now, once, label, ...difference }] : []
  })
  if (compared.length === 0) return `Wave ${before.waveNumber} is hidden to protect people.`
  const clear = compared
    .filter(({ strength }) => strength > 1)
    .sort((one, other) => other.strength - one.strength)
  if (clear.length > 0)
    return clear
      .slice(0, 2)
      .map(({ now, once, label }) => changeSentence(now, once, kind, `“${label}”`))
      .join(' ')
  return `Since wave ${before.waveNumber} no answer has changed by more than ${chance[kind]} could make (now ${howMany(question.base, kind)}, then ${howMany(before.base, kind)}).`
}

/** One cell of an earlier wave. `at`: its place among this document's cells. */
export const earlierOf = ({ amounts, base, waveNumber }: Earlier, at: number): ToldEarlier => ({
  amount: amounts[at] ?? { as: 'hidden' },
  base,
  waveNumber,
})

/** "The wording changed after wave 1, so there is no comparison with it." */
export const brokenSentence = ({ waveNumber, because }: TrendBreak) =>
  `${
    because === 'wording'
      ? `The wording changed after wave ${waveNumber}`
      : `The answers were put together in another way in wave ${waveNumber}`
  }, so there is no comparison with it.`
