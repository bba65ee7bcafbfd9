import type { ChoiceList } from './xlsform-choices.ts'
import { fixedLists } from './xlsform-kinds.ts'
import type { SheetRow, Table } from './xlsform-table.ts'

type FormSheet = 'survey' | 'choices' | 'settings'

/** The columns that are read of each sheet. */
const columnsRead: Record<FormSheet, RegExp> = {
  survey:
    /^(type|name|relevant|choice_filter|disabled|(label|hint|heard::(lowest|highest))::[a-z]+|heard::(kind|none|pictures))$/,
  choices: /^(list_name|name|label::[a-z]+|heard::group)$/,
  settings: /^(form_title|title|form_id|id_string|version|default_language|heard::(kind|leave|breakdowns))$/,
}

/** Columns of the sheet "survey" that mean something Heard does otherwise. */
const instead: Record<string, string> = {
  required: 'every question can be skipped here, so “required” is left out.',
  constraint: 'answers are not checked against a rule, so “constraint” is left out.',
  default: 'nothing is filled in beforehand, so “default” is left out.',
  calculation: 'nothing is calculated, so “calculation” is left out.',
  appearance: 'how a question looks is the same in every survey here, so “appearance” is left out.',
  parameters: 'only a range from 0 to 10 has “parameters” here; others are left out.',
}

/** What Heard itself writes into these two columns. */
const asExported: Record<string, RegExp> = {
  appearance: /^(multiline|month-year)$/,
  parameters: /^start=0 end=10 step=1$/,
}

/** A sentence for whatever else stands in the columns of a sheet. */
export function columnsLeftOut(sheet: FormSheet, { rows, unnamed }: Table): string[] {
  const filled = new Set(rows.flatMap(({ cells }) => [...cells.keys()]))
  const unread = [...filled].filter((column) => !columnsRead[sheet].test(column))
  const known = sheet === 'survey' ? unread.filter((column) => column in instead) : []
  const other = unread.filter((column) => !known.includes(column)).map((column) => `“${column}”`)
  return [
    ...known
      .filter((column) => rows.some(({ cells }) => isOther(column, cells.get(column))))
      .map((column) => `${sheet}: ${instead[column]}`),
    ...(other.length ? [`${sheet}: Heard has no use for ${other.join(', ')}: left out.`] : []),
    ...(unnamed.length
      ? [`${sheet}: what stands in column ${unnamed.join(', ')} has no heading, and is left out.`]
      : []),
  ]
}

const isOther = (column: string, text: string | undefined) =>
  text !== undefined && !asExported[column]?.test(text)

/** A sentence for each list that no question offers. */
export function listsLeftOut(lists: Map<string, ChoiceList>, asked: ReadonlySet<string>): string[] {
  const own: string[] = Object.values(fixedLists)
  return [...lists.keys()]
    .filter((name) => !asked.has(name) && !own.includes(name))
    .map((name) => `choices: no question offers the list “${name}”, so it is left out.`)
}

/** Why a row of the sheet "survey" asks nothing here; null where it asks something. */
export function rowLeftOut({ cells }: SheetRow): string | null {
  const type = (cells.get('type') ?? '').toLowerCase().replaceAll(' ', '_')
  if (/^(yes|true)$/i.test(cells.get('disabled') ?? '')) return 'it is disabled, and is left out.'
  return aboutTheForm.has(type)
    ? `“${cells.get('type')}” is about the device or the form, and is left out.`
    : null
}

/** Rows about the device or the form, of which Heard stores nothing. */
const aboutTheForm = new Set(
  'start end today deviceid phonenumber username email simserial subscriberid audit start-geopoint calculate hidden'.split(
    ' ',
  ),
)
