import type { SurveyKind } from './survey.ts'

/**
 * A release: the frozen, disclosure-controlled document of one wave, and the only thing a leader reads.
 * Plain JSON. Nothing in it is computed again later: what it does not say was never sent.
 */
export type ReleaseDocument = {
  format: 1
  council: string
  title: string
  kind: SurveyKind
  waveNumber: number
  /** Days, as in 2026-11-24. */
  openedOn: string
  closedOn: string
  publishedOn: string
  /** Responses (agencies, in a consultation). */
  received: Base
  /** People who wrote something that may be counted: the base of every theme. */
  wrote: Base
  /** Written answers under no theme, whatever the reason, merged into one number. */
  notShown: Amount
  /** The share of written answers that a person has read. */
  read: Share
  /** Too little has been read by a person for figures: themes are in words. */
  indicative: boolean
  codebook: { name: string; version: number }
  themes: ReleasedTheme[]
  questions: ReleasedQuestion[]
  /** Consultations: the agencies that agreed to be named. */
  agencies: string[]
}

declare const published: unique symbol
/** A number that may be read by anybody. Only `worker/domain/suppression.ts` makes one. */
export type Figure = number & { readonly [published]: true }

export const words = ['a few', 'about a quarter', 'about half', 'most', 'nearly everybody'] as const
export type Words = (typeof words)[number]

export type Hidden = { as: 'hidden' }
/** `fewer`: fewer people than a percentage needs (`limits.percentageBase`), and no number. */
export type Base = { as: 'figure'; number: Figure } | { as: 'fewer' } | Hidden
/** `percent` is null where counts are exact, as in a consultation. */
export type Amount =
  | { as: 'figure'; number: Figure; percent: Figure | null }
  | { as: 'words'; words: Words }
  | Hidden
export type Share = { as: 'figure'; percent: Figure } | { as: 'words'; words: Words }

export type ReleasedTheme = {
  code: string
  name: string
  definition: string
  amount: Amount
  /** Consultations: how many of them sent nearly the same words as two others or more. Absent where nobody did. */
  alike?: Amount
  quotes: string[]
}

export type ReleasedCell = { label: string; amount: Amount }
export type ClosedKind = 'choice' | 'choices' | 'scale'
type Asked = { key: string; title: string }
export type ReleasedQuestion =
  | (Asked & { kind: ClosedKind; state: 'shown'; base: Base; cells: ReleasedCell[] })
  /** All but fewer than 8 said the same: no figure, and no base, in the whole question. */
  | (Asked & { kind: ClosedKind; state: 'nearly everybody'; cells: ReleasedCell[] })
  | (Asked & { kind: ClosedKind; state: 'hidden' })
  | (Asked & { kind: 'short' | 'long'; base: Base })
