import type { SurveyDraft } from '../survey-draft.ts'
import { readText, type TextPath, textsOf } from '../survey-texts.ts'
import { addLanguage, setTranslation } from '../translation-state.ts'

/** What a translators' file holds, beside the draft it is brought back into. */
export type Brought = {
  /** Each language with how many of the draft's texts the file has in it, and how many of those are not what the draft has. */
  languages: { code: string; texts: number; changed: number }[]
  /** Questions of the file, and of the draft, that the other does not have: by their English. */
  notHere: string[]
  notInFile: string[]
  /** Texts whose English is not what it is in the draft: what is made from them will have to be looked at again. */
  otherEnglish: number
}

/** What a translators' file would change. Questions are known by their names, choices by theirs. */
export function broughtTranslations(draft: SurveyDraft, file: SurveyDraft): Brought {
  const texts = textsOf(draft).filter(({ english }) => english)
  const english = englishOf(file)
  const lacks = ({ questions }: SurveyDraft, of: SurveyDraft) =>
    of.questions
      .filter(({ key }) => !questions.some((question) => question.key === key))
      .map(({ title, key }) => title || key)
  return {
    languages: Object.entries(file.translations).map(([code, translation]) => {
      const said = texts.filter(({ path }) => readText(translation, path))
      const here = draft.translations[code]
      const changed = said.filter(
        ({ path }) => readText(translation, path) !== (here ? readText(here, path) : ''),
      )
      return { code, texts: said.length, changed: changed.length }
    }),
    notHere: lacks(draft, file),
    notInFile: lacks(file, draft),
    otherEnglish: texts.filter((text) => english.has(text.path) && english.get(text.path) !== text.english)
      .length,
  }
}

/**
 * The draft with the texts of a translators' file in these languages. They were made from the file's English, and nobody has
 * reviewed them. An empty cell takes nothing away; a text that the draft has word for word stays as it is there.
 */
export function takeTranslations(
  draft: SurveyDraft,
  file: SurveyDraft,
  languages: readonly string[],
): SurveyDraft {
  const english = englishOf(file)
  let taken = draft
  for (const language of languages) {
    const translation = file.translations[language]
    if (!translation) continue
    taken = addLanguage(taken, language)
    for (const { path } of textsOf(draft)) {
      const text = readText(translation, path)
      const here = taken.translations[language]
      if (text && here && text !== readText(here, path))
        taken = setTranslation(taken, language, path, text, english.get(path))
    }
  }
  return taken
}

/** The whole file in the draft's place: its questions, its English and its languages, which nobody has reviewed. */
export function takeWhole(draft: SurveyDraft, file: SurveyDraft): SurveyDraft {
  const translations = Object.entries(file.translations).map(([language, translation]) => [
    language,
    { ...translation, reviewedBy: null, reviewedOn: null },
  ])
  return { ...file, kind: draft.kind, slug: draft.slug, translations: Object.fromEntries(translations) }
}

const englishOf = (draft: SurveyDraft): Map<TextPath, string> =>
  new Map(textsOf(draft).map(({ path, english }) => [path, english]))
