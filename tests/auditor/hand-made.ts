import type {
  Amount,
  Base,
  Figure,
  ReleaseDocument,
  ReleasedBreakdown,
  ReleasedCell,
  ReleasedQuestion,
  ReleasedTheme,
} from '../../schema/release.ts'

/** Releases written by hand, as the door would not make them. Numbers are figures; null is hidden. */
type Print = number | 'fewer' | Extract<Amount, { as: 'words' }>['words'] | null

export const amountOf = (print: Print): Amount => {
  if (typeof print === 'number') return { as: 'figure', number: print as Figure, percent: null }
  return print === null || print === 'fewer' ? { as: 'hidden' } : { as: 'words', words: print }
}
export const baseOf = (print: Print): Base => {
  if (typeof print === 'number') return { as: 'figure', number: print as Figure }
  return print === 'fewer' ? { as: 'fewer' } : { as: 'hidden' }
}

export function documentOf(changed: Partial<ReleaseDocument> = {}): ReleaseDocument {
  return {
    format: 2,
    council: 'Exampleshire',
    title: 'Your home and your support',
    kind: 'survey',
    waveNumber: 1,
    openedOn: '2026-09-01',
    closedOn: '2026-09-30',
    publishedOn: '2026-10-09',
    received: baseOf(125),
    wrote: baseOf(50),
    notShown: amountOf(null),
    read: { as: 'words', words: 'most' },
    indicative: false,
    codebook: { name: 'Care leavers', version: 1 },
    coding: { coders: 2, agreement: null },
    themes: [],
    questions: [],
    breakdowns: [],
    ways: [],
    coverage: null,
    beside: null,
    agencies: [],
    corrections: [],
    ...changed,
  }
}

type Shown = Extract<ReleasedQuestion, { state: 'shown' }>
export function questionOf(
  key: string,
  base: Print,
  cells: Record<string, Print>,
  changed: Partial<Pick<Shown, 'kind'>> = {},
): Shown {
  return {
    key,
    title: `About ${key}`,
    kind: 'choice',
    state: 'shown',
    base: baseOf(base),
    cells: Object.entries(cells).map(([label, print]): ReleasedCell => ({ label, amount: amountOf(print) })),
    earlier: [],
    broken: null,
    ...changed,
  }
}

/** `groups`: the base and the amounts of each. Columns and groups are lines of the printed tables. */
export function breakdownOf(
  by: string,
  of: string,
  columns: string[],
  groups: Record<string, [base: Print, ...amounts: Print[]]>,
): ReleasedBreakdown {
  return {
    by: { key: by, title: `About ${by}` },
    of: { key: of, title: `About ${of}` },
    state: 'shown',
    columns: columns.map((label) => ({ label, from: [label] })),
    groups: Object.entries(groups).map(([label, [base, ...amounts]]) => ({
      label,
      from: [label],
      base: baseOf(base),
      amounts: amounts.map(amountOf),
    })),
  }
}

export function themeOf(code: string, amount: Print, quotes: string[] = []): ReleasedTheme {
  return {
    code,
    name: `Theme ${code}`,
    definition: `What ${code} means.`,
    amount: amountOf(amount),
    lean: null,
    weak: false,
    quotes: quotes.map((text) => ({ text, paraphrase: false })),
    earlier: [],
  }
}
