import { useRef, useState } from 'preact/hooks'
import type { ThemeShown } from '../api.ts'
import { ThemePicker } from '../coding/ThemePicker.tsx'
import { ActForm, type Within } from './ActForm.tsx'

/** One theme becomes part of another; what stands on answers stays, and counts as the other. */
export function MergeTheme({
  theme,
  themes,
  ...within
}: Within & { theme: ThemeShown; themes: ThemeShown[] }) {
  const field = useRef<HTMLInputElement>(null)
  const [into, setInto] = useState<ThemeShown | null>(null)
  const others = themes.filter(({ id }) => id !== theme.id)
  return (
    <ActForm
      {...within}
      title={`Merge “${theme.name}” into another theme`}
      act={into && { do: 'merge', themeId: theme.id, into: into.id }}
      missing="Choose the theme it becomes part of."
      chosen
      doIt="Merge the themes"
      told={`“${theme.name}” was merged into “${into?.name}”.`}
    >
      <ThemePicker
        label="Merge it into"
        themes={others}
        disabled={false}
        field={field}
        onPick={(id) => setInto(others.find((other) => other.id === id) ?? null)}
        onLeave={() => {}}
      />
      {into && (
        <p>
          Into <strong>{into.name}</strong>
          <span class="definition">{into.definition}</span>
        </p>
      )}
    </ActForm>
  )
}
