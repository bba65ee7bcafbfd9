import type { ThemeShown } from '../api.ts'
import { ActForm, type Within } from './ActForm.tsx'

export function RetireTheme({ theme, ...within }: Within & { theme: ThemeShown }) {
  return (
    <ActForm
      {...within}
      title={`Retire “${theme.name}”`}
      act={{ do: 'retire', themeId: theme.id }}
      missing=""
      chosen
      doIt="Retire the theme"
      told={`“${theme.name}” is retired.`}
    >
      <p>It is given to no more answers and counts no more. Undo brings back what was.</p>
    </ActForm>
  )
}
