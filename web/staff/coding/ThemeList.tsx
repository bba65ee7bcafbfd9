import type { Coding, Theme } from '../api.ts'
import type { Decision } from './step.ts'

type Props = {
  codings: readonly Coding[]
  themes: ReadonlyMap<string, Theme>
  disabled: boolean
  onToggle: (themeId: string, decision: Decision) => void
  /** The theme that is pointed at, so that its words stand out. */
  onPoint: (themeId: string | null) => void
}

/** The themes on the answer in focus. Pressing a pressed button takes the decision back. */
export function ThemeList({ codings, themes, disabled, onToggle, onPoint }: Props) {
  if (!codings.length)
    return <p class="soft">{disabled ? 'No theme.' : 'No theme yet. Add one, or say that none fits.'}</p>
  return (
    <ol class="themes">
      {codings.map(({ themeId, decision, score }, index) => {
        const name = themes.get(themeId)?.name ?? 'A theme'
        const point = () => onPoint(themeId)
        const leave = () => onPoint(null)
        return (
          <li
            key={themeId}
            class={decision ?? 'proposed'}
            onMouseEnter={point}
            onMouseLeave={leave}
            onFocusCapture={point}
            onBlurCapture={leave}
          >
            <span class="digit" aria-hidden="true">
              {index < 9 ? index + 1 : ''}
            </span>
            <span class="theme-words">
              <span class="theme-name">{name}</span>
              <span class="soft">{stateOf(decision, score)}</span>
            </span>
            {(['confirmed', 'rejected'] as const).map((choice) => (
              <button
                key={choice}
                type="button"
                class="button toggle"
                aria-pressed={decision === choice}
                aria-label={`${verbs[choice]} ${name}`}
                disabled={disabled}
                onClick={() => onToggle(themeId, choice)}
              >
                {verbs[choice]}
              </button>
            ))}
          </li>
        )
      })}
    </ol>
  )
}

const verbs = { confirmed: 'Confirm', rejected: 'Reject' } as const

const stateOf = (decision: Coding['decision'], score: number | null) => {
  if (decision === 'confirmed') return score === null ? 'added by a person' : 'confirmed'
  return decision ?? 'proposed'
}
