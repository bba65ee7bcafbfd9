import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

type Props = {
  label: string
  hint?: string
  most: number
  value: string
  lines?: number
  change: (value: string) => void
  /** Leaves the field: what was typed is one act. */
  left: () => void
  children?: ComponentChildren
}

/** A labelled text of the survey: one line, or several. */
export function Field({ label, hint, most, value, lines, change, left, children }: Props) {
  const id = useId()
  const shared = {
    id,
    maxLength: most,
    value,
    dir: 'auto' as const,
    'aria-describedby': hint ? `${id}-hint` : undefined,
    onBlur: left,
  }
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} class="soft">
          {hint}
        </p>
      )}
      {lines ? (
        <textarea {...shared} rows={lines} onInput={(event) => change(event.currentTarget.value)} />
      ) : (
        <input {...shared} type="text" onInput={(event) => change(event.currentTarget.value)} />
      )}
      {children}
    </div>
  )
}
