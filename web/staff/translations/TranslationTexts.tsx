import { useEffect, useRef, useState } from 'preact/hooks'
import { languageNamed } from '../../../schema/language-names.ts'
import { readText, type TextPath } from '../../../schema/survey-texts.ts'
import { setTranslation, translationState, untranslated } from '../../../schema/translation-state.ts'
import { say } from '../notice.ts'
import { TextRow } from './TextRow.tsx'
import { groupsOf, type TextToTranslate } from './text-groups.ts'
import type { TranslationDesk } from './translation-desk.ts'

/** Every text of the survey, side by side with its translation. */
export function TranslationTexts({ desk, code }: { desk: TranslationDesk; code: string }) {
  const draft = desk.draft.value
  const language = languageNamed(code)
  const translation = draft.translations[code] ?? untranslated()
  const state = translationState(draft, code)
  const open = new Set([...state.missing, ...state.stale])
  // What is worked on stays in sight when it is done, until the filter is set again.
  const [only, setOnly] = useState<ReadonlySet<TextPath> | null>(null)
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => setOnly(null), [code])

  /** From the English that stands beside it, whatever somebody makes of that meanwhile. Without `value`: as it is. */
  const translate = ({ path, english }: TextToTranslate, value?: string) =>
    desk.change((before, at) => {
      const kept = readText(before.translations[code] ?? untranslated(), at(path))
      return setTranslation(before, code, at(path), value ?? kept, english)
    })
  const goOn = (from: TextPath) => {
    const fields = [...(list.current?.querySelectorAll<HTMLElement>('[data-path]') ?? [])]
    const here = fields.findIndex((field) => field.dataset.path === from)
    const next = [...fields.slice(here + 1), ...fields.slice(0, here)].find((field) =>
      open.has(field.dataset.path ?? ''),
    )
    if (next) next.focus()
    else say(`Nothing is missing in ${language.english}, and nothing has changed.`)
    void desk.saver.flush()
  }
  const groups = groupsOf(draft)
    .map((group) => ({ ...group, texts: group.texts.filter(({ path }) => !only || only.has(path)) }))
    .filter(({ texts }) => texts.length > 0)
  const stale = new Set(state.stale)
  return (
    <>
      <div class="row">
        <label class="choice-line">
          <input
            type="checkbox"
            checked={only !== null}
            onChange={(event) => setOnly(event.currentTarget.checked ? open : null)}
          />
          Only what is missing or has changed
        </label>
        <span class="soft">Ctrl and Enter: on to the next one.</span>
      </div>
      <div ref={list} class="card to-translate-all">
        {groups.length === 0 && <p>Nothing is missing, and nothing has changed.</p>}
        {groups.map(({ heading, texts }) => (
          <section key={heading} aria-label={heading}>
            <h3>{heading}</h3>
            {texts.map((text) => (
              <TextRow
                key={text.path}
                text={text}
                group={heading}
                language={language}
                value={readText(translation, text.path)}
                madeFrom={stale.has(text.path) ? (translation.madeFrom[text.path] ?? null) : undefined}
                write={(value) => translate(text, value)}
                keep={() => translate(text)}
                next={() => goOn(text.path)}
              />
            ))}
          </section>
        ))}
      </div>
    </>
  )
}
