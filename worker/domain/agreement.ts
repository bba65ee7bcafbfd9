import { alpha, alphaOfBundles, type Decisions } from '../themes/alpha.ts'
import { type Estimate, stratified, wilson } from '../themes/intervals.ts'
import { byUnits, hash } from '../themes/order.ts'

/** An answer of the sample, read by two people who saw neither each other's themes nor the engine's. */
export type DoubleCoded = {
  coders: [Set<string>, Set<string>]
  /** What was settled on; null while nobody has. Where the coders agree wholly, that is the reference anyway. */
  reference: Set<string> | null
  proposed: Set<string>
}

/** A random sample of a wave. `proposedInWave` counts the answers with a theme proposed, by the same model as `proposed`. */
export type Sample = {
  answers: DoubleCoded[]
  themeIds: string[]
  proposedInWave: Map<string, number>
  answersInWave: number
}

export type Figure = Estimate | 'not enough reviewed'

export type ThemeAgreement = {
  themeId: string
  /** Krippendorff's alpha between the two people. */
  alpha: Figure
  /** Of the engine's proposals, the share that is right; of what is right, the share that it proposed. */
  precision: Figure
  recall: Figure
  f1: number | 'not enough reviewed'
  /** The proposals are too often wrong to be told as more than a direction. */
  indicative: boolean
  /** The share of the wave's answers that hold the theme; `raw` is the share with the theme proposed. */
  prevalence: { raw: number; figure: Figure; method: 'corrected' | 'sample' }
}

/** `settled` answers have a reference; the others count for alpha alone. `overall` is alpha over every decision on every theme. */
export type Agreement = { themes: ThemeAgreement[]; overall: Figure; read: number; settled: number }

/**
 * How far two people agree, and how far the engine agrees with what they settled on. Precision needs `floor` proposals, recall
 * `floor` answers that hold the theme, alpha `floor` answers on which either coder used it: below, nothing is said.
 */
export function agreement(sample: Sample, floor: number, indicativeBelow = 0.6): Agreement {
  const settled = sample.answers.flatMap((answer) => {
    const truth = answer.reference ?? sharedCoding(answer.coders)
    return truth ? [{ truth, proposed: answer.proposed }] : []
  })
  const bundles = sample.answers.map((answer) => decisionsOn([answer], sample.themeIds))
  const used = bundles.filter(({ both, one }) => both + one > 0).length
  return {
    themes: sample.themeIds.map((themeId) => agreementOn(themeId, sample, settled, floor, indicativeBelow)),
    overall: used >= floor ? (alphaOfBundles(bundles) ?? tooFew) : tooFew,
    read: sample.answers.length,
    settled: settled.length,
  }
}

/** `size` ids drawn at random, or all there are: a seed always draws the same, and a larger sample holds the smaller one. */
export function drawSample(ids: string[], size: number, seed: string): string[] {
  return [...new Set(ids)]
    .map((id) => ({ id, lot: hash(`${seed}\n${id}`) }))
    .sort((a, b) => a.lot - b.lot || byUnits(a.id, b.id))
    .slice(0, Math.max(0, size))
    .map(({ id }) => id)
}

type Settled = { truth: Set<string>; proposed: Set<string> }

const tooFew = 'not enough reviewed'

function sharedCoding([first, second]: [Set<string>, Set<string>]): Set<string> | null {
  return first.size === second.size && [...first].every((id) => second.has(id)) ? first : null
}

function decisionsOn(answers: DoubleCoded[], themeIds: string[]): Decisions {
  const decisions = { both: 0, one: 0, neither: 0 }
  for (const { coders } of answers)
    for (const themeId of themeIds) {
      const [first, second] = [coders[0].has(themeId), coders[1].has(themeId)]
      decisions[first !== second ? 'one' : first ? 'both' : 'neither'] += 1
    }
  return decisions
}

function agreementOn(
  themeId: string,
  sample: Sample,
  settled: Settled[],
  floor: number,
  indicativeBelow: number,
): ThemeAgreement {
  const decisions = decisionsOn(sample.answers, [themeId])
  const used = decisions.both + decisions.one
  const proposed = settled.filter((answer) => answer.proposed.has(themeId))
  const others = settled.filter((answer) => !answer.proposed.has(themeId))
  const [hits, missed] = [holding(proposed, themeId), holding(others, themeId)]
  const precision = atLeast(floor, proposed.length) ? wilson(hits, proposed.length) : tooFew
  const recall = atLeast(floor, hits + missed) ? wilson(hits, hits + missed) : tooFew
  const measured = precision !== tooFew && recall !== tooFew
  const f1 = measured ? (2 * hits) / (proposed.length + hits + missed) : tooFew
  return {
    themeId,
    alpha: used >= floor ? (alpha(decisions) ?? tooFew) : tooFew,
    precision,
    recall,
    f1,
    indicative: f1 !== tooFew && f1 < indicativeBelow,
    prevalence: prevalence(sample, themeId, [proposed, others], floor),
  }
}

function holding(answers: Settled[], themeId: string): number {
  return answers.filter(({ truth }) => truth.has(themeId)).length
}

/** Nothing is ever measured on nothing, whatever the floor. */
function atLeast(floor: number, n: number): boolean {
  return n >= Math.max(1, floor)
}

/**
 * The sample, post-stratified by what was proposed in the whole wave: the two-phase estimator for a fallible and a true
 * classification (A. Tenenbein, JASA 65, 1970; W. G. Cochran, Sampling Techniques, 1977, section 12.2). Where a stratum's sample
 * is under the floor its share is not known well enough to be weighed, and the sample's own share stands.
 */
function prevalence(
  { answersInWave, proposedInWave }: Sample,
  themeId: string,
  samples: [proposed: Settled[], others: Settled[]],
  floor: number,
): ThemeAgreement['prevalence'] {
  const inWave = proposedInWave.get(themeId) ?? 0
  const strata = samples.map((answers, others) => {
    const size = others ? answersInWave - inWave : inWave
    if (answers.length > size) throw new RangeError(`more answers in the sample than in the wave: ${themeId}`)
    return { size, n: answers.length, estimate: wilson(holding(answers, themeId), answers.length, size) }
  })
  const raw = answersInWave > 0 ? inWave / answersInWave : 0
  const weighable = strata.every(({ size, n }) => size === 0 || atLeast(floor, n))
  if (answersInWave > 0 && weighable) return { raw, figure: stratified(strata), method: 'corrected' }
  const read = samples.flat()
  const figure = read.length > 0 ? wilson(holding(read, themeId), read.length, answersInWave) : tooFew
  return { raw, figure, method: 'sample' }
}
