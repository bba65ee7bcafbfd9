import { languageNamed } from './language-names.ts'
import type { SurveyDraft } from './survey-draft.ts'
import { translationState } from './translation-state.ts'

/** What a language of a draft still needs before it is published: "Arabic: 6 texts not translated."; null where nothing. */
export function languageTodo(draft: SurveyDraft, language: string): string | null {
  const { missing, stale, reviewed } = translationState(draft, language)
  const parts = [
    missing.length > 0 && `${texts(missing.length)} not translated`,
    stale.length > 0 && `the English of ${texts(stale.length)} changed since`,
    missing.length + stale.length === 0 && !reviewed && 'nobody has read the translation through',
  ].filter(Boolean)
  return parts.length ? `${languageNamed(language).english}: ${parts.join('; ')}.` : null
}

const texts = (count: number) => (count === 1 ? '1 text' : `${count} texts`)
