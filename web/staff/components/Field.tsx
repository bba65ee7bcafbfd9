import { useId } from 'preact/hooks'

type Props = {
  label: string
  hint?: string
  most: number
  value: string
  required?: boolean
  /** Lines to write in; one without. */
  lines?: number
  /** What is wrong with it as it stands; null while nothing is, where something can be. */
  wrong?: string | null
  change: (value: string) => void
  /** Leaves the field: what was typed is one act. */
  left?: () => void
}

/** A labelled text: one line, or several. */
export function Field({ label, hint, most, value, required, lines, wrong, change, left }: Props) {
  const id = useId()
  const about = [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(' ')
  const field = {
    id,
    maxLength: most,
    required,
    value,
    dir: 'auto' as const,
    'aria-describedby': about || undefined,
    'aria-invalid': Boolean(wrong),
    onInput: (event: { currentTarget: { value: string } }) => change(event.currentTarget.value),
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
      {lines ? <textarea rows={lines} {...field} /> : <input type="text" {...field} />}
      {wrong !== undefined && (
        <p id={`${id}-wrong`} class="problem-text" role="status">
          {wrong}
        </p>
      )}
    </div>
  )
}
