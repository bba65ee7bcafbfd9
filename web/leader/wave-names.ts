import { dayText } from './amount-words.ts'
import { leaderWording as wording } from './leader-wording.ts'

/**
 * What the columns of a question's waves are called, oldest first. Where the numbers do not follow the days, since old results
 * came to Heard after newer ones, each earlier wave has the day it closed.
 */
export function waveNames(waves: { waveNumber: number; closedOn?: string }[]): string[] {
  const inOrder = waves.every(
    ({ waveNumber }, at) => at === 0 || waveNumber > (waves[at - 1]?.waveNumber ?? 0),
  )
  return waves.map(({ waveNumber, closedOn }) =>
    inOrder || !closedOn
      ? wording.columns.wave(waveNumber)
      : `${wording.columns.wave(waveNumber)} (${dayText(closedOn)})`,
  )
}
