import type { Sample } from '../api.ts'
import { namesOf } from './found-words.ts'

type Props = {
  themeIds: readonly string[]
  themes: Sample['themes']
  disabled: boolean
  /** The digits take themes off here. */
  digits: boolean
  onDrop: (themeId: string) => void
}

/** The themes that a person has chosen for an answer, each with a way to take it off. */
export function ChosenThemes({ themeIds, themes, disabled, digits, onDrop }: Props) {
  if (!themeIds.length) return <p class="soft">No theme yet.</p>
  const names = namesOf(themes)
  return (
    <ol class="themes chosen">
      {themeIds.map((themeId, index) => {
        const name = names.get(themeId) ?? 'A theme'
        return (
          <li key={themeId} class="confirmed">
            <span class="digit" aria-hidden="true">
              {digits && index < 9 ? index + 1 : ''}
            </span>
            <span class="theme-name">{name}</span>
            <button
              type="button"
              class="button"
              aria-label={`Take off ${name}`}
              disabled={disabled}
              onClick={() => onDrop(themeId)}
            >
              Take off
            </button>
          </li>
        )
      })}
    </ol>
  )
}
