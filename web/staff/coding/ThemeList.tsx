import type { Coding, Theme } from '../api.ts'
import { spoken } from './spoken-words.ts'
import type { Decision } from './step.ts'

type Props = {
  codings: readonly Coding[]
  themes: ReadonlyMap<string, Theme>
  /** The theme that is pointed at. */
  active: string | null
  disabled: boolean
  onToggle: (themeId: string, decision: Decision) => void
  onSpeak: (themeId: string) => void
  /** Points at a theme, so that its words stand out. */
  onPoint: (themeId: string | null) => void
}

/** The themes on the answer in focus. Pressing a pressed button takes the decision back. */
export function ThemeList({ codings, themes, active, disabled, onToggle, onSpeak, onPoint }: Props) {
  if (!codings.length)
    return <p class="soft">{disabled ? 'No theme.' : 'No theme yet. Add one, or say that none fits.'}</p>
  return (
    <ol class="themes">
      {codings.map(({ themeId, decision, score, polarity }, index) => {
        const name = themes.get(themeId)?.name ?? 'A theme'
        const point = () => onPoint(themeId)
        const leave = () => onPoint(null)
        return (
          <li
            key={themeId}
            class={`${decision ?? 'proposed'}${themeId === active ? ' pointed' : ''}`}
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
              {decision !== 'rejected' && (
                <button
                  type="button"
                  class="quiet spoken"
                  disabled={disabled}
                  onClick={() => onSpeak(themeId)}
                >
                  <span class="heard-only">How they speak of {name}: </span>
                  <span aria-live="polite">{spoken(polarity)}</span>
                </button>
              )}
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
