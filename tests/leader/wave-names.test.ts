import { expect, it } from 'vitest'
import { waveNames } from '../../web/leader/wave-names.ts'

it.each<[string, { waveNumber: number; closedOn?: string }[], string[]]>([
  [
    'by their numbers alone where those follow the days',
    [{ waveNumber: 1, closedOn: '2024-05-31' }, { waveNumber: 2, closedOn: '2025-05-31' }, { waveNumber: 3 }],
    ['Wave 1', 'Wave 2', 'Wave 3'],
  ],
  [
    'with the day they closed where old results came after newer ones',
    [{ waveNumber: 3, closedOn: '2024-05-31' }, { waveNumber: 1, closedOn: '2025-05-31' }, { waveNumber: 2 }],
    ['Wave 3 (31 May 2024)', 'Wave 1 (31 May 2025)', 'Wave 2'],
  ],
])('waves are called %s', (_, waves, names) => {
  expect(waveNames(waves)).toEqual(names)
})
