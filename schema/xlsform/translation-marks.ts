import type { SurveyDraft } from '../survey-draft.ts'
import { readText, textsOf } from '../survey-texts.ts'
import type { SheetRow } from './xlsform-table.ts'

const headings = ['language', 'what', 'where', 'text']

/**
 * Where each translation stands, as the sheet "heard" of an XLSForm: who read it and when, and the English that a stale text
 * was made from. A text without a row was made from the English beside it.
 */
export function marksOf(draft: SurveyDraft): string[][] {
  const texts = textsOf(draft)
  const rows = Object.entries(draft.translations).flatMap(([language, translation]) => {
    const { reviewedBy, reviewedOn, madeFrom } = translation
    const review =
      reviewedBy && reviewedOn
        ? [
            [language, 'read by', '', reviewedBy],
            [language, 'read on', '', reviewedOn],
            [language, 'texts read', '', fingerprint(draft, language)],
          ]
        : []
    const stale = texts.flatMap(({ path, english }) => {
      const from = madeFrom[path]
      if (from === (readText(translation, path) ? english : undefined)) return []
      return [[language, from === undefined ? 'made from other words' : 'made from', path, from ?? '']]
    })
    return [...review, ...stale]
  })
  return [headings, ...rows]
}

/**
 * The draft with what the sheet "heard" says. A review stands only for the texts that were read: where one of them has been
 * changed since, it does not.
 * @returns `told`: a sentence for each language that has to be read again
 */
export function withMarks(draft: SurveyDraft, rows: SheetRow[]): { draft: SurveyDraft; told: string[] } {
  const told: string[] = []
  const of = (language: string, what: string) =>
    rows.filter(({ cells }) => cells.get('language') === language && cells.get('what') === what)
  const translations = Object.entries(draft.translations).map(([language, translation]) => {
    const madeFrom = new Map(Object.entries(translation.madeFrom))
    for (const { cells } of of(language, 'made from'))
      madeFrom.set(cells.get('where') ?? '', cells.get('text') ?? '')
    for (const { cells } of of(language, 'made from other words')) madeFrom.delete(cells.get('where') ?? '')
    const read = (what: string) => of(language, what)[0]?.cells.get('text') ?? null
    const [reviewedBy, reviewedOn] = [read('read by'), read('read on')]
    const same = read('texts read') === fingerprint(draft, language)
    if (reviewedBy && !same)
      told.push(
        `The texts in ${language} are not those that ${reviewedBy} read: they wait for somebody to read them.`,
      )
    const reviewed = same && reviewedBy && reviewedOn && /^\d{4}-\d\d-\d\d$/.test(reviewedOn)
    return [
      language,
      {
        ...translation,
        reviewedBy: reviewed ? reviewedBy : null,
        reviewedOn: reviewed ? reviewedOn : null,
        madeFrom: Object.fromEntries(madeFrom),
      },
    ]
  })
  return { draft: { ...draft, translations: Object.fromEntries(translations) }, told }
}

/** FNV-1a of a language's texts (32 bits, hexadecimal): finds a change somebody forgot, and is no seal. */
function fingerprint(draft: SurveyDraft, language: string): string {
  const translation = draft.translations[language]
  const all = textsOf(draft).map(({ path }) => [path, translation ? readText(translation, path) : ''])
  let hash = 0x811c9dc5
  for (const unit of JSON.stringify(all)) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193)
  return (hash >>> 0).toString(16)
}
