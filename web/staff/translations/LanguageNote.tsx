import { languageNamed } from '../../../schema/language-names.ts'
import { languages } from '../../languages/languages.ts'

/** Whether Heard's own words are there in the language: without them nobody can choose it. */
export function LanguageNote({ code, draftId }: { code: string; draftId: string }) {
  const words = languages.find((each) => each.code === code)
  const { english } = languageNamed(code)
  if (!words) {
    return (
      <p class="told">
        Heard’s own words (its buttons, and what it says about help) are not in {english} yet. You can
        translate and keep this survey in it; nobody can choose the language until Heard has it.
      </p>
    )
  }
  return (
    <>
      {!words.reviewed && (
        <p class="told">
          Nobody has checked Heard’s own words in {english} yet (its buttons, and what it says about help).
          Until somebody has, the language shows in a demonstration alone.
        </p>
      )}
      <p>
        <a href={`/staff/survey-drafts/${draftId}/preview?lang=${code}`} target="_blank" rel="noreferrer">
          See the survey in {english} (opens in a new tab)
        </a>
      </p>
    </>
  )
}
