import { describe, expect, it } from 'vitest'
import { proveSurvival } from '../scripts/prove-survival.ts'

describe('how much a release still says', () => {
  const proof = proveSurvival(['--trials', '40', '--seed', '7'])
  const at = (size: number) => {
    const found = proof.at.find((each) => each.size === size)
    if (!found) throw new Error(`nothing at ${size}`)
    return found
  }

  it('is the same for a seed, and says which', () => {
    expect(proof).toEqual(proveSurvival(['--trials', '40', '--seed', '7']))
    expect(proof).toMatchObject({ seed: 7, trials: 40 })
    expect(proveSurvival(['--trials', '40', '--seed', '8']).at).not.toEqual(proof.at)
  })

  it('is something of every question from 40 responses, and of most breakdowns from 300', () => {
    expect(proof.ok).toBe(true)
    for (const size of [40, 60, 120, 300]) expect(at(size).levels.questions).toBeGreaterThan(0.9)
    expect(at(300).levels.breakdowns).toBeGreaterThan(0.5)
    expect(at(40).levels.themes).toBeGreaterThan(0)
  })

  it('grows with the responses, and is more than the finest answers alone would leave', () => {
    for (const [fewer, more] of [
      [40, 60],
      [60, 120],
      [120, 300],
    ] as const)
      expect(at(more).levels.answers).toBeGreaterThanOrEqual(at(fewer).levels.answers ?? 1)
    for (const size of [40, 60, 120, 300]) {
      const { levels, finestOnly } = at(size)
      expect(levels.answers).toBeGreaterThanOrEqual(finestOnly.answers ?? 1)
      expect(levels.questions).toBeGreaterThanOrEqual(finestOnly.questions ?? 1)
    }
  })
})
