import { useId } from 'preact/hooks'
import type { Draft } from './card-draft.ts'

type Field = keyof Draft
type Props = { draft: Draft; fields: readonly Field[]; onChange: (draft: Draft) => void }

/** The fields of a theme's card. */
export function CardFields({ draft, fields, onChange }: Props) {
  const id = useId()
  return fields.map((field) => {
    const { label, hint, most, rows } = words[field]
    const shared = {
      id: `${id}-${field}`,
      value: draft[field],
      'aria-describedby': hint ? `${id}-${field}-hint` : undefined,
      ...(most ? { maxLength: most } : {}),
      onInput: (event: { currentTarget: { value: string } }) =>
        onChange({ ...draft, [field]: event.currentTarget.value }),
    }
    return (
      <div key={field} class="field">
        <label for={shared.id}>{label}</label>
        {hint && (
          <span id={`${id}-${field}-hint`} class="soft">
            {hint}
          </span>
        )}
        {rows ? (
          <textarea {...shared} rows={rows} />
        ) : (
          <input {...shared} type="text" autocomplete="off" required pattern="[^<>]*\S[^<>]*" />
        )}
      </div>
    )
  })
}

export const wholeCard = ['name', 'definition', 'includes', 'excludes', 'quotes'] as const

const words: Record<Field, { label: string; hint?: string; most?: number; rows?: number }> = {
  name: { label: 'Name', hint: 'In plain words, as people would say it.', most: 120 },
  definition: { label: 'What it is about', most: 2000, rows: 3 },
  includes: { label: 'Includes', most: 1000, rows: 2 },
  excludes: { label: 'Leaves out', hint: 'And where that belongs.', most: 1000, rows: 2 },
  quotes: {
    label: 'Example quotes, one a line',
    hint: 'Invented, never somebody’s answer: the engine learns from them, and a codebook may be shared.',
    rows: 6,
  },
}
