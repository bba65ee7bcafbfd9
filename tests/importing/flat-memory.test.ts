import { expect, it } from 'vitest'
import { benchReading } from '../../scripts/bench-imports.ts'

// What collecting leaves varies beside other tests: `npm run bench -- imports` compares memory more closely than this does.
it('reads a CSV of 100,000 rows, 28 MB, in a heap of 64 MB that could not hold its rows', async () => {
  const { read } = await benchReading(['10000', '100000'])
  expect(read.map(({ rows }) => rows)).toEqual([10_000, 100_000])
  const [least = 0, most = Number.POSITIVE_INFINITY] = read.map(({ peakMegabytes }) => peakMegabytes)
  expect(most - least).toBeLessThan(96)
}, 120_000)
