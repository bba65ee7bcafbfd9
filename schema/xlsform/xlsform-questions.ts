import { fixedOptions } from '../follow-up.ts'
import { limits } from '../limits.ts'
import { ownNames } from '../own-names.ts'
import type { DraftQuestion } from '../survey-draft.ts'
import { rowLeftOut } from './left-out.ts'
import { readRelevant } from './relevant.ts'
import { type SaidText, saidIn } from './said-text.ts'
import type { ChoiceList } from './xlsform-choices.ts'
import { type Understood, understood } from './xlsform-kinds.ts'
import { freeKey, toKey } from './xlsform-names.ts'
import type { SheetRow } from './xlsform-table.ts'

type Read = {
  questions: DraftQuestion[]
  said: SaidText[]
  faults: string[]
  told: string[]
  /** Question key → its row; the names that questions and lists have in the file. */
  rows: Map<string, number>
  names: Set<string>
  lists: Set<string>
}
type Asked = Understood & { row: SheetRow; name: string; question: DraftQuestion; list?: string }

/** The questions of the sheet "survey", in order. */
export function readQuestions(rows: SheetRow[], lists: Map<string, ChoiceList>): Read {
  const asked: Asked[] = []
  const [faults, told]: [string[], string[]] = [[], []]
  for (const row of rows) {
    const found = readRow(row, lists, asked)
    const tell = (sentences: string[], sentence: string) =>
      sentences.push(`survey, row ${row.row}: ${sentence}`)
    if (typeof found === 'string') tell(faults, found)
    else if (found && 'question' in found) {
      asked.push(found)
      if (found.told) tell(told, `${found.told}.`)
    } else if (found) tell(told, found.leftOut)
  }
  const questions = asked.flatMap((each) => {
    const followUp = ruleOf(each, asked, lists)
    if (typeof followUp !== 'string') return { ...each.question, ...followUp }
    faults.push(`survey, row ${each.row.row}: ${followUp}`)
    return []
  })
  if (asked.length > limits.questions)
    faults.push(`survey: ${asked.length} questions are more than a survey can have (${limits.questions}).`)
  return {
    questions,
    said: asked.flatMap((each) => textsOfRow(each, lists)),
    faults,
    told,
    rows: new Map(asked.map(({ question, row }) => [question.key, row.row])),
    names: new Set(asked.map(({ name }) => name)),
    lists: new Set(asked.flatMap(({ list }) => list ?? [])),
  }
}

/** What a row asks; a sentence where it is not understood; null for what only arranges the form. */
function readRow(row: SheetRow, lists: Map<string, ChoiceList>, before: Asked[]) {
  const cell = (name: string) => row.cells.get(name) ?? ''
  const type = cell('type').toLowerCase()
  const leftOut = rowLeftOut(row)
  if (leftOut) return { leftOut }
  if (/^begin[ _]l?group$/.test(type)) {
    if (cell('relevant'))
      return 'a rule for a whole group is not understood. Give each of its questions the rule.'
    const [heading] = [...row.cells].flatMap(([column, text]) => (/^(label|hint)::/.test(column) ? text : []))
    return heading ? { leftOut: `the heading “${heading}” of a group is left out.` } : null
  }
  if (/^(end[ _]l?group|group[ _]end)$/.test(type)) return null
  if (!type) {
    const filled = [...row.cells.keys()].some((column) => /^(name$|label::|hint::)/.test(column))
    return filled
      ? 'the type is empty. Joined cells hold their text in the first alone: split them; a remark goes in a column of its own.'
      : null
  }
  const found = understood(cell('type'), cell('heard::kind'), cell('appearance'), cell('parameters'))
  if (!found)
    return type === 'range'
      ? '“range” goes from 0 to 10 in steps of 1 here. Change its parameters.'
      : `“${cell('type')}” is not a kind of question that Heard has.`
  if (cell('choice_filter'))
    return 'choices that depend on another answer (choice_filter) are not understood.'
  const name = cell('name')
  if (!name) return 'the question has no name.'
  const twin = before.find((each) => each.name === name)
  if (twin) return `the name “${name}” stands in row ${twin.row.row} too.`
  const choices =
    found.kind === 'choice' || found.kind === 'choices' ? lists.get(found.list ?? '') : undefined
  // A question of Heard that has no choices yet has no list.
  if (found.kind.startsWith('choice') && !choices && !cell('heard::kind'))
    return `its list “${found.list}” has no choices in the sheet “choices”.`
  if (choices && choices.length > limits.choices)
    return `its list has ${choices.length} choices; at most ${limits.choices}.`
  const taken = [...ownNames, ...before.map(({ question }) => question.key)]
  return { ...found, row, name, question: questionOf(row, freeKey(name, 'q', taken), found, choices) }
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
    ...(kind.startsWith('choice') && {
      choices: (choices ?? []).map(({ id, row }) => {
        const group = row.cells.get('heard::group')
        return { id, label: row.cells.get('label::en') ?? '', ...(group ? { group } : {}) }
      }),
    }),
    ...(kind === 'choices' && none
      ? { none: choices?.find(({ name }) => name === none)?.id ?? toKey(none, 'c') }
      : {}),
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
