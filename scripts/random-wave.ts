import type { CohortTable } from '../schema/cohort.ts'
import { overseens } from '../schema/survey.ts'
import {
  count,
  type TalliedBreakdown,
  type TalliedClosed,
  type TalliedQuestion,
  type TalliedTheme,
  type WaveTally,
} from '../worker/domain/wave-tally.ts'
import type { RandomClosed, RandomForm, RandomOpen } from './random-form.ts'
import type { Person, Raised, Written } from './random-people.ts'

/** The true counts of a wave that these people answered. What is held or withdrawn counts nowhere. */
export function talliedWave(form: RandomForm, all: Person[], cohort: CohortTable | null): WaveTally {
  const people = all.filter(({ withdrawn }) => !withdrawn)
  const counted = people.map(({ written }) => Object.values(written).filter(({ part }) => part !== 'held'))
  const channelOf = (person: Person, key: string) =>
    key === 'channel' ? [person.channel] : person.chosen[key]
  return {
    council: 'Exampleshire',
    title: 'A random wave',
    kind: 'survey',
    waveNumber: 1,
    openedOn: '2026-09-01',
    closedOn: '2026-09-30',
    codebook: { name: 'Random themes', version: 1 },
    received: count(people.length),
    wrote: count(counted.filter((answers) => answers.length > 0).length),
    ...answersOf(all),
    coding: { coders: 2, sample: null },
    themes: form.themes.map((_, at) => talliedTheme(at, counted)),
    questions: [
      ...form.closed.map((question) =>
        talliedClosed(
          question,
          people.flatMap(({ chosen }) => (chosen[question.key] ? [chosen[question.key] ?? []] : [])),
        ),
      ),
      ...form.open.map((question) => talliedOpen(question, people)),
    ],
    breakdowns: form.breakdowns.map(({ by, of }) =>
      talliedBreakdown(
        by,
        of,
        people.map((person) => [channelOf(person, by)?.[0], person.chosen[of]?.[0]]),
      ),
    ),
    ways: [
      talliedClosed(
        way('channel', channelLevels),
        people.map(({ channel }) => [channel]),
      ),
      talliedClosed(
        way('overseen', [overseens.map((value) => ({ label: value, takes: [value] }))]),
        people.flatMap(({ overseen }) => (overseen ? [[overseen]] : [])),
      ),
    ],
    cohort,
    other: null,
    agencies: [],
  }
}

function answersOf(all: Person[]): Pick<WaveTally, 'conservation' | 'read'> {
  const answers = all.flatMap(({ written, withdrawn }) =>
    Object.values(written).map(({ part, read }) => ({
      part: withdrawn ? ('withdrawn' as const) : part,
      read,
    })),
  )
  const having = (part: (typeof answers)[number]['part']) =>
    count(answers.filter((answer) => answer.part === part).length)
  return {
    conservation: {
      received: count(answers.length),
      coded: having('coded'),
      unfit: having('unfit'),
      nothing: having('nothing'),
      unreviewed: having('unreviewed'),
      held: having('held'),
      withdrawn: having('withdrawn'),
    },
    read: count(answers.filter(({ part, read }) => read && part !== 'withdrawn').length),
  }
}

function talliedTheme(at: number, counted: Written[][]): TalliedTheme {
  const people = (raises: (raised: Raised) => boolean) =>
    count(
      counted.filter((answers) =>
        answers.some(({ raised }) => raised.some((each) => each.theme === at && raises(each))),
      ).length,
    )
  const code = `T${at + 1}`
  return {
    code,
    name: `Theme ${at + 1}`,
    definition: `What ${code} means.`,
    people: people(() => true),
    alike: count(0),
    working: people(({ working }) => working),
    notWorking: people(({ notWorking }) => notWorking),
    f1: null,
    quotes: [{ text: `Words about ${code}`, paraphrase: false }],
    earlier: [],
  }
}

type Asking = Pick<TalliedClosed, 'key' | 'kind' | 'followsFrom'> & Pick<RandomClosed, 'levels'>
function talliedClosed({ key, kind, followsFrom, levels }: Asking, given: string[][]): TalliedClosed {
  return {
    key,
    title: `Question ${key}`,
    kind,
    followsFrom,
    answered: count(given.length),
    levels: levels.map((cells) =>
      cells.map((cell) => ({
        ...cell,
        people: count(given.filter((values) => values.some((value) => cell.takes.includes(value))).length),
      })),
    ),
    earlier: [],
    reworded: null,
  }
}

const talliedOpen = ({ key, kind, followsFrom }: RandomOpen, people: Person[]): TalliedQuestion => ({
  key,
  title: `Question ${key}`,
  kind,
  followsFrom,
  answered: count(
    people.filter(({ written }) => written[key] !== undefined && written[key].part !== 'held').length,
  ),
})

function talliedBreakdown(
  by: string,
  of: string,
  pairs: (readonly [string | undefined, string | undefined])[],
): TalliedBreakdown {
  const values = new Map<string, Map<string, number>>()
  for (const [group, answer] of pairs) {
    if (group === undefined || answer === undefined) continue
    const answers = values.get(group) ?? new Map<string, number>()
    values.set(group, answers.set(answer, (answers.get(answer) ?? 0) + 1))
  }
  return {
    by: { key: by, title: `Question ${by}` },
    of: { key: of, title: `Question ${of}` },
    values: [...values].map(([group, answers]) => ({
      by: group,
      answered: count([...answers.values()].reduce((sum, people) => sum + people, 0)),
      people: Object.fromEntries([...answers].map(([answer, people]) => [answer, count(people)])),
    })),
  }
}

const way = (key: string, levels: RandomClosed['levels']): Asking => ({
  key,
  kind: 'choice',
  followsFrom: null,
  levels,
})
const channelLevels: RandomClosed['levels'] = [
  [
    { label: 'On their own', takes: ['alone'] },
    { label: 'With help', takes: ['trusted adult', 'PA', 'peer'] },
    { label: 'Typed in for them', takes: ['paper', 'import'] },
  ],
  [
    { label: 'On their own', takes: ['alone'] },
    { label: 'Any other way', takes: ['trusted adult', 'PA', 'peer', 'paper', 'import'] },
  ],
]
