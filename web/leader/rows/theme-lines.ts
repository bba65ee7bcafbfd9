import type { ReleaseDocument, ReleasedTheme } from '../../../schema/release.ts'
import type { SurveyKind } from '../../../schema/survey.ts'
import { leaderWording as wording } from '../leader-wording.ts'
import { earlierLine, type Line, measured, type Told, told } from './row.ts'

/** Who wrote, then each theme with its definition, its quotes and its earlier waves. */
export function themeLines({ kind, themes, wrote }: ReleaseDocument): Line[] {
  const base = told(wrote)
  return [{ measure: 'wrote', people: base }, ...themes.flatMap((theme) => linesOf(theme, base, kind))]
}

function linesOf(theme: ReleasedTheme, base: Told, kind: SurveyKind): Line[] {
  const { code: key, name: title, definition, amount, alike, lean, weak, quotes, earlier } = theme
  const raised = 'raised the theme'
  const lines: Line[] = [
    { measure: raised, ...measured(amount), base },
    { measure: 'definition', text: definition },
    ...(alike ? [{ measure: 'sent nearly the same words', ...measured(alike) }] : []),
    ...(lean ? [{ measure: 'said of it', text: wording.leanSaid[kind][lean] }] : []),
    ...(weak ? [{ measure: 'note', text: wording.weak }] : []),
    ...quotes.map(({ text, paraphrase }) => ({ measure: paraphrase ? 'paraphrase' : 'quote', text })),
    ...earlier.map((wave) => earlierLine({ measure: raised }, wave, wave.amounts[0])),
  ]
  return lines.map((line) => ({ key, title, ...line }))
}
