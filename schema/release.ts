import type { SurveyKind } from './survey.ts'

/**
 * A release: the frozen, disclosure-controlled document of one wave, and the only thing a leader reads. Screen, print, CSV,
 * Word and API are made from it alone. Plain JSON. Nothing in it is computed again later: what it does not say was never sent.
 */
export type ReleaseDocument = {
  format: 2
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
  /** How the themes were made. */
  coding: ReleasedCoding
  themes: ReleasedTheme[]
  questions: ReleasedQuestion[]
  /** One-way, from the list declared when the survey was published (R3). */
  breakdowns: ReleasedBreakdown[]
  /** How it was answered: `channel` (alone, helped, on paper) and `overseen` (could somebody see). Empty for agencies. */
  ways: ReleasedQuestion[]
  /** Who was not heard from; null where no cohort was typed in. */
  coverage: Coverage | null
  /** The other voice's last release, side by side and never added; null where there is none with the same codebook. */
  beside: Beside | null
  /** Consultations: the agencies that agreed to be named. */
  agencies: string[]
  /** What was taken away or reworded after publication, oldest first (`schema/correction.ts`). Empty as frozen. */
  corrections: ReleasedCorrection[]
}

/** `what`: the name of what was corrected, as the reader knows it. */
export type ReleasedCorrection = { on: string; what: string; act: 'taken away' | 'reworded'; reason: string }

declare const published: unique symbol
/** A number that may be read by anybody. Only `worker/domain/suppression.ts` makes one. */
export type Figure = number & { readonly [published]: true }

/** The line beside the first one where all else is put together: it has no name of its own. */
export const anyOtherAnswer = 'Any other answer'

export const words = ['a few', 'about a quarter', 'about half', 'most', 'nearly everybody'] as const
export type Words = (typeof words)[number]

export type Hidden = { as: 'hidden' }
/** `fewer`: fewer people than a percentage needs (`limits.percentageBase`), and no number. */
export type Base = { as: 'figure'; number: Figure } | { as: 'fewer' } | Hidden
/**
 * `percent` is null where counts are exact, as in a consultation. `interval`: the 95% interval of `percent`, whole
 * percentages, from rounded counts, corrected for the size of the cohort where it is known.
 */
export type Amount =
  | { as: 'figure'; number: Figure; percent: Figure | null; interval?: [Figure, Figure] }
  | { as: 'words'; words: Words }
  | Hidden
export type Share = { as: 'figure'; percent: Figure } | { as: 'words'; words: Words }

/**
 * What at least 8 people, in confirmed codings, said of the theme: that it works, that it does not, or (8 and 8) `both`.
 * It says nothing of how many more.
 */
export type Lean = 'working' | 'not-working' | 'both'

export type ReleasedQuote = {
  text: string
  /** Not the person's own words: said again by the participation team, and marked so. */
  paraphrase: boolean
}

export type ReleasedTheme = {
  code: string
  name: string
  definition: string
  amount: Amount
  lean: Lean | null
  /** Two people who coded it blind agreed too little (F1 under `limits.firmF1`): take it as a first look. */
  weak: boolean
  /** Consultations: how many of them sent nearly the same words as two others or more. Absent where nobody did. */
  alike?: Amount
  quotes: ReleasedQuote[]
  /** Earlier releases of the survey, newest first, while the codebook and the written questions were the same. */
  earlier: Earlier[]
}

/** What an earlier release said of the same: `amounts` in the order of this document's cells (one, for a theme). */
export type Earlier = { waveNumber: number; closedOn: string; base: Base; amounts: Amount[] }

/** Why a question has no comparison with the wave before: other words, or answers put together in another way. */
export type TrendBreak = { waveNumber: number; because: 'wording' | 'grouping' }

export type ReleasedCell = { label: string; amount: Amount }
export type ClosedKind = 'choice' | 'choices' | 'scale'
type Asked = { key: string; title: string }
export type ReleasedQuestion =
  | (Asked & {
      kind: ClosedKind
      state: 'shown'
      base: Base
      cells: ReleasedCell[]
      /** Newest first, back to the first change of wording or grouping. */
      earlier: Earlier[]
      broken: TrendBreak | null
    })
  /** All but fewer than 8 said the same: no figure, and no base, in the whole question. */
  | (Asked & { kind: ClosedKind; state: 'nearly everybody'; cells: ReleasedCell[] })
  | (Asked & { kind: ClosedKind; state: 'hidden' })
  | (Asked & { kind: 'short' | 'long'; base: Base })

/**
 * One closed question split by another (or by `channel`). Shown whole, with every cell 8 or more, or not at all: no cell
 * in it is hidden, so none can be worked out. `from`: the labels, in the question's own table, that were put together.
 */
export type ReleasedBreakdown = {
  by: Asked
  of: Asked
  state: 'shown' | 'hidden'
  /** The answers, in order; empty where hidden. */
  columns: { label: string; from: string[] }[]
  /** `amounts` in the order of `columns`. Empty where hidden. */
  groups: { label: string; from: string[]; base: Base; amounts: Amount[] }[]
}

export type ReleasedCoding = {
  /** Members of staff who read answers. */
  coders: number
  /** Krippendorff's alpha of the last closed blind sample, to one decimal; null without a sample of 10 answers. */
  agreement: { alpha: Figure; answers: Figure } | null
}

export const dimensions = ['age', 'home', 'activity', 'touch', 'custody', 'area'] as const
/** Age band; where they live; activity; in touch; custody; out of area. */
export type Dimension = (typeof dimensions)[number]

/** The cohort (everybody who could have answered) beside who did. The cohort's counts are protected as answers are. */
export type Coverage = {
  cohort: Base
  /** Responses out of the cohort, from rounded counts. Null where it may not be said, or more answered than the cohort has. */
  rate: Share | null
  /** More people answered than the cohort typed in has: one of the two is wrong. */
  larger: boolean
  dimensions: CoveredDimension[]
}
export type CoveredDimension = {
  dimension: Dimension
  /** The question that says it of those who answered; null where the survey did not ask, or its answers are not reported so. */
  asked: Asked | null
  groups: {
    label: string
    cohort: Amount
    /** As printed in the question. Null where the survey did not ask. */
    answered: Amount | null
    /** The share among those who answered beside the share in the cohort, from what is printed; null where it is not known. */
    heard: 'less' | 'alike' | 'more' | null
  }[]
}

/** Ranks by what is printed: 1 is the most raised, equals share a rank, null is not raised by enough to show. */
export type Beside = {
  kind: SurveyKind
  title: string
  waveNumber: number
  closedOn: string
  themes: { code: string; name: string; here: number | null; there: number | null }[]
}

/** A stored document as it is today: what an earlier format did not say is absent. */
export function readRelease(stored: string): ReleaseDocument {
  const document = JSON.parse(stored) as ReleaseDocument | EarlyDocument
  if (document.format === 2) return document
  const { themes, questions, ...rest } = document
  return {
    ...rest,
    format: 2,
    coding: { coders: 0, agreement: null },
    themes: themes.map((theme) => ({
      ...theme,
      lean: null,
      weak: false,
      quotes: theme.quotes.map((text) => ({ text, paraphrase: false })),
      earlier: [],
    })),
    questions: questions.map((question) =>
      'state' in question && question.state === 'shown'
        ? { ...question, earlier: [], broken: null }
        : question,
    ),
    breakdowns: [],
    ways: [],
    coverage: null,
    beside: null,
    corrections: [],
  }
}

/** Format 1, of the first council's demonstrations. */
type EarlyDocument = Omit<ReleaseDocument, 'format' | 'themes' | 'questions'> & {
  format: 1
  themes: (Omit<ReleasedTheme, 'lean' | 'weak' | 'quotes' | 'earlier'> & { quotes: string[] })[]
  questions: ReleasedQuestion[]
}
