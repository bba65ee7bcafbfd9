import { expect, it } from 'vitest'
import { benchReading } from '../../scripts/bench-imports.ts'

it('reads a CSV of 100,000 rows in the memory that one of 10,000 takes, in a heap of 64 MB', async () => {
  const { ok, read } = await benchReading(['10000', '100000'])
  expect(read.map(({ rows }) => rows)).toEqual([10_000, 100_000])
  expect({ ok, read }).toMatchObject({ ok: true })
}, 120_000)
