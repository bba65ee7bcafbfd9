import { useEffect, useRef, useState } from 'preact/hooks'
import { languageNamed } from '../../../schema/language-names.ts'
import { textsOf } from '../../../schema/survey-texts.ts'
import { addLanguage, removeLanguage, translationState } from '../../../schema/translation-state.ts'
import type { Me } from '../api.ts'
import { AskButton } from '../components/AskButton.tsx'
import { Loading } from '../components/Loading.tsx'
import { Page } from '../components/Page.tsx'
import { SavingLine } from '../components/SavingLine.tsx'
import { AddLanguage } from '../translations/AddLanguage.tsx'
import { LanguageNote } from '../translations/LanguageNote.tsx'
import { LanguageReview } from '../translations/LanguageReview.tsx'
import { progressInWords } from '../translations/progress-words.ts'
import { TranslationTexts } from '../translations/TranslationTexts.tsx'
import { TranslatorsFile } from '../translations/TranslatorsFile.tsx'
import { openTranslationDesk, type TranslationDesk } from '../translations/translation-desk.ts'
import { useLoad } from '../use-load.ts'
import { useSaveOnLeaving } from '../use-save-on-leaving.ts'

/** The translations of a draft: every language beside the English. */
export function TranslationsPage({ me, draftId }: { me: Me; draftId: string }) {
  const { data, failed, again } = useLoad(() => openTranslationDesk(draftId))
  return (
    <Page title="Translations">
      {data ? <Languages desk={data} draftId={draftId} me={me} /> : <Loading failed={failed} again={again} />}
    </Page>
  )
}

function Languages({ desk, draftId, me }: { desk: TranslationDesk; draftId: string; me: Me }) {
  const draft = desk.draft.value
  const codes = Object.keys(draft.translations)
  const [code, setCode] = useState(codes[0] ?? '')
  const [added, setAdded] = useState('')
  useSaveOnLeaving(desk.saver)
  const all = textsOf(draft).filter(({ english }) => english).length
  const shown = codes.includes(code) ? code : codes[0]
  return (
    <>
      <p class="purpose">
        “{draft.title || 'A survey without a title yet'}” is written in English. People choose another
        language at the top of its first page.{' '}
        <a href={`/staff/app/survey-drafts/${draftId}`}>Back to the survey</a>
      </p>
      <p>
        <SavingLine saver={desk.saver} />
      </p>
      <div class="languages">
        {codes.length > 0 && (
          <ul class="language-list" aria-label="Languages">
            {codes.map((each) => (
              <li key={each}>
                <button
                  type="button"
                  class="button"
                  aria-pressed={each === shown}
                  onClick={() => {
                    setAdded('')
                    setCode(each)
                  }}
                >
                  <span>
                    {languageNamed(each).english} · <bdi lang={each}>{languageNamed(each).own}</bdi>
                  </span>
                  <span class="soft">{progressInWords(translationState(draft, each), all)}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
        <AddLanguage
          taken={codes}
          add={(chosen) => {
            desk.change((before) => addLanguage(before, chosen))
            setAdded(chosen)
            setCode(chosen)
          }}
        />
      </div>
      {shown ? (
        <Language key={shown} desk={desk} code={shown} draftId={draftId} me={me} added={shown === added} />
      ) : (
        <p class="card">
          This survey is in English alone. Add a language, or bring a file that a translator sent back.
        </p>
      )}
      <TranslatorsFile desk={desk} draftId={draftId} />
    </>
  )
}

type LanguageProps = { desk: TranslationDesk; code: string; draftId: string; me: Me; added: boolean }

function Language({ desk, code, draftId, me, added }: LanguageProps) {
  const { english, own } = languageNamed(code)
  const heading = useRef<HTMLHeadingElement>(null)
  // The button that added it has nothing more to add, and lets go of the focus.
  useEffect(() => {
    if (added) heading.current?.focus()
  }, [])
  return (
    <section aria-labelledby="language">
      <h2 id="language" ref={heading} tabIndex={-1}>
        {english} {own !== english && <bdi lang={code}>({own})</bdi>}
      </h2>
      <LanguageNote code={code} draftId={draftId} />
      <TranslationTexts desk={desk} code={code} />
      <LanguageReview desk={desk} code={code} me={me.name} />
      <div class="row">
        <AskButton
          label={`Take ${english} out`}
          question={{
            title: `Take ${english} out of this draft?`,
            explanation: (
              <p>
                Every text in {english} is deleted from the draft. What is published stays as it is. To keep
                the texts, get the file for translators first.
              </p>
            ),
            doIt: `Take ${english} out`,
            act: async () => desk.change((before) => removeLanguage(before, code)),
          }}
        />
      </div>
    </section>
  )
}
