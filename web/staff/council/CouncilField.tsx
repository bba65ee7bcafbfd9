import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

type Field = {
  label: string
  hint?: ComponentChildren
  most: number
  value: string
  change: (value: string) => void
  required?: boolean
  /** Lines to write in; one without. */
  lines?: number
  /** What is wrong with it as it stands. */
  wrong?: string | undefined
}

/** One thing a council says of itself. */
export function CouncilField({ label, hint, most, value, change, required, lines, wrong }: Field) {
  const id = useId()
  const field = {
    id,
    maxLength: most,
    required,
    value,
    'aria-describedby': `${id}-hint ${id}-wrong`,
    'aria-invalid': Boolean(wrong),
    onInput: (event: { currentTarget: { value: string } }) => change(event.currentTarget.value),
  }
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} class="soft">
          {hint}
        </p>
      )}
      {lines ? <textarea rows={lines} {...field} /> : <input type="text" {...field} />}
      <p id={`${id}-wrong`} class="problem-text" role="status">
        {wrong}
      </p>
    </div>
  )
}
