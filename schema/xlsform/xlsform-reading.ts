import { faultsOfFollowUps } from '../follow-up.ts'
import type { DraftTranslation, SurveyDraft } from '../survey-draft.ts'
import { withText } from '../survey-texts.ts'
import { untranslated } from '../translation-state.ts'
import { columnsLeftOut, listsLeftOut } from './left-out.ts'
import { type SaidText, saidIn, tooLong, withReferences } from './said-text.ts'
import { withMarks } from './translation-marks.ts'
import { readLists } from './xlsform-choices.ts'
import { languageCode } from './xlsform-headings.ts'
import { readQuestions } from './xlsform-questions.ts'
import { ownNotes, type Sheet } from './xlsform-sheets.ts'
import { readTable } from './xlsform-table.ts'

/** `draft` is null where there are faults: nothing is half read. Each is a sentence with its sheet and row. */
export type XlsFormRead = {
  draft: SurveyDraft | null
  faults: string[]
  /** What was left out, or is asked in another way here. */
  told: string[]
}

/**
 * A survey from the sheets of an XLSForm, whoever wrote it. Everything in it is untrusted: what is not understood is a fault.
 * Its translations were made from the English beside them, unless its sheet "heard" says otherwise.
 */
export function readXlsFormSheets(sheets: readonly Sheet[]): XlsFormRead {
  const cells = (name: string) => sheets.find(({ sheet }) => sheet.trim().toLowerCase() === name)?.rows
  const asked = cells('survey')
  if (!asked) return refused(['There is no sheet called “survey”, so this is no XLSForm.'])
  const settings = readTable('settings', cells('settings') ?? [], 'en')
  const set = (name: string) => settings.rows[0]?.cells.get(name) ?? ''
  const home = languageCode(set('default_language')) ?? 'en'
  const survey = readTable('survey', asked, home)
  const choices = readTable('choices', cells('choices') ?? [], home)
  const atTop = [...settings.faults, ...survey.faults, ...choices.faults, ...missingColumns(survey.columns)]
  if (atTop.length) return refused(atTop)

  const { lists, faults: faultsOfLists } = readLists(choices)
  const note = (name: string) => survey.rows.find((row) => row.cells.get('name') === name)
  const notes = Object.values(ownNotes).map(note)
  const read = readQuestions(
    survey.rows.filter((row) => !notes.includes(row)),
    lists,
  )
  const said: SaidText[] = Object.entries(ownNotes).flatMap(([path, name]) => {
    const row = note(name)
    return row ? saidIn('survey', row, 'label', path) : []
  })
  const own = (path: string) => said.find((text) => text.path === path && text.language === 'en')?.text ?? ''
  said.push(...read.said)
  const formTitle = set('form_title') || set('title')

  const draft: SurveyDraft = {
    kind: set('heard::kind') === 'consultation' ? 'consultation' : 'survey',
    slug: (set('form_id') || set('id_string')).slice(0, 60),
    title: own('title') || formTitle,
    introduction: own('introduction'),
    whoReads: own('whoReads'),
    whatNext: own('whatNext'),
    leave: set('heard::leave').toLowerCase() === 'yes',
    questions: read.questions,
    breakdowns: breakdownsOf(set('heard::breakdowns')),
    translations: translationsOf(said, new Set([...survey.columns, ...choices.columns].flatMap(languageOf))),
  }
  const marked = withMarks(draft, readTable('heard', cells('heard') ?? [], 'en').rows)
  const titled: SaidText = { path: 'title', language: 'en', text: draft.title, where: 'settings, form_title' }
  const faults = [...faultsOfLists, ...read.faults, ...tooLong(own('title') ? said : [titled, ...said])]
  const rules = faults.length ? [] : faultsOfRules(draft, read.rows)
  if (faults.length || rules.length) return refused([...faults, ...rules])
  const told = [
    ...read.told,
    ...withReferences(said, read.names),
    ...columnsLeftOut('survey', survey),
    ...columnsLeftOut('choices', choices),
    ...columnsLeftOut('settings', settings),
    ...listsLeftOut(lists, read.lists),
    ...settings.rows
      .slice(1)
      .map(({ row }) => `settings, row ${row}: only the first row of settings is read.`),
    ...languageTaken(set('default_language')),
    ...sheetsLeftOut(sheets),
    ...marked.told,
  ]
  return { draft: marked.draft, faults: [], told }
}

/** Sheets that are read, the first of each name. */
const sheetsRead = ['survey', 'choices', 'settings', 'heard']

/** A sentence for each sheet that holds something and is not read. */
const sheetsLeftOut = (sheets: readonly Sheet[]): string[] =>
  sheets.flatMap(({ sheet, rows }, at) => {
    const name = (each: string) => each.trim().toLowerCase()
    const isFirst = sheets.findIndex((other) => name(other.sheet) === name(sheet)) === at
    const isRead = sheetsRead.includes(name(sheet)) && isFirst
    const holds = rows.some((row) => row.some((cell) => cell.trim()))
    return holds && !isRead ? [`Nothing is read of the sheet “${sheet}”.`] : []
  })

/** "default" is what other tools write where a form names no language. */
const languageTaken = (name: string): string[] =>
  name && name.toLowerCase() !== 'default' && languageCode(name) === null
    ? [`settings: which language is “${name}”? Texts that name no language are taken for English.`]
    : []

/** What is wrong with the follow-up rules, by the rows they stand in. */
const faultsOfRules = ({ questions }: SurveyDraft, rows: Map<string, number>) =>
  faultsOfFollowUps(
    questions.map(({ choices, ...question }) => (choices ? { ...question, choices } : question)),
  ).map((fault) => {
    const [key = '', ...rest] = fault.split(': ')
    return `survey, row ${rows.get(key)}: ${rest.join(': ')}.`
  })

const refused = (faults: string[]): XlsFormRead => ({ draft: null, faults, told: [] })

function missingColumns(columns: Set<string>): string[] {
  const missing = ['type', 'name'].filter((name) => !columns.has(name))
  if (missing.length)
    return [`survey: there is no column “${missing.join('” and no “')}”. The first row names the columns.`]
  if (columns.has('label::en')) return []
  return [
    'survey: there are no texts in English (label, or label::English (en)). A survey is written in English first; other languages are translations of it.',
  ]
}

/** The language of a column of texts other than English. */
function languageOf(column: string): string[] {
  const code = /^(?:label|hint|heard::lowest|heard::highest)::([a-z]+)$/.exec(column)?.[1]
  return code && code !== 'en' ? [code] : []
}

function translationsOf(said: SaidText[], languages: Set<string>): Record<string, DraftTranslation> {
  const english = new Map(
    said.flatMap(({ path, language, text }) => (language === 'en' ? [[path, text]] : [])),
  )
  const all = [...languages].map((code): [string, DraftTranslation] => {
    const texts = said.filter(({ language }) => language === code)
    const translation = texts.reduce((made, { path, text }) => withText(made, path, text), untranslated())
    return [
      code,
      {
        ...translation,
        madeFrom: Object.fromEntries(texts.map(({ path }) => [path, english.get(path) ?? ''])),
      },
    ]
  })
  return Object.fromEntries(all)
}

/** "home: safe money; channel: safe" → what is split by which question. */
const breakdownsOf = (text: string): SurveyDraft['breakdowns'] =>
  text.split(';').flatMap((part) => {
    const [by = '', of = ''] = part.split(':').map((side) => side.trim())
    return by ? [{ by, of: of.split(/\s+/).filter(Boolean) }] : []
  })
