import { useId } from 'preact/hooks'
import type { LanguageName } from '../../../schema/language-names.ts'
import { isOneLine, longest } from '../../../schema/text-limits.ts'
import type { TextToTranslate } from './text-groups.ts'

type Props = {
  text: TextToTranslate
  group: string
  language: LanguageName
  value: string
  /** The English it was made from, where that is another now; null where nobody knows it. */
  madeFrom: string | null | undefined
  write: (value: string) => void
  keep: () => void
  /** Ctrl and Enter. */
  next: () => void
}

/** A text in English, and its translation beside it. */
export function TextRow({ text, group, language, value, madeFrom, write, keep, next }: Props) {
  const id = useId()
  const stale = madeFrom !== undefined
  const field = {
    id,
    lang: language.code,
    dir: language.dir,
    value,
    maxLength: longest(text.path),
    'data-path': text.path,
    'aria-describedby': `${id}-english${stale || !value ? ` ${id}-state` : ''}`,
    onInput: (event: { currentTarget: { value: string } }) => write(event.currentTarget.value),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      next()
    },
  }
  return (
    <div class={stale || !value ? 'to-translate open' : 'to-translate'}>
      <div>
        <label for={id}>
          {text.label}{' '}
          <span class="heard-only">
            of “{group}” in {language.english}
          </span>
        </label>
        <p id={`${id}-english`} class="english" lang="en" dir="ltr">
          {text.english}
        </p>
      </div>
      <div>
        {isOneLine(text.path) ? <input type="text" {...field} /> : <textarea rows={3} {...field} />}
        {!value && (
          <p class="state" id={`${id}-state`}>
            Not translated yet
          </p>
        )}
        {value && stale && (
          <div class="state">
            <p id={`${id}-state`}>
              {madeFrom === null ? (
                'Nobody knows which English this was made from.'
              ) : (
                <>
                  The English has changed. This was made from: <q lang="en">{madeFrom}</q>
                </>
              )}
            </p>
            <button type="button" class="button" onClick={keep}>
              It still says the same
            </button>
          </div>
        )}
      </div>
    </div>
  )
}
