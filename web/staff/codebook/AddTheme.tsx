import { useState } from 'preact/hooks'
import { ActForm, type Within } from './ActForm.tsx'
import { CardFields, wholeCard } from './CardFields.tsx'
import { cardOf, emptyDraft, linesOf } from './card-draft.ts'

export function AddTheme(within: Within) {
  const [draft, setDraft] = useState(emptyDraft)
  const name = draft.name.trim()
  const bare = name && linesOf(draft.quotes).length === 0
  return (
    <ActForm
      {...within}
      title="Add a theme"
      act={name ? { do: 'accept', card: cardOf(draft) } : null}
      missing="A theme needs a name."
      doIt="Add the theme"
      told={`“${name}” is a theme now.`}
      nothing="You can give it to answers at once; the engine can propose it for what it reads from now on."
    >
      <CardFields draft={draft} fields={wholeCard} onChange={setDraft} />
      {bare && <p class="soft">Without quotes the engine knows it by its card alone.</p>}
    </ActForm>
  )
}
