import { useId, useState } from 'preact/hooks'
import type { SurveyCodebook } from '../api.ts'
import { matchThemes } from '../coding/match.ts'
import type { Asking } from '../pages/SurveyCodebookPage.tsx'
import { count } from '../tally-words.ts'
import { changeAsNoun } from './history-words.ts'
import { ThemeEntry } from './ThemeEntry.tsx'

type Props = { book: SurveyCodebook; behind: boolean; onAsk: (asking: Asking) => void }

/** The themes that stand, found by typing, and the way to each change. */
export function StandingThemes({ book, behind, onAsk }: Props) {
  const id = useId()
  const [typed, setTyped] = useState('')
  const { themes, undoable } = book
  const found = typed.trim() ? matchThemes(themes, typed) : themes
  const acts =
    themes.length > 1 ? (['edit', 'merge', 'split', 'retire'] as const) : (['edit', 'split'] as const)
  return (
    <section aria-label="Themes">
      <div class="row">
        {!behind && (
          <button id="add-theme" type="button" class="button main" onClick={() => onAsk({ about: 'add' })}>
            Add a theme
          </button>
        )}
        {!behind && undoable && (
          <button id="undo-theme" type="button" class="button" onClick={() => onAsk({ about: 'undo' })}>
            Undo {changeAsNoun(undoable)}
          </button>
        )}
      </div>
      <div class="row find">
        <label for={id}>Find a theme</label>
        <input
          id={id}
          type="search"
          autocomplete="off"
          spellcheck={false}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <span class="soft" role="status">
          {typed.trim()
            ? `${found.length} of ${count(themes.length, 'theme')}`
            : count(themes.length, 'theme')}
        </span>
      </div>
      {found.map((theme) => (
        <ThemeEntry
          key={theme.id}
          theme={theme}
          acts={behind ? [] : acts}
          onAct={(about) => onAsk({ about, theme })}
        />
      ))}
    </section>
  )
}
