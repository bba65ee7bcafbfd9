import { useId, useState } from 'preact/hooks'
import { languageNamed } from '../../../schema/language-names.ts'
import type { SurveyDraft } from '../../../schema/survey-draft.ts'

type Props = { draftId: string; draft: SurveyDraft; revision: number; place: number | null }

/** What somebody with a phone will see, as it is saved: the real pages, from which nothing is sent. */
export function PreviewPhone({ draftId, draft, revision, place }: Props) {
  const id = useId()
  const [language, setLanguage] = useState('en')
  const languages = ['en', ...Object.keys(draft.translations)]
  const at = place ? `#q${place}` : ''
  const address = `/staff/survey-drafts/${draftId}/preview?lang=${language}&revision=${revision}${at}`
  const [shown, setShown] = useState(address)
  return (
    <section class="phone" aria-label="Preview">
      <p class="row tight">
        <label for={id}>Preview in</label>
        <select id={id} value={language} onChange={(event) => setLanguage(event.currentTarget.value)}>
          {languages.map((code) => (
            <option key={code} value={code}>
              {code === 'en' ? 'English' : languageNamed(code).own}
            </option>
          ))}
        </select>
      </p>
      {/* Loaded out of sight: a page in sight takes the focus to the question it shows, from whoever is typing beside it. A frame
          of its own each time, so that Back does not go through everything that was saved. */}
      {[...new Set([shown, address])].map((each) => (
        <iframe
          key={each}
          title="The survey on a phone"
          src={each}
          hidden={each !== shown}
          onLoad={() => each === address && setShown(each)}
        />
      ))}
    </section>
  )
}
