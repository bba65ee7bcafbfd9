import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreement, drawSample, type Sample } from '../../worker/domain/agreement.ts'
import { alpha, alphaOfBundles, type Decisions } from '../../worker/themes/alpha.ts'
import { type Estimate, stratified, wilson } from '../../worker/themes/intervals.ts'

describe('Wilson’s interval', () => {
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
    [20, 20, 0.8389, 1],
  ])('of %i in %i is as published (Newcombe 1998, table I; and its mirror image)', (hits, n, low, high) => {
    const { low: ours, high: top } = wilson(hits, n)
    expect([ours, top].map((limit) => limit.toFixed(4))).toEqual([low, high].map((limit) => limit.toFixed(4)))
  })

  it('narrows as more of the whole is read, to nothing when all is', () => {
    expect(wilson(6, 20, 20)).toEqual({ value: 0.3, low: 0.3, high: 0.3, n: 20 })
    expect(width(wilson(6, 20, 40))).toBeLessThan(width(wilson(6, 20)))
    expect(wilson(0, 0)).toEqual({ value: 0, low: 0, high: 1, n: 0 })
  })

  it('holds the estimate and stays within 0 and 1, alone and combined', () => {
    const count = fc
      .nat(60)
      .chain((n) => fc.record({ n: fc.constant(n), hits: fc.nat(n), more: fc.nat(200) }))
    fc.assert(
      fc.property(fc.array(count, { minLength: 1, maxLength: 4 }), (strata) => {
        const parts = strata.map(({ n, hits, more }) => ({
          size: n + more + 1,
          estimate: wilson(hits, n, n + more + 1),
        }))
        for (const part of parts) expectOrdered(part.estimate, 0)
        expectOrdered(stratified(parts), 0)
      }),
    )
  })

  it('of one stratum is that stratum’s, and of two is narrower than their limits put end to end', () => {
    const [few, many] = [wilson(3, 12), wilson(40, 90)]
    expect(stratified([{ size: 7, estimate: few }]).high).toBeCloseTo(few.high)
    const both = stratified([
      { size: 100, estimate: few },
      { size: 300, estimate: many },
    ])
    expect(both.value).toBeCloseTo(0.25 * few.value + 0.75 * many.value)
    expect(both.high).toBeLessThan(0.25 * few.high + 0.75 * many.high)
  })
})

describe('Krippendorff’s alpha', () => {
  it('is as published for Meg and Owen (Krippendorff 2011, section A)', () => {
    const [meg, owen] = ['0100000010', '1110010000']
    expect(alpha(decisionsOf(meg, owen))?.value.toFixed(3)).toBe('0.095')
  })

  it('is 1 for the same with variance, and unknown without any', () => {
    expect(alpha({ both: 5, one: 0, neither: 15 })).toMatchObject({ value: 1, high: 1, n: 20 })
    expect(alpha({ both: 0, one: 0, neither: 20 })).toBeNull()
    expect(alpha({ both: 20, one: 0, neither: 0 })).toBeNull()
  })

  it('is below 0 when coders never agree', () => {
    expect(alpha({ both: 0, one: 10, neither: 0 })?.value).toBeCloseTo(1 - 19 / 10)
  })

  it('is less certain of perfect agreement on few answers than on many', () => {
    const [few, many] = [alpha({ both: 5, one: 0, neither: 15 }), alpha({ both: 50, one: 0, neither: 150 })]
    expect(few?.low).toBeLessThan(0.85)
    expect(many?.low).toBeGreaterThan(0.95)
  })

  it('is at most 1, within its interval, and the same when yes and no change places', () => {
    fc.assert(
      fc.property(decisions, ({ both, one, neither }) => {
        const ours = alpha({ both, one, neither })
        if (!ours) return
        expectOrdered(ours, -1)
        expect(alpha({ both: neither, one, neither: both })?.value).toBeCloseTo(ours.value, 12)
      }),
    )
  })

  it('over bundles is that of all decisions, in whatever order, and no more certain', () => {
    fc.assert(
      fc.property(fc.array(decisions, { minLength: 2, maxLength: 12 }), (bundles) => {
        const ours = alphaOfBundles(bundles)
        const pooled = alpha(sumOf(bundles))
        expect(ours?.value).toBe(pooled?.value)
        if (!ours || !pooled) return
        expectOrdered(ours, -1)
        expect(width(ours)).toBeGreaterThanOrEqual(width(pooled) - 1e-12)
        expect(alphaOfBundles(bundles.toReversed())).toEqual(ours)
      }),
    )
  })

  it('has an interval that holds the truth in at least 93 of 100 samples of 60', () => {
    const random = dice(5)
    const [yes, pi] = [0.2, 0.6]
    const product = yes * (1 - yes)
    const [both, one] = [yes ** 2 + product * pi, 2 * product * (1 - pi)]
    let held = 0
    for (let run = 0; run < 1000; run++) {
      const counts = { both: 0, one: 0, neither: 0 }
      for (let answer = 0; answer < 60; answer++) {
        const lot = random()
        counts[lot < both ? 'both' : lot < both + one ? 'one' : 'neither'] += 1
      }
      const found = alpha(counts)
      if (found && found.low <= pi && pi <= found.high) held++
    }
    expect(held).toBeGreaterThanOrEqual(930)
  })
})

describe('agreement of a wave', () => {
  it('is as worked out by hand', () => {
    // Proposed and right 8, proposed and wrong 4, missed 2, neither 26; on 2 more the coders differ and nothing is settled.
    const sample = sampleOf([
      ...times(8, () => answer('A', 'A', 'A')),
      ...times(4, () => answer('', '', 'A')),
      ...times(2, () => answer('A', 'A', '')),
      ...times(26, () => answer('', '', '')),
      ...times(2, () => answer('A', '', 'A')),
    ])
    sample.proposedInWave.set('A', 60)
    const { themes, overall, read, settled } = agreement(sample, 10)
    const [theme] = themes
    expect([read, settled]).toEqual([42, 40])
    expect(theme?.precision).toEqual(wilson(8, 12))
    expect(theme?.recall).toEqual(wilson(8, 10))
    expect(theme?.f1).toBeCloseTo(16 / 22)
    expect(theme?.indicative).toBe(false)
    expect(theme?.alpha).toMatchObject({ value: 1 - (83 * 2) / (22 * 62), n: 42 })
    expect(overall).toMatchObject({ value: 1 - (83 * 2) / (22 * 62), n: 42 })
    expect(theme?.prevalence).toMatchObject({ raw: 0.3, method: 'corrected', figure: { n: 40 } })
    expect(shareOf(theme?.prevalence.figure)).toBeCloseTo(0.3 * (8 / 12) + 0.7 * (2 / 28))
  })

  it('says "not enough reviewed" one below each floor, and a figure at it', () => {
    const at = agreement(sampleOf(times(10, () => answer('A', 'A', 'A')).concat(times(10, none))), 10)
      .themes[0]
    const below = agreement(sampleOf(times(9, () => answer('A', 'A', 'A')).concat(times(10, none))), 10)
      .themes[0]
    expect([at?.precision, at?.recall, at?.alpha].map(shareOf)).toEqual([1, 1, 1])
    expect([below?.precision, below?.recall, below?.alpha, below?.f1]).toEqual(times(4, () => tooFew))
    expect(below?.indicative).toBe(false)
    expect(below?.prevalence).toMatchObject({ method: 'sample', figure: { value: 9 / 19 } })
  })

  it('says nothing at all on nothing, whatever the floor', () => {
    const { themes, overall } = agreement(sampleOf([]), 0)
    expect(overall).toBe(tooFew)
    expect(themes[0]).toMatchObject({ alpha: tooFew, precision: tooFew, recall: tooFew, f1: tooFew })
    expect(themes[0]?.prevalence.figure).toBe(tooFew)
  })

  it('is indicative below an F1 of .6, and not at it', () => {
    const with_ = (hits: number, wrong: number, missed: number) =>
      agreement(
        sampleOf([
          ...times(hits, () => answer('A', 'A', 'A')),
          ...times(wrong, () => answer('', '', 'A')),
          ...times(missed, () => answer('A', 'A', '')),
          ...times(20, none),
        ]),
        10,
      ).themes[0]
    expect(with_(6, 4, 4)).toMatchObject({ f1: 0.6, indicative: false })
    expect(with_(6, 5, 4)).toMatchObject({ indicative: true })
  })

  it('takes what was settled over what either coder said, and leaves the unsettled out of all but alpha', () => {
    const settled = { ...answer('A', '', 'A'), reference: new Set<string>() }
    const theme = agreement(
      sampleOf([...times(10, () => settled), ...times(5, () => answer('A', '', 'A'))]),
      10,
    )
    expect(theme.themes[0]?.precision).toEqual(wilson(0, 10))
    expect(shareOf(theme.themes[0]?.alpha)).toBeLessThan(0)
  })

  it('gives the truth without doubt when the whole wave was read', () => {
    const sample = sampleOf([...times(15, () => answer('A', 'A', '')), ...times(25, none)], 40)
    const { prevalence } = agreement(sample, 10).themes[0] ?? {}
    expect(prevalence?.figure).toEqual({ value: 0.375, low: 0.375, high: 0.375, n: 40 })
  })

  it('refuses a sample that cannot come from the wave', () => {
    expect(() => agreement({ ...sampleOf([answer('A', 'A', 'A')]), proposedInWave: new Map() }, 10)).toThrow(
      RangeError,
    )
  })

  it('is the same for coders in either place and answers in any order, and every figure is within bounds', () => {
    const themes = fc.uniqueArray(fc.constantFrom('A', 'B', 'C')).map((ids) => new Set(ids))
    const one = fc.record({
      coders: fc.tuple(themes, themes),
      reference: fc.option(themes),
      proposed: themes,
    })
    const shuffled = fc
      .array(one, { maxLength: 40 })
      .chain((answers) =>
        fc.tuple(fc.constant(answers), fc.shuffledSubarray(answers, { minLength: answers.length })),
      )
    fc.assert(
      fc.property(shuffled, fc.nat(5), ([answers, other], floor) => {
        const ours = agreement(sampleOf(answers), floor)
        const swapped = other.map((a) => ({ ...a, coders: [a.coders[1], a.coders[0]] as typeof a.coders }))
        expect(agreement(sampleOf(swapped), floor)).toEqual(ours)
        for (const { alpha: between, precision, recall, prevalence } of ours.themes) {
          for (const share of [precision, recall, prevalence.figure])
            if (share !== tooFew) expectOrdered(share, 0)
          if (between !== tooFew) expectOrdered(between, -1)
        }
        if (ours.overall !== tooFew) expectOrdered(ours.overall, -1)
      }),
    )
  })
})

describe('the corrected share of a theme', () => {
  it.each([
    ['a theme proposed too often', { share: 0.12, recall: 0.8, alarm: 0.1, sample: 200 }],
    ['a theme mostly missed', { share: 0.25, recall: 0.35, alarm: 0.01, sample: 200 }],
    ['a rare theme in a small sample', { share: 0.06, recall: 0.6, alarm: 0.08, sample: 120 }],
  ])('holds the truth about 95 times in 100 where the raw share does not: %s', (_, setting) => {
    const { share, recall, alarm, sample: size } = setting
    const random = dice(11)
    const [runs, wave] = [400, 1000]
    let [held, rawHeld, bias, rawBias] = [0, 0, 0, 0]
    for (let run = 0; run < runs; run++) {
      const answers = times(wave, () => {
        const truth = random() < share ? 'A' : ''
        return answer(truth, truth, random() < (truth ? recall : alarm) ? 'A' : '')
      })
      const truth = answers.filter(({ coders }) => coders[0].has('A')).length / wave
      const proposed = answers.filter((a) => a.proposed.has('A')).length
      const read = drawSample(
        answers.map((_, at) => `${at}`),
        size,
        `${run}`,
      ).flatMap((id) => answers[Number(id)] ?? [])
      const { prevalence } = agreement(
        { ...sampleOf(read, wave), proposedInWave: new Map([['A', proposed]]) },
        10,
      ).themes[0] ?? { prevalence: null }
      if (!prevalence || prevalence.figure === tooFew) throw new Error('no figure')
      const raw = wilson(proposed, wave)
      if (prevalence.figure.low <= truth && truth <= prevalence.figure.high) held++
      if (raw.low <= truth && truth <= raw.high) rawHeld++
      bias += (prevalence.figure.value - truth) / runs
      rawBias += (prevalence.raw - truth) / runs
    }

    expect(held).toBeGreaterThanOrEqual(0.9 * runs)
    expect(rawHeld).toBeLessThan(0.2 * runs)
    expect(Math.abs(bias)).toBeLessThan(0.005)
    expect(Math.abs(rawBias)).toBeGreaterThan(0.04)
  })
})

describe('a drawn sample', () => {
  const ids = times(200, (at) => `answer-${at}`)

  it('is the same for a seed, in whatever order the ids come, and another for another seed', () => {
    const drawn = drawSample(ids, 30, 'spring')
    expect(new Set(drawn).size).toBe(30)
    expect(drawSample(ids.toReversed(), 30, 'spring')).toEqual(drawn)
    expect(drawSample([...ids, ...ids], 30, 'spring')).toEqual(drawn)
    expect(drawSample(ids, 30, 'autumn')).not.toEqual(drawn)
    expect(drawSample(ids, 40, 'spring').slice(0, 30)).toEqual(drawn)
  })

  it('is all there are when more are asked for, and none when none are', () => {
    expect(drawSample(ids, 500, 's').toSorted()).toEqual(ids.toSorted())
    expect(drawSample(ids, 0, 's')).toEqual([])
  })

  it('gives each id, and each pair of neighbours, its fair chance over 2,000 seeds', () => {
    const [few, seeds, size] = [ids.slice(0, 20), 2000, 5]
    const drawn = times(seeds, (seed) => new Set(drawSample(few, size, `${seed}`)))
    const share = (wanted: string[]) =>
      drawn.filter((set) => wanted.every((id) => set.has(id))).length / seeds
    const chances = few.map((id) => share([id]))
    expect(Math.min(...chances)).toBeGreaterThan(0.25 - 4 * Math.sqrt((0.25 * 0.75) / seeds))
    expect(Math.max(...chances)).toBeLessThan(0.25 + 4 * Math.sqrt((0.25 * 0.75) / seeds))
    const together = (size * (size - 1)) / (20 * 19)
    for (let at = 1; at < few.length; at++)
      expect(Math.abs(share(few.slice(at - 1, at + 1)) - together)).toBeLessThan(
        4 * Math.sqrt((together * (1 - together)) / seeds),
      )
  })
})

const tooFew = 'not enough reviewed'

const decisions = fc.record({ both: fc.nat(30), one: fc.nat(30), neither: fc.nat(30) })

function decisionsOf(first: string, second: string): Decisions {
  const pairs = [...first].map((value, at) => `${value}${second[at]}`)
  const count = (pair: string) => pairs.filter((value) => value === pair).length
  return { both: count('11'), one: count('10') + count('01'), neither: count('00') }
}

function sumOf(all: Decisions[]): Decisions {
  return all.reduce((sum, { both, one, neither }) => ({
    both: sum.both + both,
    one: sum.one + one,
    neither: sum.neither + neither,
  }))
}

function answer(first: string, second: string, proposed: string): Sample['answers'][number] {
  const set = (ids: string) => new Set(ids.split('').filter((id) => id !== ''))
  return { coders: [set(first), set(second)], reference: null, proposed: set(proposed) }
}

function none(): Sample['answers'][number] {
  return answer('', '', '')
}

/** A sample of a wave of 200 in which the sample's proposals are all there are. */
function sampleOf(answers: Sample['answers'], answersInWave = 200): Sample {
  const themeIds = ['A', 'B', 'C'].filter((id) => id === 'A' || answers.some((a) => a.proposed.has(id)))
  const proposedInWave = new Map(
    themeIds.map((id) => [id, answers.filter((a) => a.proposed.has(id)).length] as const),
  )
  return { answers, themeIds, proposedInWave, answersInWave }
}

function times<T>(count: number, make: (at: number) => T): T[] {
  return Array.from({ length: count }, (_, at) => make(at))
}

function shareOf(figure: Estimate | 'not enough reviewed' | undefined): number {
  return figure === undefined || figure === tooFew ? Number.NaN : figure.value
}

function width({ low, high }: Estimate): number {
  return high - low
}

function expectOrdered({ value, low, high }: Estimate, lowest: number): void {
  expect(low).toBeGreaterThanOrEqual(lowest)
  expect(low).toBeLessThanOrEqual(value)
  expect(value).toBeLessThanOrEqual(high)
  expect(high).toBeLessThanOrEqual(1)
}

/** Numbers from 0 up to 1 that are the same for a seed (Park and Miller's generator, CACM 31, 1988). */
function dice(seed: number): () => number {
  let state = seed
  for (let warm = 0; warm < 20; warm++) state = (state * 48271) % 2147483647
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}
