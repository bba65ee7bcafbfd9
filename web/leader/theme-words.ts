import type { Lean, ReleaseDocument, ReleasedTheme } from '../../schema/release.ts'
import type { SurveyKind } from '../../schema/survey.ts'
import { changeSentence, earlierOf } from './change.ts'
import { leaderWording as wording } from './leader-wording.ts'

// What is said of themes. Pure; for the page and for Word.

type ThemeGroup = { lean: Lean | null; title: string; themes: ReleasedTheme[] }

/** What was said to work, not to work, both, and the rest, as printed; empty groups are left out. */
export function byLean(released: ReleasedTheme[]): ThemeGroup[] {
  const themes = released.filter(({ amount }) => amount.as !== 'hidden')
  if (themes.every(({ lean }) => lean === null)) return []
  const leans: (Lean | null)[] = ['working', 'not-working', 'both', null]
  return leans
    .map((lean) => ({
      lean,
      title: wording.leans[lean ?? 'neither'],
      themes: themes.filter((theme) => theme.lean === lean),
    }))
    .filter((group) => group.themes.length > 0)
}

/** Without anything said to work or not, the section is called by what it has. */
export const themesHeading = ({ themes }: ReleaseDocument) =>
  byLean(themes).length > 0 ? wording.sections.themes : wording.sections.raised

/** What stands under a theme's name, each a sentence: what was said of it, how far to trust it, how it has changed. */
export function themeNotes(theme: ReleasedTheme, { kind, wrote }: ReleaseDocument): string[] {
  const [before] = theme.earlier
  const { alike, lean, weak, amount } = theme
  return [
    ...(lean ? [wording.leanSaid[kind][lean]] : []),
    ...(alike?.as === 'figure' ? [wording.alike(alike.number)] : []),
    ...(weak ? [wording.weak] : []),
    ...(before ? [changeSentence({ amount, base: wrote }, earlierOf(before, 0), kind)] : []),
  ]
}

/** What is said below all themes; nothing of agencies, whose themes are all shown. */
export const themesNote: Record<SurveyKind, string | null> = {
  survey: wording.rareThemes,
  consultation: null,
}
