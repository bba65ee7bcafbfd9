import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import type { Finding } from '../worker/auditor/finding.ts'
import { type NaiveRule, naiveRules, type Trial } from './disclosure-trial.ts'

/** Naive rules are attacked in every so many-th trial: they give enough away to be sure of it. */
const naiveEvery = 5
const explained = 5

/**
 * `npm run prove -- disclosure [--trials 10000] [--seed 1]`: random waves through the door, each read by the auditor against
 * the truth, and the same auditor against naive rules. The same for a seed, on however many threads. Progress on stderr.
 * @returns the line to print. `naiveGivenAway`: of the people whose answers naive rules hide, the share that is told exactly
 */
export async function proveDisclosure(args: string[]) {
  const { values } = parseArgs({
    args,
    options: { trials: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
  })
  const [trials, seed] = [Number(values.trials), Number(values.seed)]
  const begun = Date.now()
  const tally = new DisclosureTally()
  const threads = Math.min(availableParallelism(), trials)
  const seeds = Array.from({ length: trials }, (_, at) => seed * 1_000_000 + at)
  await Promise.all(
    Array.from({ length: threads }, (_, thread) =>
      runThread(
        seeds.filter((_, at) => at % threads === thread),
        (trial) => {
          tally.add(trial)
          if (tally.trials % 1000 === 0)
            console.error(`${tally.trials} of ${trials}, ${tally.violations} violations`)
        },
      ),
    ),
  )
  tally.explain()
  const { violations, wrong } = tally
  const naive = Object.fromEntries(naiveRules.map((rule) => [rule, tally.shareOf([rule])]))
  const naiveCaught = naiveRules.every((rule) => tally.shareOf([rule]) > 0)
  return {
    ok: violations === 0 && wrong === 0 && naiveCaught && tally.trials === trials,
    seed,
    trials: tally.trials,
    violations,
    wrong,
    naiveCaught,
    naiveGivenAway: tally.shareOf(naiveRules),
    naive,
    seconds: Math.round((Date.now() - begun) / 1000),
  }
}

function runThread(seeds: number[], onTrial: (trial: Trial) => void): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const worker = new Worker(new URL('./disclosure-worker.ts', import.meta.url), {
    workerData: { seeds, naiveEvery },
  })
  worker.on('message', onTrial)
  worker.on('error', reject)
  worker.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`a thread ended with ${code}`))))
  return promise
}

/** What the trials found; the order in which they come changes nothing of it. */
class DisclosureTally {
  trials = 0
  violations = 0
  wrong = 0
  readonly #told: { seed: number; size: number; lines: string[] }[] = []
  readonly #derived = new Map<string, string>()
  readonly #naive = new Map(naiveRules.map((rule) => [rule, { people: 0, hidden: 0 }]))

  add({ seed, size, violations, wrong, derived, naive }: Trial): void {
    this.trials += 1
    this.violations += violations.length
    const told = derived.filter((each) => !this.#isTheSame(each))
    this.wrong += wrong.length + told.length
    const unlike = told.map(
      ({ from, says }) => `${from} says ${says} here, and ${this.#derived.get(from)} elsewhere`,
    )
    const lines = [...violations.map(inWords), ...wrong, ...unlike]
    if (lines.length > 0) this.#told.push({ seed, size, lines })
    for (const rule of naiveRules) {
      const away = this.#naive.get(rule)
      if (!away || !naive) continue
      away.people += naive[rule].people
      away.hidden += naive[rule].hidden
    }
  }

  /** What is worked out from the same printed figures is the same in every release. */
  #isTheSame({ from, says }: Trial['derived'][number]): boolean {
    const before = this.#derived.get(from)
    if (before === undefined) this.#derived.set(from, says)
    return before === undefined || before === says
  }

  shareOf(rules: readonly NaiveRule[]): number {
    const all = rules.flatMap((rule) => this.#naive.get(rule) ?? [])
    const hidden = all.reduce((sum, each) => sum + each.hidden, 0)
    const people = all.reduce((sum, each) => sum + each.people, 0)
    return hidden === 0 ? 0 : Math.round((1000 * people) / hidden) / 1000
  }

  /** The first few by seed, on stderr. */
  explain(): void {
    const first = this.#told.toSorted((one, other) => one.seed - other.seed).slice(0, explained)
    for (const { seed, size, lines } of first)
      for (const line of lines) console.error(`trial ${seed}, ${size} people: ${line}`)
  }
}

const inWords = ({ what, possible: [low, high], because }: Finding) =>
  `${what}: ${low === high ? low : `${low} to ${high}`}, from ${because.join('; ')}`
