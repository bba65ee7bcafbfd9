import type { Beside } from '../../schema/release.ts'
import type { SurveyKind } from '../../schema/survey.ts'
import { quoted } from './amount-words.ts'
import { leaderWording as wording } from './leader-wording.ts'

// What is said of young people and partners, side by side and never added. Pure; for the page and for Word.

const voices = { survey: 'young people', consultation: 'partners' } satisfies Record<SurveyKind, string>
/** A survey shows what 8 raised: fewer may have. A consultation counts every agency. */
const unraised = {
  survey: 'young people do not, or too few to show',
  consultation: 'partners do not',
} satisfies Record<SurveyKind, string>

/** What one voice raises and the other does not, one sentence each way; and where both agree on what is first. */
export function besideSentences({ kind: there, themes }: Beside, here: SurveyKind): string[] {
  const only = (one: 'here' | 'there', other: 'here' | 'there') =>
    themes.filter((theme) => theme[one] !== null && theme[other] === null).map(({ name }) => name)
  const [ours, theirs] = [only('here', 'there'), only('there', 'here')]
  const first = themes.filter((theme) => theme.here === 1 && theme.there === 1).map(({ name }) => name)
  const sentences = [
    ...(first.length > 0 ? [`Both raise ${quoted(first)} most.`] : []),
    ...(ours.length > 0 ? [`Raised by ${voices[here]}, while ${unraised[there]}: ${quoted(ours)}.`] : []),
    ...(theirs.length > 0 ? [`Raised by ${voices[there]}, while ${unraised[here]}: ${quoted(theirs)}.`] : []),
  ]
  return sentences.length > 0 ? sentences : [wording.beside.same]
}

/** The rows: the theme, its rank on each side, and the difference in words. */
export const besideRows = (
  { kind: there, themes }: Beside,
  here: SurveyKind,
): { head: string; cells: string[] }[] =>
  themes.map((theme) => ({
    head: theme.name,
    cells: [rankText(theme.here, here), rankText(theme.there, there), rankDifference(theme, here, there)],
  }))

const rankText = (rank: number | null, kind: SurveyKind) =>
  rank === null ? wording.beside.noRank[kind] : `${rank}`

function rankDifference(
  { here, there }: Pick<Beside['themes'][number], 'here' | 'there'>,
  ours: SurveyKind,
  theirs: SurveyKind,
): string {
  if (here === null) return `${voices[theirs]} raise it, ${unraised[ours]}`
  if (there === null) return `${voices[ours]} raise it, ${unraised[theirs]}`
  if (here === there) return 'the same place'
  const places = Math.abs(here - there)
  return `${places} ${places === 1 ? 'place' : 'places'} higher for ${voices[here < there ? ours : theirs]}`
}
