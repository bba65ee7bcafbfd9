import type { ClosedKind, ReleasedQuestion } from '../../schema/release.ts'
import { publish } from '../../worker/domain/suppression.ts'
import { count, type TalliedClosed, type WaveTally } from '../../worker/domain/wave-tally.ts'

/** A wave of invented answers: 60 people, 50 of them wrote; a test says what is different. */
export function tallyOf(changed: Partial<WaveTally> = {}): WaveTally {
  return {
    council: 'Exampleshire',
    title: 'Your home and your support',
    kind: 'survey',
    waveNumber: 2,
    openedOn: '2026-09-01',
    closedOn: '2026-09-30',
    codebook: { name: 'Care leavers', version: 3 },
    received: count(60),
    wrote: count(50),
    conservation: conservationOf({}),
    read: count(40),
    coding: { coders: 2, sample: null },
    themes: [],
    questions: [],
    breakdowns: [],
    ways: [],
    cohort: null,
    other: null,
    agencies: [],
    ...changed,
  }
}

/** Parts of the written answers; `received` is their sum. */
export function conservationOf(parts: Partial<Record<Part, number>>): WaveTally['conservation'] {
  const all = { coded: 40, unfit: 4, nothing: 3, unreviewed: 1, held: 1, withdrawn: 1, ...parts }
  const received = Object.values(all).reduce((sum, part) => sum + part, 0)
  return {
    received: count(received),
    coded: count(all.coded),
    unfit: count(all.unfit),
    nothing: count(all.nothing),
    unreviewed: count(all.unreviewed),
    held: count(all.held),
    withdrawn: count(all.withdrawn),
  }
}
type Part = 'coded' | 'unfit' | 'nothing' | 'unreviewed' | 'held' | 'withdrawn'

export function themeOf(code: string, people: number, quotes: string[] = []): WaveTally['themes'][number] {
  return {
    code,
    name: `Theme ${code}`,
    definition: `What ${code} means.`,
    people: count(people),
    alike: count(0),
    working: count(0),
    notWorking: count(0),
    f1: null,
    quotes: quotes.map((text) => ({ text, paraphrase: false })),
    earlier: [],
  }
}

export function closedOf(kind: ClosedKind, cells: number[], answered: number): TalliedClosed {
  const labelled = cells.map((people, index) => ({
    label: `Choice ${index + 1}`,
    takes: [String(index)],
    people: count(people),
  }))
  const asked = { key: 'safe', title: 'Do you feel safe at home?', kind, answered: count(answered) }
  return { ...asked, levels: [labelled], followsFrom: null, earlier: [], reworded: null }
}

/** One question through the door, in a wave where everybody answered it. */
export function released(kind: ClosedKind, cells: number[], answered = sum(cells)): ReleasedQuestion {
  const tally = tallyOf({ received: count(answered), questions: [closedOf(kind, cells, answered)] })
  const [question] = publish(tally, '2026-10-09').questions
  if (!question) throw new Error('the question is missing')
  return question
}

/** What is printed of each cell, in short: a figure, words, or "hidden". */
export function printedCells(question: ReleasedQuestion): (number | string)[] | string {
  if (!('state' in question)) return 'open'
  if (question.state === 'hidden') return 'hidden'
  return question.cells.map(({ amount }) => {
    if (amount.as === 'figure') return amount.number
    return amount.as === 'words' ? amount.words : 'hidden'
  })
}

export const sum = (counts: number[]) => counts.reduce((total, each) => total + each, 0)
