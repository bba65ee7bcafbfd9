import { useState } from 'preact/hooks'
import type { ThemeShown } from '../api.ts'
import { ActForm, type Within } from './ActForm.tsx'
import { CardFields } from './CardFields.tsx'
import { cardOf, type Draft, emptyDraft } from './card-draft.ts'
import { named } from './history-words.ts'
import { QuoteShares } from './QuoteShares.tsx'

const mostParts = 5
const partFields = ['name', 'definition', 'quotes'] as const

/** A theme becomes two or more; each part has the headings that it had. */
export function SplitTheme({ theme, ...within }: Within & { theme: ThemeShown }) {
  const [parts, setParts] = useState<Draft[]>([emptyDraft, emptyDraft])
  const change = (at: number, draft: Draft) =>
    setParts(parts.map((part, index) => (index === at ? draft : part)))
  const complete = parts.every(({ name }) => name.trim() !== '')
  const cards = parts.map((part) => ({ ...cardOf(part), crosswalk: theme.crosswalk }))
  return (
    <ActForm
      {...within}
      title={`Split “${theme.name}”`}
      act={complete ? { do: 'split', themeId: theme.id, into: cards } : null}
      missing="Each part needs a name."
      doIt="Split the theme"
      told={`“${theme.name}” was split into ${named(parts.map(({ name }) => name.trim()))}.`}
    >
      {theme.quotes.length > 0 && <QuoteShares quotes={theme.quotes} parts={parts} onChange={setParts} />}
      {parts.map((part, at) => (
        <fieldset key={at} class="part">
          <legend>Part {at + 1}</legend>
          <CardFields draft={part} fields={partFields} onChange={(draft) => change(at, draft)} />
          {parts.length > 2 && (
            <button
              type="button"
              class="button"
              onClick={() => setParts(parts.filter((_, index) => index !== at))}
            >
              Remove part {at + 1}
            </button>
          )}
        </fieldset>
      ))}
      {parts.length < mostParts && (
        <button type="button" class="button" onClick={() => setParts([...parts, emptyDraft])}>
          Add a part
        </button>
      )}
    </ActForm>
  )
}
