import type { DraftQuestion, SurveyDraft } from '../survey-draft.ts'
import { readText, type TextPath, textsOf } from '../survey-texts.ts'
import { relevantOf } from './relevant.ts'
import { marksOf } from './translation-marks.ts'
import { languageHeading } from './xlsform-headings.ts'
import { fixedLists, xlsTypes } from './xlsform-kinds.ts'

/** A sheet of a workbook: rows of cells, each a text, the first row its headings. */
export type Sheet = { sheet: string; rows: string[][] }
/** The words of the answers that a kind brings itself, in one language. */
export type FixedWords = {
  code: string
  yes: string
  no: string
  unsure: string
  feelings: readonly string[]
}

/** What stands on the first page, as notes that another tool shows first. No question's key has a "_". */
export const ownNotes = {
  title: 'heard_title',
  introduction: 'heard_introduction',
  whoReads: 'heard_who_reads',
  whatNext: 'heard_what_next',
} as const

/**
 * A survey as an XLSForm (xlsform.org): what its sheets have no place for stands in columns headed `heard::`, which other
 * tools pass over, and where its translations stand in a sheet "heard". An unfinished follow-up rule, and texts of questions
 * that were taken out, are not in it.
 * @param version as other tools know it, such as "3"
 */
export function sheetsOf(draft: SurveyDraft, fixed: readonly FixedWords[], version: string): Sheet[] {
  const languages = ['en', ...Object.keys(draft.translations).filter((code) => code !== 'en')]
  const english = new Map(textsOf(draft).map((text) => [text.path, text.english]))
  const said = (path: TextPath) =>
    languages.map((code) => {
      const translation = draft.translations[code]
      return code === 'en' || !translation ? (english.get(path) ?? '') : readText(translation, path)
    })
  const columns = (name: string) => languages.map((code) => `${name}::${languageHeading(code)}`)
  const none = languages.map(() => '')

  // Without a text in any language, other tools refuse a note, and the whole form with it.
  const notes = Object.entries(ownNotes).flatMap(([path, name]) =>
    said(path).some(Boolean)
      ? [['note', name, ...said(path), ...none, '', '', '', '', '', '', ...none, ...none]]
      : [],
  )
  const questions = draft.questions.map((question) => [
    typeCell(question),
    question.key,
    ...said(`${question.key}.title`),
    ...said(`${question.key}.hint`),
    relevantIn(draft, question),
    xlsTypes[question.kind].appearance ?? '',
    xlsTypes[question.kind].parameters ?? '',
    question.kind,
    question.none ?? '',
    question.pictures === undefined ? '' : yesOrNo(question.pictures),
    ...said(`${question.key}.lowest`),
    ...said(`${question.key}.highest`),
  ])
  const choices = draft.questions.flatMap(({ key, choices = [] }) =>
    choices.map(({ id, group = '' }) => [key, id, ...said(`${key}.choices.${id}`), group]),
  )
  return [
    {
      sheet: 'survey',
      rows: [
        [
          ...[
            'type',
            'name',
            ...columns('label'),
            ...columns('hint'),
            'relevant',
            'appearance',
            'parameters',
          ],
          ...['heard::kind', 'heard::none', 'heard::pictures'],
          ...[...columns('heard::lowest'), ...columns('heard::highest')],
        ],
        ...notes,
        ...questions,
      ],
    },
    {
      sheet: 'choices',
      rows: [
        ['list_name', 'name', ...columns('label'), 'heard::group'],
        ...choices,
        ...fixedRows(draft, languages, fixed),
      ],
    },
    { sheet: 'settings', rows: settingsOf(draft, version) },
    { sheet: 'heard', rows: marksOf(draft) },
  ]
}

function typeCell({ kind, key }: DraftQuestion): string {
  const { type, list = key } = xlsTypes[kind]
  return type.startsWith('select') ? `${type} ${list}` : type
}

function relevantIn({ questions }: SurveyDraft, { followUp }: DraftQuestion): string {
  if (!followUp?.of) return ''
  return relevantOf(followUp, questions.find(({ key }) => key === followUp.of)?.kind === 'choices')
}

export const yesOrNo = (value: boolean) => (value ? 'yes' : 'no')

function fixedRows(draft: SurveyDraft, languages: string[], fixed: readonly FixedWords[]): string[][] {
  const inEach = (read: (words: FixedWords) => string | undefined) =>
    languages.map((code) => {
      const words = fixed.find((each) => each.code === code)
      return (words && read(words)) ?? ''
    })
  const asks = (kind: string) => draft.questions.some((question) => question.kind === kind)
  const yesNo = (['yes', 'no', 'unsure'] as const).map((id) => [
    fixedLists['yes-no'],
    id,
    ...inEach((words) => words[id]),
    '',
  ])
  const feelings = ['1', '2', '3', '4', '5'].map((id, at) => [
    fixedLists.feeling,
    id,
    ...inEach((words) => words.feelings[at]),
    '',
  ])
  return [...(asks('yes-no') ? yesNo : []), ...(asks('feeling') ? feelings : [])]
}

function settingsOf(draft: SurveyDraft, version: string): string[][] {
  const breakdowns = draft.breakdowns.map(({ by, of }) => `${by}: ${of.join(' ')}`).join('; ')
  return [
    [
      ...['form_title', 'form_id', 'version', 'default_language'],
      ...['heard::kind', 'heard::leave', 'heard::breakdowns'],
    ],
    [
      ...[draft.title, draft.slug, version, languageHeading('en')],
      ...[draft.kind, yesOrNo(draft.leave), breakdowns],
    ],
  ]
}
