import type { ComponentChildren } from 'preact'
import { keysOn } from './keys-on.ts'

type Props = {
  press: string | null
  look?: 'main' | 'concern'
  disabled: boolean
  onClick: () => unknown
  children: ComponentChildren
}

/** A button that also has a key, shown on it while the keys are on. */
export function KeyButton({ press, look, disabled, onClick, children }: Props) {
  return (
    <button
      type="button"
      class={`button ${look ?? ''}`}
      disabled={disabled}
      aria-keyshortcuts={keysOn.value && press ? press : undefined}
      onClick={() => void onClick()}
    >
      {children}
      {keysOn.value && press && (
        <span class="key" aria-hidden="true">
          {press}
        </span>
      )}
    </button>
  )
}
