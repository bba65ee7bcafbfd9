import type { ReleaseDocument } from '../../../schema/release.ts'
import { leaderWording as wording } from '../leader-wording.ts'
import type { Line } from './row.ts'

/** The two voices' ranks of each theme, one line a voice: never one number for both. */
export function besideLines({ kind, beside }: ReleaseDocument): Line[] {
  if (!beside) return []
  const { noRank } = wording.beside
  const there = { wave: beside.waveNumber, closed: beside.closedOn, text: beside.title }
  return beside.themes.flatMap(({ code: key, name: title, here, there: other }) => [
    { measure: 'rank', key, title, group: wording.voice[kind], value: here ?? noRank[kind] },
    {
      measure: 'rank',
      key,
      title,
      group: wording.voice[beside.kind],
      value: other ?? noRank[beside.kind],
      ...there,
    },
  ])
}
