import type { CohortTable } from '../../../schema/cohort.ts'
import { plainDigits } from '../../../schema/digits.ts'
import { limits } from '../../../schema/limits.ts'
import { type Dimension, dimensions } from '../../../schema/release.ts'
import { tidy } from '../../../schema/tidy.ts'
import type { CohortQuestion } from '../api.ts'
import { dimensionWords } from './dimension-words.ts'

/** What is typed in, as typed: whole or not. */
export type CohortDraft = { people: string; dimensions: DraftDimension[] }
export type DraftRow = { label: string; people: string; choices: string[] }
/**
 * `source`: where the groups come from: free, or a question in one of the ways its answers are printed. What was typed under
 * another source is kept.
 */
export type DraftDimension = { dimension: Dimension; source: string; rows: Record<string, DraftRow[]> }
/** `field`: the id of the field that it is about; `where`: what a person calls it. */
export type Fault = { field: string; where: string; what: string }

export const free = ''
/** One question, with its answers one by one (0) or put together (1, …). */
export const sourceOf = (key: string, level: number) => `${level}/${key}`
export const questionIn = (source: string) => (source === free ? null : source.replace(/^\d+\//, ''))

export const rowsOf = ({ rows, source }: DraftDimension): DraftRow[] => rows[source] ?? []

export const fieldOf = {
  people: 'cohort-people',
  dimension: (dimension: Dimension) => `cohort-${dimension}`,
  label: (dimension: Dimension, row: number) => `cohort-${dimension}-${row}-label`,
  count: (dimension: Dimension, row: number) => `cohort-${dimension}-${row}-people`,
}

/** What was entered, to go on from; empty where nothing was. */
export function draftOf(cohort: CohortTable | null, questions: CohortQuestion[]): CohortDraft {
  return {
    people: cohort ? String(cohort.people) : '',
    dimensions: (cohort?.dimensions ?? []).map(({ dimension, question, groups }) => {
      const asked = questions.find(({ key }) => key === question)
      const source = question === null ? free : sourceOf(question, asked ? levelOf(asked, groups) : 0)
      const rows = groups.map((group) => ({ ...group, people: String(group.people) }))
      return { dimension, source, rows: { [source]: rows } }
    }),
  }
}

/** The first way of printing the answers that these groups go by. */
export function levelOf({ levels }: CohortQuestion, groups: Pick<DraftRow, 'choices'>[]): number {
  const fits = levels.findIndex((cells) =>
    groups.every(({ choices }) => choices.length === 0 || cells.some(({ takes }) => isSame(takes, choices))),
  )
  return Math.max(0, fits)
}

export const isSame = (one: string[], other: string[]) =>
  one.length === other.length && one.every((value) => other.includes(value))

/** Dimensions stand in their own order, whatever was added first. */
export function withDimension(draft: CohortDraft, dimension: Dimension): CohortDraft {
  const rows = dimensionWords[dimension].groups.map((label) => ({ label, people: '', choices: [] }))
  const added = [...draft.dimensions, { dimension, source: free, rows: { [free]: rows } }]
  const order = (each: DraftDimension) => dimensions.indexOf(each.dimension)
  return { ...draft, dimensions: added.sort((a, b) => order(a) - order(b)) }
}

/** One row an answer, as printed; rows that were typed under this source before stay as they were. */
export function withSource(
  told: DraftDimension,
  source: string,
  questions: CohortQuestion[],
): DraftDimension {
  if (told.rows[source]) return { ...told, source }
  const question = questions.find(({ key }) => key === questionIn(source))
  const cells = question?.levels[Number.parseInt(source, 10)] ?? []
  const rows = cells.map(({ label, takes }) => ({ label, people: '', choices: takes }))
  return { ...told, source, rows: { ...told.rows, [source]: rows } }
}

/** The table that the server takes, or what is missing from it, by field, in the order of the page. */
export function cohortIn(draft: CohortDraft): { cohort: CohortTable } | { faults: Fault[] } {
  const people = wholeNumber(draft.people)
  const faults: Fault[] =
    typeof people === 'string' ? [{ field: fieldOf.people, where: 'People in the cohort', what: people }] : []
  const told = draft.dimensions.map((dimension) => {
    const groups = rowsOf(dimension)
      .map((row, at) => ({ ...row, at, label: tidy(row.label), people: row.people.trim() }))
      .filter(({ label, people: typed }) => label || typed)
    faults.push(...faultsOf(dimension.dimension, groups, people))
    return {
      dimension: dimension.dimension,
      question: questionIn(dimension.source),
      groups: groups.map(({ label, people: typed, choices }) => ({
        label,
        people: Number(wholeNumber(typed)),
        choices,
      })),
    }
  })
  if (faults.length > 0 || typeof people === 'string') return { faults }
  return { cohort: { people, dimensions: told } }
}

function faultsOf(
  dimension: Dimension,
  groups: (DraftRow & { at: number })[],
  all: number | string,
): Fault[] {
  const { name } = dimensionWords[dimension]
  const ofWhole = wholeFaults(groups, all).map((what) => ({
    field: fieldOf.dimension(dimension),
    where: name,
    what,
  }))
  const ofGroups = groups.flatMap(({ label, people, at }, place) => {
    const where = `${name}, ${label || `group ${at + 1}`}`
    const repeated = groups.slice(0, place).some((other) => other.label === label)
    const unnamed = labelFault(label) ?? (repeated ? 'Two groups have this name.' : null)
    const uncounted = wholeNumber(people)
    return [
      ...(unnamed ? [{ field: fieldOf.label(dimension, at), where, what: unnamed }] : []),
      ...(typeof uncounted === 'string'
        ? [{ field: fieldOf.count(dimension, at), where, what: uncounted }]
        : []),
    ]
  })
  return [...ofWhole, ...ofGroups]
}

function wholeFaults(groups: DraftRow[], all: number | string): string[] {
  const chosen = groups.flatMap(({ choices }) => choices)
  const sum = groups.reduce((total, { people }) => total + (Number(wholeNumber(people)) || 0), 0)
  return [
    ...(groups.length < 2 ? ['It needs two groups at least. Or leave it out.'] : []),
    ...(groups.length > limits.cohortGroups ? [`It has ${limits.cohortGroups} groups at most.`] : []),
    ...(new Set(chosen).size < chosen.length ? ['One answer is in two groups.'] : []),
    ...(typeof all === 'number' && sum > all
      ? [`Its groups are ${sum} people, more than the ${all} of the cohort.`]
      : []),
  ]
}

function labelFault(label: string): string | null {
  if (label === '') return 'Name this group.'
  if (label.length > 120) return 'This name is longer than 120 characters.'
  return /[\n<>]/.test(label) ? 'A name is one line, without < or >.' : null
}

/** "1,240" and digits of Arabic keyboards too. A sentence where it is none. */
function wholeNumber(typed: string): number | string {
  const digits = plainDigits(typed.trim()).replace(/(?<=\d)[, \u00a0\u202f](?=\d{3}\b)/g, '')
  if (digits === '') return 'How many people? Type 0 where there is nobody.'
  if (!/^\d+$/.test(digits)) return 'A whole number of people, in digits.'
  const number = Number(digits)
  return number > 1_000_000 ? 'A million people at most.' : number
}
