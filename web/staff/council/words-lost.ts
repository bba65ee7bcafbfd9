import type { Survey } from '../api.ts'

const day = 86_400_000

export type WaveLosing = { title: string; number: number; released: boolean }

/**
 * The waves whose words would be deleted within the hour if words were kept for fewer days: those that closed longer ago than
 * that, and not as long ago as words are kept now.
 */
export function wavesLosing(
  surveys: Pick<Survey, 'title' | 'waves'>[],
  kept: number,
  wanted: number,
  now: Date,
): WaveLosing[] {
  return surveys.flatMap(({ title, waves }) =>
    waves
      .filter(({ closedAt }) => {
        const age = closedAt ? (now.getTime() - Date.parse(closedAt)) / day : 0
        return age > wanted && age <= kept
      })
      .map(({ number, releasedAt }) => ({ title, number, released: Boolean(releasedAt) })),
  )
}
