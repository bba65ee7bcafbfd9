import { readFileSync } from 'node:fs'
import { runnerImport } from 'vite'
import { type Channel, type QuestionSettings, type QuestionWording, surveySchema } from '../schema/survey.ts'
import {
  count,
  type TalliedBreakdown,
  type TalliedQuestion,
  type WaveTally,
} from '../worker/domain/wave-tally.ts'

type Person = {
  channel: Channel
  answers: Record<string, string | string[]>
  themes: Record<string, string[]>
}

const survey = surveySchema.parse(readJson('demonstration/survey.json'))
const codebook = readJson('codebook/care-leavers.json') as {
  name: string
  themes: { code: string; name: string; definition: string }[]
}
/** Whole people, so that one answer goes with another as it does in life. */
const pool = (readJson('demonstration/responses.json') as { survey: Person[] }).survey
// The cells of a kind of question stand beside its control, in JSX, which Node does not read by itself.
const { kinds } = (await runnerImport<typeof import('../web/questions/kinds.ts')>('web/questions/kinds.ts'))
  .module

/**
 * The true counts of a wave of the demonstration's survey that `size` people answered. Each wave is of a council of its own:
 * everybody in the demonstration is drawn with a weight that differs from call to call (Rubin's Bayesian bootstrap), so that
 * answers and themes are as skewed as they are there, each time otherwise.
 */
export function drawnWave(random: () => number, size: number): WaveTally {
  const weights = pool.map(() => -Math.log(1 - random()))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const people = Array.from({ length: size }, () => {
    let left = random() * total
    const at = weights.findIndex((weight) => {
      left -= weight
      return left < 0
    })
    return pool.at(at) as Person
  })
  return tallyOf(people)
}

function tallyOf(people: Person[]): WaveTally {
  const having = (test: (person: Person) => boolean) => count(people.filter(test).length)
  return {
    council: 'Fairmere Council',
    title: survey.title,
    kind: 'survey',
    waveNumber: 1,
    openedOn: '2026-10-01',
    closedOn: '2026-11-01',
    codebook: { name: codebook.name, version: 1 },
    received: count(people.length),
    wrote: having(({ answers }) => Object.values(answers).some((answer) => typeof answer === 'string')),
    ...writtenParts(people),
    coding: { coders: 2, sample: null },
    themes: codebook.themes.map((theme) => ({
      ...theme,
      people: having(({ themes }) => Object.values(themes).flat().includes(theme.code)),
      alike: count(0),
      working: count(0),
      notWorking: count(0),
      f1: null,
      quotes: [],
      earlier: [],
    })),
    questions: survey.questions.flatMap((question) => tallied(question, people)),
    breakdowns: survey.breakdowns.flatMap(({ by, of }) => of.map((key) => crossed(by, key, people))),
    ways: [howAnswered(people)],
    cohort: null,
    other: null,
    agencies: [],
  }
}

/** Four answers in five were read, as in the demonstration; none is held or withdrawn. */
function writtenParts(people: Person[]): Pick<WaveTally, 'conservation' | 'read'> {
  const found = people.flatMap(({ answers, themes }) =>
    Object.entries(answers).flatMap(([key, answer]) =>
      typeof answer === 'string' ? [themes[key] ?? []] : [],
    ),
  )
  const [nothing, unfit] = ['XXX0', 'XXX1'].map((code) => found.filter(([first]) => first === code).length)
  const unreviewed = found.filter((codes) => codes.length === 0).length
  return {
    conservation: {
      received: count(found.length),
      coded: count(found.length - (nothing ?? 0) - (unfit ?? 0) - unreviewed),
      unfit: count(unfit ?? 0),
      nothing: count(nothing ?? 0),
      unreviewed: count(unreviewed),
      held: count(0),
      withdrawn: count(0),
    },
    read: count(Math.round(found.length * 0.8)),
  }
}

function tallied(question: QuestionWording, people: Person[]): TalliedQuestion[] {
  const { key, title, kind } = question
  const { coded, counted } = kinds[kind]
  const given = people.flatMap(({ answers }) => (answers[key] === undefined ? [] : [answers[key]]))
  const followUp = 'followUp' in question ? question.followUp : undefined
  const followsFrom = followUp ? { key: followUp.of, takes: followUp.is } : null
  const asked = { key, title, answered: count(given.length), followsFrom }
  if (coded) return [{ ...asked, kind: coded }]
  if (!counted) return []
  const levels = counted.levels({ settings: question as QuestionSettings }).map((cells) =>
    cells.map((cell) => ({
      ...cell,
      people: count(given.filter((answer) => cell.takes.some((value) => answer.includes(value))).length),
    })),
  )
  return [{ ...asked, kind: counted.as, levels, earlier: [], reworded: null }]
}

function crossed(by: string, of: string, people: Person[]): TalliedBreakdown {
  const storedOf = ({ answers, channel }: Person, key: string) =>
    key === 'channel' ? channel : answers[key]?.[0]
  const pairs = people.map((person) => [storedOf(person, by), storedOf(person, of)] as const)
  const both = pairs.filter((pair): pair is readonly [string, string] => !pair.includes(undefined))
  const values = [...new Set(both.map(([value]) => value))].map((value) => {
    const answers = both.flatMap(([first, second]) => (first === value ? [second] : []))
    const times = (answer: string) => count(answers.filter((other) => other === answer).length)
    return {
      by: value,
      answered: count(answers.length),
      people: Object.fromEntries(answers.map((answer) => [answer, times(answer)])),
    }
  })
  const titled = (key: string) => ({
    key,
    title: survey.questions.find((question) => question.key === key)?.title ?? key,
  })
  return { by: titled(by), of: titled(of), values }
}

function howAnswered(people: Person[]): WaveTally['ways'][number] {
  const cell = (label: string, takes: Channel[]) => ({
    label,
    takes,
    people: count(people.filter(({ channel }) => takes.includes(channel)).length),
  })
  const alone = cell('On their own', ['alone'])
  const helped = cell('With somebody’s help', ['trusted adult', 'PA', 'peer'])
  return {
    key: 'channel',
    title: 'How was it answered?',
    kind: 'choice',
    answered: count(people.length),
    levels: [
      [alone, helped, cell('On paper or typed in for them', ['paper', 'import'])],
      [alone, cell('Any other way', ['trusted adult', 'PA', 'peer', 'paper', 'import'])],
    ],
    followsFrom: null,
    earlier: [],
    reworded: null,
  }
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../schema/${path}`, import.meta.url), 'utf8'))
}
