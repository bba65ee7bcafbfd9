import { useState } from 'preact/hooks'
import type { ThemeShown } from '../api.ts'
import { ActForm, type Within } from './ActForm.tsx'
import { CardFields, wholeCard } from './CardFields.tsx'
import { CardText } from './CardText.tsx'
import { cardOf, draftOf, sameCard } from './card-draft.ts'

/** Another name, or another card. `now` is the theme as it stands, which somebody may have changed since `theme` was read. */
export function EditTheme({
  theme,
  now,
  ...within
}: Within & { theme: ThemeShown; now: ThemeShown | undefined }) {
  const [draft, setDraft] = useState(draftOf(theme))
  const changed = now && !sameCard(draftOf(now), draftOf(theme))
  const edited = !sameCard(draft, draftOf(now ?? theme)) && draft.name.trim() !== ''
  return (
    <ActForm
      {...within}
      title={`Edit “${theme.name}”`}
      act={edited ? { do: 'edit', themeId: theme.id, card: cardOf(draft) } : null}
      missing={draft.name.trim() ? 'Nothing is changed yet.' : 'A theme needs a name.'}
      doIt="Save the card"
      told={`The card of “${draft.name.trim()}” is saved.`}
      nothing="What the engine reads from now on, it reads with this card."
    >
      {changed && (
        <div class="changed">
          <p class="problem-text">
            Somebody changed this card since you opened it. Saving yours replaces theirs, which says now:
          </p>
          <p>
            <strong>{now.name}</strong>
            <span class="definition">{now.definition}</span>
          </p>
          <CardText theme={now} />
        </div>
      )}
      <CardFields draft={draft} fields={wholeCard} onChange={setDraft} />
    </ActForm>
  )
}
