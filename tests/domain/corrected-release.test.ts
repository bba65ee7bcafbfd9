import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CorrectionAct } from '../../schema/correction.ts'
import type { ReleaseDocument } from '../../schema/release.ts'
import { corrected } from '../../worker/domain/corrected-release.ts'
import { arbitraryRelease, placesOfRelease } from '../support/arbitrary-release.ts'

const { codes, keys } = placesOfRelease
const [document] = fc.sample(arbitraryRelease, { numRuns: 1, seed: 4 })
const [full] = fc.sample(
  arbitraryRelease.filter(
    ({ coverage, beside, themes, notShown }) =>
      coverage !== null &&
      notShown.as === 'figure' &&
      beside?.themes[0]?.here != null &&
      beside.themes[1]?.here === null &&
      themes.every(({ quotes }) => quotes.length === 2),
  ),
  { numRuns: 1, seed: 7 },
)
if (!document || !full) throw new Error('no release was drawn')
const take = (place: Extract<CorrectionAct, { do: 'take away' }>['place']) => once({ do: 'take away', place })
const say = (sentence: Extract<CorrectionAct, { do: 'reword' }>['sentence'], text: string) =>
  once({ do: 'reword', sentence, text })
const once = (act: CorrectionAct) => corrected(full, [{ act, reason: 'It was wrong', on: '2026-11-02' }])

describe('a corrected release', () => {
  it('is the same, where nothing was corrected', () => {
    expect(corrected(document, [])).toEqual(document)
  })

  it('holds no more of a theme than its name, in the last place', () => {
    const [first] = full.themes
    const { themes, notShown } = take({ part: 'theme', code: first?.code ?? '' })
    expect(themes.at(-1)).toEqual({
      code: first?.code,
      name: first?.name,
      definition: first?.definition,
      amount: { as: 'hidden' },
      lean: null,
      weak: first?.weak,
      quotes: [],
      earlier: [],
    })
    expect(notShown).toEqual({ as: 'hidden' })
    expect(themes.slice(0, -1)).toEqual(full.themes.slice(1))
  })

  it('has no ranks where one of them has gone, since the others would tell it', () => {
    expect(take({ part: 'theme', code: 'ACC1' }).beside).toBeNull()
    expect(take({ part: 'theme', code: 'REL1' }).beside).toEqual(full.beside)
  })

  it('loses one quote and keeps the other', () => {
    const after = take({ part: 'quote', code: 'REL1', index: 0 })
    const quotes = (of: ReleaseDocument) => of.themes.find(({ code }) => code === 'REL1')?.quotes
    expect(quotes(after)).toEqual(quotes(full)?.slice(1))
    expect(after.themes.filter(({ code }) => code !== 'REL1')).toEqual(
      full.themes.filter(({ code }) => code !== 'REL1'),
    )
  })

  it('hides with a question every split by it and of it, and what the cohort repeats of it', () => {
    const after = take({ part: 'question', key: 'home' })
    expect(after.questions[0]).toEqual({ key: 'home', title: 'About home', kind: 'choice', state: 'hidden' })
    expect(
      after.breakdowns.map(({ state, groups, columns }) => [state, groups.length, columns.length]),
    ).toEqual([
      ['hidden', 0, 0],
      ['shown', 1, 2],
    ])
    expect(after.coverage?.dimensions[0]?.groups[0]).toMatchObject({
      answered: { as: 'hidden' },
      heard: null,
    })
    expect(after.coverage?.dimensions[0]?.groups[0]?.cohort).toEqual(
      full.coverage?.dimensions[0]?.groups[0]?.cohort,
    )
    expect(take({ part: 'question', key: 'safe' }).breakdowns.map(({ state }) => state)).toEqual([
      'hidden',
      'hidden',
    ])
    expect(take({ part: 'question', key: 'channel' }).ways[0]).toMatchObject({ state: 'hidden' })
    expect(take({ part: 'question', key: 'pa' }).questions[2]).toMatchObject({ base: { as: 'hidden' } })
  })

  it('loses one split, who was not heard from, or the other voice', () => {
    const split = take({ part: 'breakdown', by: 'channel', of: 'safe' }).breakdowns
    expect(split.map(({ state }) => state)).toEqual(['shown', 'hidden'])
    expect(take({ part: 'coverage' }).coverage).toBeNull()
    expect(take({ part: 'beside' }).beside).toBeNull()
  })

  it('is worded anew wherever the words stand', () => {
    expect(say({ part: 'title' }, 'Your views').title).toBe('Your views')
    const theme = say({ part: 'theme', code: 'ACC1', field: 'name' }, 'Homes')
    expect([theme.themes[0]?.name, theme.beside?.themes[0]?.name]).toEqual(['Homes', 'Homes'])
    const means = say({ part: 'theme', code: 'ACC1', field: 'definition' }, 'Where I live')
    expect([means.themes[0]?.definition, means.themes[0]?.name]).toEqual(['Where I live', 'Theme ACC1'])
    const question = say({ part: 'question', key: 'home' }, 'Where is home?')
    expect(JSON.stringify(question)).not.toContain('About home')
    expect(JSON.stringify(question).split('Where is home?').length - 1).toBe(4)
  })

  it('says what was corrected by the name that stands now', () => {
    const acts: CorrectionAct[] = [
      { do: 'take away', place: { part: 'quote', code: 'ACC1', index: 0 } },
      { do: 'reword', sentence: { part: 'theme', code: 'ACC1', field: 'name' }, text: 'Homes' },
      { do: 'take away', place: { part: 'breakdown', by: 'home', of: 'safe' } },
      { do: 'reword', sentence: { part: 'title' }, text: 'Your views' },
    ]
    const made = acts.map((act) => ({ act, reason: 'It was wrong', on: '2026-11-02' }))
    expect(corrected(full, made).corrections).toEqual(
      [
        ['A quote under “Homes”', 'taken away'],
        ['Theme “Homes”', 'reworded'],
        ['“About safe”, split by “About home”', 'taken away'],
        ['The title', 'reworded'],
      ].map(([what, act]) => ({ on: '2026-11-02', what, act, reason: 'It was wrong' })),
    )
  })

  it('never has a number, a quote or a hidden answer that the release had not at the same place', () => {
    fc.assert(
      fc.property(arbitraryRelease, fc.array(arbitraryAct, { maxLength: 6 }), (drawn, acts) => {
        const before = figuresOf(drawn)
        const made = acts.map((act) => ({ act, reason: 'wrong', on: '2026-11-02' }))
        for (const [place, figure] of figuresOf(corrected(drawn, made))) {
          expect([place, before.get(place)]).toEqual([place, figure])
        }
      }),
      { numRuns: 500 },
    )
  })
})

const anyCode = fc.constantFrom(...codes, 'XXX9')
const anyKey = fc.constantFrom(...keys, 'nowhere')
const arbitraryAct: fc.Arbitrary<CorrectionAct> = fc.oneof(
  fc
    .oneof(
      anyCode.map((code) => ({ part: 'theme' as const, code })),
      fc.record({ part: fc.constant('quote' as const), code: anyCode, index: fc.nat(2) }),
      anyKey.map((key) => ({ part: 'question' as const, key })),
      fc.record({ part: fc.constant('breakdown' as const), by: anyKey, of: anyKey }),
      fc.constantFrom({ part: 'coverage' as const }, { part: 'beside' as const }),
    )
    .map((place) => ({ do: 'take away' as const, place })),
  fc
    .oneof(
      fc.constant({ part: 'title' as const }),
      fc.record({
        part: fc.constant('theme' as const),
        code: anyCode,
        field: fc.constantFrom('name' as const, 'definition' as const),
      }),
      anyKey.map((key) => ({ part: 'question' as const, key })),
    )
    .map((sentence) => ({ do: 'reword' as const, sentence, text: 'Said again' })),
)

/** Every number, word for a number and quote, by where a reader sees it: lists by code, key or label, never by place. */
function figuresOf(of: ReleaseDocument): Map<string, unknown> {
  const found = new Map<string, unknown>()
  const walk = (at: string, value: unknown): void => {
    if (Array.isArray(value)) {
      for (const [index, each] of value.entries()) walk(`${at}/${nameIn(each) ?? index}`, each)
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, each] of Object.entries(value)) {
        if (!naming.includes(key)) walk(`${at}/${key}`, each)
      }
    } else if (typeof value === 'number' || /\/(words|text|lean|heard)$/.test(at)) {
      if (value !== null) found.set(at, value)
    }
  }
  walk('', of)
  return found
}

const naming = ['title', 'name', 'definition', 'corrections']

function nameIn(each: unknown): string | undefined {
  if (typeof each !== 'object' || each === null) return undefined
  if ('by' in each && 'of' in each)
    return `${JSON.stringify(each.by)}${JSON.stringify(each.of)}`.replace(/"title":"[^"]*"/g, '')
  for (const key of ['code', 'key', 'label', 'dimension', 'text']) {
    if (key in each) return String((each as Record<string, unknown>)[key])
  }
  return undefined
}
