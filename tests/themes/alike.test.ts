import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gatherAlike } from '../../worker/themes/alike.ts'
import { answers } from './town.ts'

const PLEA =
  'Please keep the youth club in Mill Lane open on Friday nights because we have nowhere else to go'
const campaign = [
  { id: 'c1', text: PLEA },
  { id: 'c2', text: `Dear Sir, ${PLEA}` },
  { id: 'c3', text: PLEA.replace('Mill Lane', 'Mill Street').toUpperCase() },
  { id: 'c4', text: `${PLEA}!! Thanks, Wilfred` },
]
const gatheredFrom = (texts: string[]) => gatherAlike(texts.map((text, at) => ({ id: `${at}`, text })))

describe('campaigns', () => {
  it('gathers lightly edited copies, whatever their greeting or name, and nothing else', () => {
    const { campaigns } = gatherAlike([...answers, ...campaign])
    expect(campaigns.map((ids) => ids.toSorted())).toEqual([['c1', 'c2', 'c3', 'c4']])
  })

  it('are never short answers, however often they are given', () => {
    expect(gatheredFrom(Array(20).fill('good')).campaigns).toEqual([])
    expect(gatheredFrom(Array(20).fill('one two three four five six seven')).campaigns).toEqual([])
    expect(gatheredFrom(Array(3).fill('one two three four five six seven eight')).campaigns).toHaveLength(1)
  })

  it('are three answers or more', () => {
    expect(gatherAlike(campaign.slice(0, 2)).campaigns).toEqual([])
  })

  it('share four fifths of their words, and no less', () => {
    const words = Array.from({ length: 27 }, (_, at) => `word${String.fromCharCode(97 + at)}x`)
    const changed = (count: number, mark: string) =>
      words.map((word, at) => (at < count ? `${mark}${word}` : word)).join(' ')
    // Of 27 words with 3 changed, 24 of 30 are shared; with 4 changed, 23 of 31.
    expect(gatheredFrom([words.join(' '), changed(3, 'p'), changed(3, 'q')]).campaigns).toHaveLength(1)
    expect(gatheredFrom([words.join(' '), changed(4, 'p'), changed(4, 'q')]).campaigns).toHaveLength(0)
  })

  it('are found in 10,000 answers in seconds, even when all are one text with another name', () => {
    const texts = Array.from({ length: 10_000 }, (_, at) => `${PLEA}, says person${at}`)
    const start = process.cpuUsage()
    const { campaigns, order } = gatheredFrom(texts)
    expect(campaigns[0]).toHaveLength(10_000)
    expect(order).toHaveLength(10_000)
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(5)
  })
})

describe('the order for reading', () => {
  it('puts answers about one thing next to each other', () => {
    const textOf = new Map(answers.map(({ id, text }) => [id, text]))
    const subjects = gatherAlike(answers).order.map(
      (id) => ['bus', 'library', 'park'].find((word) => textOf.get(id)?.includes(word)) ?? '',
    )
    const changes = subjects.filter((subject, at) => at > 0 && subject !== subjects[at - 1]).length
    expect(changes).toBe(2)
  })

  it('keeps a campaign together', () => {
    const { order } = gatherAlike([...answers, ...campaign])
    const places = campaign.map(({ id }) => order.indexOf(id))
    expect(Math.max(...places) - Math.min(...places)).toBe(campaign.length - 1)
  })

  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom('', 'good', PLEA, `${PLEA} now`, `Hi! ${PLEA}`, 'bus late', '👍', 'ሰላም እዩ'),
  )
  const anyItems = fc
    .array(anyText, { maxLength: 40 })
    .map((texts) => texts.map((text, at) => ({ id: `a${at}`, text })))

  it('holds every answer exactly once, and campaigns hold none twice', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const { order, campaigns } = gatherAlike(items)
        expect(order.toSorted()).toEqual(items.map(({ id }) => id).toSorted())
        expect(new Set(campaigns.flat()).size).toBe(campaigns.flat().length)
        for (const ids of campaigns) expect(ids.length).toBeGreaterThanOrEqual(3)
      }),
    )
  })

  it('does not depend on the order in which answers came', () => {
    fc.assert(
      fc.property(
        anyItems.chain((items) =>
          fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length })),
        ),
        ([items, shuffled]) => {
          expect(JSON.stringify(gatherAlike(shuffled))).toBe(JSON.stringify(gatherAlike(items)))
        },
      ),
    )
  })
})
