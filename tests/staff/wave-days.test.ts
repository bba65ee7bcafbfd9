import { describe, expect, it } from 'vitest'
import { askedAfter, askedDuring } from '../../web/staff/importing/wave-days.ts'

const may = { openedOn: '2024-05-01', closedOn: '2024-05-31' }
const wave = (number: number, openedOn: string, closedOn: string | null) => ({
  number,
  openedAt: `${openedOn}T09:00:00.000Z`,
  closedAt: closedOn && `${closedOn}T16:00:00.000Z`,
})

describe('waves beside the days of an import', () => {
  it.each([
    ['closed the day before', wave(1, '2024-04-01', '2024-04-30'), [], null],
    ['closed on the first day', wave(1, '2024-04-01', '2024-05-01'), [1], null],
    ['the same days', wave(1, '2024-05-01', '2024-05-31'), [1], null],
    ['within them', wave(1, '2024-05-10', '2024-05-12'), [1], null],
    ['round them', wave(1, '2024-01-10', '2024-12-12'), [1], 1],
    ['opened on the last day', wave(1, '2024-05-31', '2024-06-30'), [1], 1],
    ['opened the day after', wave(1, '2024-06-01', '2024-06-30'), [], 1],
    ['open since before', wave(1, '2024-05-02', null), [1], 1],
    ['open since after', wave(1, '2024-07-02', null), [], 1],
  ])('%s', (_, each, during, after) => {
    expect(askedDuring([each], may)).toEqual(during)
    expect(askedAfter([each], may)).toBe(after)
  })

  it('are told by number, and the first that came later is the one named', () => {
    const waves = [wave(3, '2024-05-20', '2024-06-20'), wave(2, '2024-05-02', '2024-05-20')]
    expect(askedDuring(waves, may)).toEqual([2, 3])
    expect(askedAfter([...waves, wave(5, '2025-05-02', null)], may)).toBe(3)
  })
})
