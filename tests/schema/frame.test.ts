import { describe, expect, it } from 'vitest'
import codebookFile from '../../schema/codebook/care-leavers.json' with { type: 'json' }
import { codebookImportSchema } from '../../schema/codebook.ts'
import { type Frame, framesSchema, headingsOn, shippedFrames } from '../../schema/frame.ts'

const codebook = codebookImportSchema.parse(codebookFile)
const idsOn = (frame: Frame | undefined, day: string) =>
  frame ? headingsOn(frame, day).map(({ id }) => id) : []

describe('the outside frames', () => {
  it('have every heading that a theme of the starting codebook names', () => {
    const named = codebook.themes.flatMap(({ crosswalk }) =>
      Object.entries(crosswalk).flatMap(([frame, ids]) => ids.map((id) => `${frame} ${id}`)),
    )
    const there = Object.entries(shippedFrames).flatMap(([frame, { headings }]) =>
      headings.map(({ id }) => `${frame} ${id}`),
    )
    expect(named.length).toBeGreaterThan(100)
    expect([...new Set(named)].filter((heading) => !there.includes(heading))).toEqual([])
    expect(there.filter((heading) => !named.includes(heading))).toEqual([])
  })

  it('are the local offer, the pathway plan, Ofsted’s headings and the corporate parenting principles', () => {
    expect(Object.entries(shippedFrames).map(([key, { headings }]) => [key, headings.length])).toEqual([
      ['localOffer', 10],
      ['pathwayPlan', 11],
      ['ofsted', 7],
      ['corporateParenting', 7],
    ])
  })

  it('hold the local offer of the 2017 Act from its first day, and what the 2026 Act adds on no day yet', () => {
    const { localOffer } = shippedFrames
    expect(idsOn(localOffer, '2018-03-31')).toEqual([])
    expect(idsOn(localOffer, '2018-04-01')).toEqual([
      'health',
      'relationships',
      'education',
      'employment',
      'accommodation',
      'participation',
      'across',
    ])
    expect(idsOn(localOffer, '9999-12-31')).not.toContain('money')
  })
})

describe('a heading', () => {
  const heading = (id: string, from: string | null, until: string | null) => ({
    id,
    name: `Heading ${id}`,
    from,
    until,
    source: 'A test',
  })
  const framesOf = (...headings: ReturnType<typeof heading>[]) => ({ own: { name: 'Own', headings } })
  const isTaken = (...headings: ReturnType<typeof heading>[]) =>
    framesSchema.safeParse(framesOf(...headings)).success

  it('is in force on its first day and its last, and on neither side of them', () => {
    const { own } = framesSchema.parse(framesOf(heading('a', '2024-02-29', '2027-03-31')))
    const days = ['2024-02-28', '2024-02-29', '2027-03-31', '2027-04-01']
    expect(days.map((day) => idsOn(own, day).length)).toEqual([0, 1, 1, 0])
  })

  it('can be in force for one day, and cannot end before it begins or without beginning', () => {
    expect(isTaken(heading('a', '2026-04-01', '2026-04-01'))).toBe(true)
    expect(isTaken(heading('a', '2026-04-01', '2026-03-31'))).toBe(false)
    expect(isTaken(heading('a', null, '2026-03-31'))).toBe(false)
  })

  it('is reworded from the day after its old wording ends, not on that day', () => {
    const old = heading('a', '2023-01-01', '2027-03-31')
    expect(isTaken(old, heading('a', '2027-04-01', null))).toBe(true)
    expect(isTaken(old, heading('a', '2027-03-31', null))).toBe(false)
    expect(isTaken(heading('a', '2023-01-01', null), heading('a', null, null))).toBe(true)
  })

  it('begins on a day that exists', () => {
    expect(isTaken(heading('a', '2026-02-29', null))).toBe(false)
    expect(isTaken(heading('a', '1 April 2026', null))).toBe(false)
  })
})
