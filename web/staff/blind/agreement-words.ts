import type { Sample } from '../api.ts'

type Figures = NonNullable<Sample['figures']>
export type Figure = Figures['overall']
type ThemeFigures = Figures['themes'][number]

/** Anything but how common it is can be told of the theme. */
export const isMeasured = ({ alpha, precision, recall }: ThemeFigures) =>
  [alpha, precision, recall].some((figure) => figure !== 'not enough reviewed')

/** What an alpha is good for (K. Krippendorff, Content Analysis, 2004, section 11.4.2). */
export function reliabilityOf(alpha: number): string {
  if (alpha < 0.67) return 'too low to rely on'
  return alpha > 0.8 ? 'good' : 'tentative'
}

/** "0.85, good (0.60 to 0.97), n = 40"; no number without what it was measured on. */
export function alphaInWords(figure: Figure, of = ''): string {
  if (figure === 'not enough reviewed') return figure
  const { value, low, high, n } = figure
  return `${two(value)}, ${reliabilityOf(value)} (${two(low)} to ${two(high)}), n = ${n}${of}`
}

/** "83% (61 to 94%), n = 18". */
export function shareInWords(figure: Figure, of = ''): string {
  if (figure === 'not enough reviewed') return figure
  const { value, low, high, n } = figure
  return `${percent(value)}% (${percent(low)} to ${percent(high)}%), n = ${n}${of}`
}

/** "0.91, n = 36"; under the line it says what such proposals are good for. */
export function f1InWords(f1: number | 'not enough reviewed', indicative: boolean, n: number): string {
  if (f1 === 'not enough reviewed') return f1
  return `${two(f1)}, n = ${n}${indicative ? '. Indicative: a direction, no more' : ''}`
}

/** "proposed on 50% of 36 answers; by the sample 42% (30 to 55%), n = 36". */
export function prevalenceInWords(
  { raw, figure, method }: ThemeFigures['prevalence'],
  answersInWave: number,
): string {
  const basis = method === 'corrected' ? 'corrected by the sample' : 'in the sample alone'
  return `proposed on ${percent(raw)}% of ${answersInWave} answers; ${basis} ${shareInWords(figure)}`
}

const two = (value: number) => value.toFixed(2)
const percent = (value: number) => Math.round(100 * value)
