import { languageNamed } from '../../../schema/language-names.ts'
import { languageTodo } from '../../../schema/language-todo.ts'
import type { SurveyDraft } from '../../../schema/survey-draft.ts'

type Props = { draft: SurveyDraft; leaveOut: string[]; onLeaveOut: (languages: string[]) => void }

/** The languages that are not ready, or were left out: a version can do without them. */
export function LeaveOut({ draft, leaveOut, onLeaveOut }: Props) {
  const choices = Object.keys(draft.translations).filter(
    (language) => leaveOut.includes(language) || languageTodo(draft, language),
  )
  const tick = (language: string, out: boolean) =>
    onLeaveOut(out ? [...leaveOut, language] : leaveOut.filter((each) => each !== language))
  return choices.map((language) => (
    <label key={language} class="tick">
      <input
        type="checkbox"
        checked={leaveOut.includes(language)}
        onChange={({ currentTarget }) => tick(language, currentTarget.checked)}
      />{' '}
      Leave {languageNamed(language).english} out of this version
    </label>
  ))
}
