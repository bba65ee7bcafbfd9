import { type Dimension, dimensions } from '../../../schema/release.ts'
import { type Row, readRows, strayCells, writeRows } from '../../../schema/spreadsheet.ts'
import type { CohortQuestion } from '../api.ts'
import {
  type CohortDraft,
  cohortIn,
  type DraftDimension,
  type DraftRow,
  fieldOf,
  free,
  isSame,
  levelOf,
  questionIn,
  rowsOf,
  sourceOf,
} from './cohort-draft.ts'
import { dimensionWords } from './dimension-words.ts'

/** A cohort as a spreadsheet: one row a group, the whole cohort first. What is not counted yet is empty. */
export function cohortToCsv(draft: CohortDraft, questions: CohortQuestion[]): string {
  const rows = draft.dimensions.flatMap((told) => {
    const question = questions.find(({ key }) => key === questionIn(told.source))
    return rowsOf(told).map(({ label, people, choices }) => [
      dimensionWords[told.dimension].name,
      label,
      people,
      question?.title ?? '',
      question ? answersIn(choices, question) : '',
    ])
  })
  return writeRows([...columns], [[everybody, '', draft.people, '', ''], ...rows])
}

/**
 * What a spreadsheet holds as a cohort, whole, or a sentence for each mistake, rows as a spreadsheet counts them. A question
 * is named by its title or key; answers by their labels or ids, one a line; left out, the group has the name of its answer.
 */
export function cohortFromCsv(csv: string, questions: CohortQuestion[]): Read {
  const { heading, filled, broken } = readRows(csv, (cell) => isColumn(nameOf(cell)))
  if (broken.length > 0) return { mistakes: broken }
  const named = heading.map(nameOf)
  const missing = columns.slice(0, 3).filter((column) => !named.includes(column))
  const strange = named.filter((column, at) => column && (!isColumn(column) || named.indexOf(column) !== at))
  const misshapen = [
    ...missing.map((column) => `Row 1: there is no column “${column}”.`),
    ...strange.map((column) => `Row 1: the column “${column}” is not asked for, or is there twice.`),
    ...strayCells(named, filled),
  ]
  if (misshapen.length > 0) return { mistakes: misshapen }
  return gather(named, filled, questions)
}

const columns = ['dimension', 'group', 'people', 'question', 'answers'] as const
type Column = (typeof columns)[number]
type Told = Map<Dimension, { question: CohortQuestion | null; groups: (DraftRow & { row: number })[] }>
type Read = { draft: CohortDraft } | { mistakes: string[] }
const isColumn = (name: string) => columns.some((column) => column === name)
const nameOf = (cell: string) => cell.trim().toLowerCase()
const everybody = 'Everybody'

function gather(named: string[], filled: Row[], questions: CohortQuestion[]): Read {
  const cellIn = (cells: string[], column: Column) => cells[named.indexOf(column)] ?? ''
  const isTotal = ({ cells }: Row) => nameOf(cellIn(cells, 'dimension')) === nameOf(everybody)
  const [total, again] = filled.filter(isTotal)
  const told: Told = new Map()
  const mistakes = filled
    .filter((row) => !isTotal(row))
    .flatMap(({ row, cells }) => {
      const fault = addGroup(told, row, (column) => cellIn(cells, column), questions)
      return fault ? [`Row ${row}, column ${fault.column}: ${fault.what}`] : []
    })
  if (!total) mistakes.push(`There is no row “${everybody}” with the number of people in the cohort.`)
  if (again) mistakes.push(`Row ${again.row}, column dimension: “${everybody}” is there twice.`)
  if (mistakes.length > 0 || !total) return { mistakes }
  return checked({ row: total.row, people: cellIn(total.cells, 'people') }, told)
}

/** Adds one row to what has been read, or says what is wrong with it. */
function addGroup(
  told: Told,
  row: number,
  cell: (column: Column) => string,
  questions: CohortQuestion[],
): { column: Column; what: string } | null {
  const dimension = dimensionNamed(cell('dimension'))
  if (!dimension) return { column: 'dimension', what: `not one of: ${[everybody, ...names].join(', ')}.` }
  const question = cell('question') ? questionNamed(cell('question'), questions) : null
  if (question === undefined)
    return {
      column: 'question',
      what: 'the survey has no such question of one answer that everybody is asked.',
    }
  const before = told.get(dimension)
  if (before && before.question !== question)
    return { column: 'question', what: `not the question of the rows of “${cell('dimension')}” above.` }
  const choices = choicesIn(cell('answers'), cell('group'), question)
  if (typeof choices === 'string') return { column: 'answers', what: choices }
  const group = { row, label: cell('group'), people: cell('people'), choices }
  told.set(dimension, { question, groups: [...(before?.groups ?? []), group] })
  return null
}

/** The rules of the page, told by row. */
function checked(total: { row: number; people: string }, told: Told): Read {
  const places = new Map([[fieldOf.people, `Row ${total.row}, column people: `]])
  const list = [...told].map(([dimension, { question, groups }]): DraftDimension => {
    const source = question ? sourceOf(question.key, levelOf(question, groups)) : free
    for (const [at, { row }] of groups.entries()) {
      places.set(fieldOf.label(dimension, at), `Row ${row}, column group: `)
      places.set(fieldOf.count(dimension, at), `Row ${row}, column people: `)
    }
    return { dimension, source, rows: { [source]: groups.map(({ row: _, ...group }) => group) } }
  })
  const draft = {
    people: total.people,
    dimensions: list.sort((a, b) => dimensions.indexOf(a.dimension) - dimensions.indexOf(b.dimension)),
  }
  const read = cohortIn(draft)
  if ('faults' in read)
    return {
      mistakes: read.faults.map(({ field, where, what }) => (places.get(field) ?? `${where}: `) + what),
    }
  return { draft }
}

const names = dimensions.map((dimension) => dimensionWords[dimension].name)
const dimensionNamed = (cell: string) =>
  dimensions.find((dimension) =>
    [dimension, dimensionWords[dimension].name].map(nameOf).includes(nameOf(cell)),
  )

const questionNamed = (cell: string, questions: CohortQuestion[]) =>
  questions.find(({ key, title }) => [key, title].map(nameOf).includes(nameOf(cell)))

/** The ids that a cell of answers names; a sentence where one is not to be found. */
function choicesIn(cell: string, group: string, question: CohortQuestion | null): string[] | string {
  if (!question) return cell === '' ? [] : 'answers of no question. Name the question, or leave this empty.'
  const cells = question.levels.flat()
  const known = new Set(cells.flatMap(({ takes }) => takes))
  const called = (name: string) =>
    cells.find(({ label }) => nameOf(label) === nameOf(name))?.takes ?? (known.has(name) ? [name] : undefined)
  if (cell === '') return called(group) ?? []
  const found = cell.split('\n').map((name) => ({ name: name.trim(), takes: called(name.trim()) }))
  const lost = found.find(({ takes }) => !takes)
  if (lost) return `“${lost.name}” is not an answer of “${question.title}”.`
  return [...new Set(found.flatMap(({ takes }) => takes ?? []))]
}

/** As printed, where the answers are one printed line. */
function answersIn(choices: string[], question: CohortQuestion): string {
  const cells = question.levels.flat()
  const labelOf = (ids: string[]) => cells.find(({ takes }) => isSame(takes, ids))?.label
  return labelOf(choices) ?? choices.map((id) => labelOf([id]) ?? id).join('\n')
}
