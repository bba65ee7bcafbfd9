import { useId, useState } from 'preact/hooks'
import { languageNames } from '../../../schema/language-names.ts'

/** Chooses a further language, by its name in English and its own. */
export function AddLanguage({ taken, add }: { taken: string[]; add: (code: string) => void }) {
  const id = useId()
  const [code, setCode] = useState('')
  const choose = (event: Event) => {
    event.preventDefault()
    if (!code) return
    add(code)
    setCode('')
  }
  return (
    <form class="add-language" onSubmit={choose}>
      <label for={id}>Another language</label>
      <div class="row">
        <select id={id} value={code} onChange={(event) => setCode(event.currentTarget.value)}>
          <option value="">Choose a language</option>
          {languageNames
            .filter((language) => !taken.includes(language.code))
            .map(({ code, english, own }) => (
              <option key={code} value={code}>
                {english === own ? english : `${english} · ${own}`}
              </option>
            ))}
        </select>
        <button type="submit" class="button" disabled={!code}>
          Add it
        </button>
      </div>
    </form>
  )
}
