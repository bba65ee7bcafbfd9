import type { CohortTable } from '../../schema/cohort.ts'
import type { ClosedKind, Earlier, ReleaseDocument, ReleasedQuote } from '../../schema/release.ts'
import type { SurveyKind } from '../../schema/survey.ts'

declare const raw: unique symbol
/** A true count. It can not be put into a `ReleaseDocument`: that takes a `Figure`. */
export type Count = number & { readonly [raw]: true }

/** A whole number from 0; anything else is a fault of the tally and throws. */
export function count(n: number): Count {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError('a count is a whole number from 0')
  return n as Count
}

/** The true counts of one wave: what the door takes. `people` are different people (agencies, in a consultation). */
export type WaveTally = {
  council: string
  title: string
  kind: SurveyKind
  waveNumber: number
  openedOn: string
  closedOn: string
  codebook: { name: string; version: number }
  /** Responses that were not withdrawn. */
  received: Count
  /** People who wrote any text that may be counted. */
  wrote: Count
  /** Answers with text; the six parts add up to `received`. */
  conservation: {
    received: Count
    coded: Count
    unfit: Count
    nothing: Count
    unreviewed: Count
    held: Count
    withdrawn: Count
  }
  /** Answers with text that a person has read. */
  read: Count
  coding: {
    coders: number
    /** Of the last closed blind sample: answers that two people coded, and how far they agree (-1 to 1). */
    sample: { alpha: number; answers: number } | null
  }
  /** Every theme of the codebook. */
  themes: TalliedTheme[]
  /** In the questionnaire's order. */
  questions: TalliedQuestion[]
  breakdowns: TalliedBreakdown[]
  /** How it was answered, as questions that are not asked: `channel`, `overseen`. */
  ways: TalliedClosed[]
  cohort: CohortTable | null
  /** The last release of the other voice (partners' beside a survey), with the same codebook. */
  other: ReleaseDocument | null
  agencies: string[]
}

export type TalliedTheme = {
  code: string
  name: string
  definition: string
  people: Count
  /** Those of them who raised it in words that three or more sent alike. */
  alike: Count
  /** Those with a coding, confirmed with its polarity, that says so; mixed ones are in both. */
  working: Count
  notWorking: Count
  /** F1 in the last closed blind sample; null where it is not known. */
  f1: number | null
  /** Checked by two people, redacted, and with consent. */
  quotes: ReleasedQuote[]
  earlier: Earlier[]
}

/** One line of a table: who gave one of `takes` (ids of choices, points of a scale). */
export type TalliedCell = { label: string; takes: string[]; people: Count }

export type TalliedClosed = {
  key: string
  title: string
  kind: ClosedKind
  answered: Count
  /** The same answers, put together more and more coarsely; the first is the finest. Each was declared beforehand (R3). */
  levels: TalliedCell[][]
  /** The question it follows from, and the answers that lead to it. */
  followsFrom: { key: string; takes: string[] } | null
  /** Earlier releases that asked in the same words, newest first; `amounts` by label. */
  earlier: EarlierTable[]
  /** The number of the wave before, where that asked in other words. */
  reworded: number | null
}
export type EarlierTable = Omit<Earlier, 'amounts'> & {
  cells: { label: string; amount: Earlier['amounts'][number] }[]
}

export type TalliedOpen = {
  key: string
  title: string
  kind: 'short' | 'long'
  answered: Count
  followsFrom: TalliedClosed['followsFrom']
}
export type TalliedQuestion = TalliedClosed | TalliedOpen

/** Of those who answered both: `people` gave `answer` there and `by` here (one stored value each). */
export type TalliedBreakdown = {
  by: { key: string; title: string }
  of: { key: string; title: string }
  /** By stored value of `by`: how many answered both, and by stored value of `of` how many of them gave it. */
  values: { by: string; answered: Count; people: Record<string, Count> }[]
}

export const isClosed = (question: TalliedQuestion): question is TalliedClosed => 'levels' in question

/** @throws Error where the counts contradict each other: the door's rules would then not protect */
export function assertAddsUp(tally: WaveTally): void {
  const { conservation, questions, ways, breakdowns, wrote, themes, read } = tally
  const { received, coded, unfit, nothing, unreviewed, held, withdrawn } = conservation
  const parts = coded + unfit + nothing + unreviewed + held + withdrawn
  const fits = [...questions.filter(isClosed), ...ways].every(({ kind, answered, levels }) =>
    levels.every((cells) => {
      const total = cells.reduce((sum, { people }) => sum + people, 0)
      const within = cells.every(({ people }) => people <= answered)
      return within && (kind === 'choices' ? total >= answered : total === answered)
    }),
  )
  const split = breakdowns.every(({ values }) =>
    values.every(({ answered, people }) => Object.values(people).reduce((sum, n) => sum + n, 0) === answered),
  )
  const counted =
    themes.every(
      ({ people, alike, working, notWorking }) =>
        Math.max(alike, working, notWorking) <= people && people <= wrote,
    ) && read <= received
  if (parts !== received || !fits || !split || !counted)
    throw new Error('the tally of this wave does not add up')
}
