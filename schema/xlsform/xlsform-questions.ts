import { fixedOptions } from '../follow-up.ts'
import { limits } from '../limits.ts'
import type { DraftQuestion } from '../survey-draft.ts'
import { readRelevant } from './relevant.ts'
import { type SaidText, saidIn } from './said-text.ts'
import type { ChoiceList } from './xlsform-choices.ts'
import { leftOut, type Understood, understood } from './xlsform-kinds.ts'
import { toKey } from './xlsform-names.ts'
import type { SheetRow } from './xlsform-table.ts'

type Read = { questions: DraftQuestion[]; said: SaidText[]; faults: string[]; told: string[] }
type Asked = Understood & { row: SheetRow; name: string; question: DraftQuestion; list?: string }

/** The questions of the sheet "survey", in order. */
export function readQuestions(rows: SheetRow[], lists: Map<string, ChoiceList>): Read {
  const read: Read = { questions: [], said: [], faults: [], told: [] }
  const asked: Asked[] = []
  for (const row of rows) {
    const found = readRow(row, lists, asked)
    if (typeof found === 'string') read.faults.push(`survey, row ${row.row}: ${found}`)
    else if (found && 'question' in found) {
      asked.push(found)
      if (found.told) read.told.push(`survey, row ${row.row}: ${found.told}.`)
    } else if (found) read.told.push(`survey, row ${row.row}: ${found.leftOut} is left out.`)
  }
  for (const each of asked) {
    const followUp = ruleOf(each, asked, lists)
    if (typeof followUp === 'string') read.faults.push(`survey, row ${each.row.row}: ${followUp}`)
    else read.questions.push({ ...each.question, ...followUp })
    read.said.push(...textsOfRow(each, lists))
  }
  read.told.push(...passedOver(rows))
  if (asked.length > limits.questions)
    read.faults.push(
      `survey: ${asked.length} questions are more than a survey can have (${limits.questions}).`,
    )
  return read
}

/** What a row asks; a sentence where it is not understood; null for what only arranges the form. */
function readRow(row: SheetRow, lists: Map<string, ChoiceList>, before: Asked[]) {
  const cell = (name: string) => row.cells.get(name) ?? ''
  const type = cell('type').toLowerCase()
  if (/^begin[ _](group|lgroup)$/.test(type))
    return cell('relevant')
      ? `a rule for a whole group is not understood. Give each of its questions the rule.`
      : null
  if (/^end[ _]group$/.test(type)) return null
  if (!type && !cell('name')) return null
  if (leftOut.has(type.replaceAll(' ', '_')))
    return { leftOut: `“${cell('type')}” is about the device or the form, and` }
  const found = understood(cell('type'), cell('heard::kind'), cell('appearance'), cell('parameters'))
  if (!found) return `“${cell('type')}” is not a kind of question that Heard has.`
  if (cell('choice_filter'))
    return 'choices that depend on another answer (choice_filter) are not understood.'
  const name = cell('name')
  if (!name) return 'the question has no name.'
  const key = toKey(name, 'q')
  const twin = before.find(({ question }) => question.key === key)
  if (twin) return `the name “${name}” stands in row ${twin.row.row} too.`
  const choices =
    found.kind === 'choice' || found.kind === 'choices' ? lists.get(found.list ?? '') : undefined
  if (found.kind.startsWith('choice') && !choices)
    return `its list “${found.list}” has no choices in the sheet “choices”.`
  if (choices && choices.length > limits.choices)
    return `its list has ${choices.length} choices; at most ${limits.choices}.`
  return { ...found, row, name, question: questionOf(row, key, found, choices) }
}

function questionOf(
  { cells }: SheetRow,
  key: string,
  { kind }: Understood,
  choices: ChoiceList | undefined,
): DraftQuestion {
  const said = (column: string) => cells.get(`${column}::en`) ?? ''
  const none = cells.get('heard::none')
  const pictures = cells.get('heard::pictures')?.toLowerCase()
  return {
    kind,
    key,
    title: said('label'),
    hint: said('hint'),
    ...(choices && {
      choices: choices.map(({ id, row }) => {
        const group = row.cells.get('heard::group')
        return { id, label: row.cells.get('label::en') ?? '', ...(group ? { group } : {}) }
      }),
    }),
    ...(kind === 'choices' && none ? { none: toKey(none, 'c') } : {}),
    ...(kind === 'scale' ? { lowest: said('heard::lowest'), highest: said('heard::highest') } : {}),
    ...(pictures ? { pictures: pictures === 'yes' } : {}),
  }
}

/** Its follow-up rule, in the keys and ids they have here; a sentence where that is not understood. */
function ruleOf({ row, question }: Asked, asked: Asked[], lists: Map<string, ChoiceList>) {
  const text = row.cells.get('relevant')
  if (!text) return {}
  const rule = readRelevant(text)
  if (!rule)
    return `the rule “${text}” is not understood. Heard asks a question after certain answers to one before it.`
  const parent = asked.find(({ name }) => name === rule.of)
  if (!parent) return `its rule names “${rule.of}”, and there is no such question.`
  const fixed: Record<string, readonly string[]> = fixedOptions
  const list = fixed[parent.question.kind] ?? []
  const ids = rule.is.map((name) =>
    list.includes(name) ? name : lists.get(parent.list ?? '')?.find((choice) => choice.name === name)?.id,
  )
  const unknown = rule.is.find((_, at) => !ids[at])
  if (unknown) return `its rule names the answer “${unknown}”, which “${rule.of}” does not have.`
  if (parent.question.key === question.key) return 'its rule is about the question itself.'
  return { followUp: { of: parent.question.key, is: ids.filter((id) => id !== undefined) } }
}

function textsOfRow({ row, question, list }: Asked, lists: Map<string, ChoiceList>): SaidText[] {
  const { key, choices } = question
  const said = (column: string, part: string) => saidIn('survey', row, column, `${key}.${part}`)
  return [
    ...[...said('label', 'title'), ...said('hint', 'hint')],
    ...(question.kind === 'scale'
      ? [...said('heard::lowest', 'lowest'), ...said('heard::highest', 'highest')]
      : []),
    ...(choices ? (lists.get(list ?? '') ?? []) : []).flatMap((choice) =>
      saidIn('choices', choice.row, 'label', `${key}.choices.${choice.id}`),
    ),
  ]
}

/** Columns with something in them that Heard has no use for, told once. */
function passedOver(rows: SheetRow[]): string[] {
  const unused: Record<string, string> = {
    required: 'every question can be skipped here, so “required” is left out.',
    constraint: 'answers are not checked against a rule, so “constraint” is left out.',
    default: 'nothing is filled in beforehand, so “default” is left out.',
    calculation: 'nothing is calculated, so “calculation” is left out.',
  }
  return Object.entries(unused).flatMap(([column, sentence]) =>
    rows.some(({ cells }) => cells.has(column)) ? [`survey: ${sentence}`] : [],
  )
}
