import { parseArgs } from 'node:util'
import type { ReleasedQuestion } from '../schema/release.ts'
import { publish } from '../worker/domain/suppression.ts'
import { isClosed, type TalliedClosed, type WaveTally } from '../worker/domain/wave-tally.ts'
import { drawnWave } from './drawn-wave.ts'
import { seeded } from './seeded.ts'

const sizes = [40, 60, 120, 300]

/**
 * `npm run prove -- survival [--trials 500] [--seed 1]`: how much a release still says. By number of responses, over `trials`
 * invented waves: shares from 0 to 1 and the median number of themes, as they are (`levels`) and as they would be if a question
 * were printed with its finest answers or not at all (`finestOnly`).
 * @returns the line to print. `ok`: at 40 responses half of the questions, and at 120 most, say something
 */
export function proveSurvival(args: string[]) {
  const { values } = parseArgs({
    args,
    options: { trials: { type: 'string', default: '500' }, seed: { type: 'string', default: '1' } },
  })
  const [trials, seed] = [Number(values.trials), Number(values.seed)]
  const at = sizes.map((size) => ({ size, ...survivalAt(size, trials, seed) }))
  const questions = (size: number) => at.find((each) => each.size === size)?.levels.questions ?? 0
  const ok = questions(40) >= 0.5 && questions(120) > 0.75
  return { ok, seed, trials, at }
}

function survivalAt(size: number, trials: number, seed: number) {
  const random = seeded(seed * 1000 + size)
  const waves = Array.from({ length: trials }, () => drawnWave(random, size))
  return { levels: summary(waves.map(told)), finestOnly: summary(waves.map(finestOnly).map(told)) }
}

const finestOnly = (tally: WaveTally): WaveTally => ({
  ...tally,
  questions: tally.questions.map((question) => (isClosed(question) ? onlyFinest(question) : question)),
  ways: tally.ways.map(onlyFinest),
})
const onlyFinest = (question: TalliedClosed) => ({ ...question, levels: question.levels.slice(0, 1) })

/** What one release says: so many of so many. `answers`: of all that was chosen, what stands in a cell that is shown. */
type Told = Record<'questions' | 'cells' | 'answers' | 'ways' | 'breakdowns', Share> & { themes: number }
type Share = [said: number, all: number]

function told(tally: WaveTally): Told {
  const { questions, ways, breakdowns, themes } = publish(tally, '2026-11-24')
  const closed = tally.questions.filter(isClosed)
  const parts = closed.map((asked) =>
    toldOf(
      asked,
      questions.find(({ key }) => key === asked.key),
    ),
  )
  return {
    questions: added(parts.map(({ question }) => question)),
    cells: added(parts.map(({ cells }) => cells)),
    answers: added(parts.map(({ answers }) => answers)),
    ways: [ways.filter(says).length, ways.length],
    breakdowns: [breakdowns.filter(({ state }) => state === 'shown').length, tally.breakdowns.length],
    themes: themes.length,
  }
}

const says = (question: ReleasedQuestion) => 'state' in question && question.state !== 'hidden'

type Parts = Record<'question' | 'cells' | 'answers', Share>
/** A hidden question counts with its finest cells, any other with those of the level it is printed at. */
function toldOf({ levels }: TalliedClosed, released: ReleasedQuestion | undefined): Parts {
  const [finest = []] = levels
  const chosen = total(finest.map(({ people }) => people))
  if (!released || !('state' in released) || released.state === 'hidden')
    return { question: [0, 1], cells: [0, finest.length], answers: [0, chosen] }
  const { cells } = released
  const printed = levels.find((level) => cells.every(({ label }, at) => level[at]?.label === label)) ?? []
  const takes = printed.flatMap((cell, at) => (cells[at]?.amount.as === 'hidden' ? [] : cell.takes))
  const within = finest.filter((cell) => cell.takes.every((value) => takes.includes(value)))
  return {
    question: [1, 1],
    cells: [cells.filter(({ amount }) => amount.as !== 'hidden').length, cells.length],
    answers: [total(within.map(({ people }) => people)), chosen],
  }
}

/** Shares over all the releases together, to three places; themes as their median. */
function summary(all: Told[]) {
  const share = (part: Exclude<keyof Told, 'themes'>) => {
    const [said, of] = added(all.map((each) => each[part]))
    return of === 0 ? null : Math.round((1000 * said) / of) / 1000
  }
  const themes = all.map((each) => each.themes).sort((one, other) => one - other)
  return {
    questions: share('questions'),
    cells: share('cells'),
    perQuestion: perQuestion(all),
    answers: share('answers'),
    ways: share('ways'),
    breakdowns: share('breakdowns'),
    themes: themes[Math.floor(themes.length / 2)] ?? 0,
  }
}

/** Cells shown in a question, the mean: a question told as two cells says less than one told as five. */
function perQuestion(all: Told[]): number {
  const [cells] = added(all.map((each) => each.cells))
  const [, questions] = added(all.map((each) => each.questions))
  return Math.round((10 * cells) / questions) / 10
}

const added = (shares: Share[]): Share => [
  total(shares.map(([said]) => said)),
  total(shares.map(([, all]) => all)),
]
const total = (counts: number[]) => counts.reduce((sum, each) => sum + each, 0)
