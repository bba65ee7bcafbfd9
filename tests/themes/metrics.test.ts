import { describe, expect, it } from 'vitest'
import { jaccard, mean, mutualInformation, recovery, scoreLabels } from '../../worker/themes/metrics.ts'

describe('scores of codings', () => {
  const truth = [[0], [0, 1], [1], []]
  const proposed = [[0], [0], [0, 1], []]

  it('are as worked out by hand: 3 hits, 4 proposed, 4 true', () => {
    expect(scoreLabels(truth, proposed, 2, 1)).toEqual({
      microF1: 6 / 8,
      macroF1: (4 / 5 + 2 / 3) / 2,
      samplesF1: (1 + 2 / 3 + 2 / 3 + 1) / 4,
    })
  })

  it('leave labels with too few true items out of the macro average', () => {
    const rare = scoreLabels([[0], [0], [1]], [[0], [0], []], 3, 2)
    expect(rare.macroF1).toBe(1)
    expect(rare.microF1).toBeCloseTo(4 / 5)
  })

  it('count a theme proposed twice on one answer once', () => {
    expect(scoreLabels([[0]], [[0, 0]], 1, 1).microF1).toBe(1)
  })
})

describe('scores of groups', () => {
  it('take the best group for each label', () => {
    const truth = [[0], [0], [0], [1], [1]]
    expect(
      recovery(
        truth,
        [
          [0, 1],
          [2, 3, 4],
        ],
        2,
        1,
      ),
    ).toBeCloseTo((4 / 5 + 4 / 5) / 2)
    expect(recovery(truth, [], 2, 1)).toBe(0)
  })

  it('share all information with labels they equal, and none with labels they ignore', () => {
    const truth = [[0], [0], [1], [1]]
    expect(
      mutualInformation(truth, [
        [2, 3],
        [0, 1],
      ]),
    ).toBeCloseTo(1)
    expect(
      mutualInformation(truth, [
        [0, 2],
        [1, 3],
      ]),
    ).toBeCloseTo(0)
  })

  it('share an item out among its labels and keep ungrouped items as a group of their own', () => {
    const third = (part: number) => -part * Math.log(part)
    const labels = third(3 / 4) + third(1 / 4)
    const groups = third(1 / 2) + third(1 / 2)
    const joint = third(1 / 2) + third(1 / 4) + third(1 / 4)
    expect(mutualInformation([[0], [0, 1]], [[0]])).toBeCloseTo(
      (labels + groups - joint) / ((labels + groups) / 2),
    )
  })

  it('overlap by what is shared over all', () => {
    expect(jaccard(new Set([1, 2, 3]), new Set([2, 3, 4]))).toBe(0.5)
    expect(jaccard(new Set(), new Set())).toBe(1)
  })

  it('average to nothing over nothing', () => {
    expect(mean([])).toBe(0)
    expect(mean([1, 2])).toBe(1.5)
  })
})
