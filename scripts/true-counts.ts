import type { ReleaseDocument, ReleasedBreakdown } from '../schema/release.ts'
import type { TrueCounts } from '../worker/auditor/against-truth.ts'
import { splitId } from '../worker/auditor/breakdown-facts.ts'
import { groupId } from '../worker/auditor/cohort-facts.ts'
import { baseId, cellId } from '../worker/auditor/question-facts.ts'
import { themeId } from '../worker/auditor/theme-facts.ts'
import { isClosed, type TalliedBreakdown, type WaveTally } from '../worker/domain/wave-tally.ts'

/** The true count of everything that a release of the wave names, by the auditor's names for it. */
export function trueCounts(tally: WaveTally, document: ReleaseDocument): TrueCounts {
  const counts = new Map<string, number>([
    ['received', tally.received],
    ['wrote', tally.wrote],
    ['wrote nothing', tally.received - tally.wrote],
    ['answers under a theme', tally.conservation.coded],
    ['answers not shown', tally.conservation.received - tally.conservation.coded],
    ['answers held or withdrawn', tally.conservation.held + tally.conservation.withdrawn],
  ])
  for (const { code, people, working, notWorking } of tally.themes) {
    counts.set(themeId(code), people)
    counts.set(`working ${themeId(code)}`, working)
    counts.set(`not-working ${themeId(code)}`, notWorking)
  }
  for (const question of [...tally.questions, ...tally.ways]) {
    counts.set(baseId(question.key), question.answered)
    counts.set(`skipped ${question.key}`, tally.received - question.answered)
    if (!isClosed(question)) continue
    for (const { label, people } of question.levels.flat()) counts.set(cellId(question.key, label), people)
  }
  for (const each of document.breakdowns) addBreakdown(counts, tally, each)
  if (tally.cohort) counts.set('cohort', tally.cohort.people)
  for (const { dimension, groups } of tally.cohort?.dimensions ?? []) {
    for (const { label, people } of groups) counts.set(groupId(dimension, label), people)
  }
  return counts
}

function addBreakdown(
  counts: Map<string, number>,
  tally: WaveTally,
  { by, of, groups, columns }: ReleasedBreakdown,
) {
  const values =
    tally.breakdowns.find((each) => each.by.key === by.key && each.of.key === of.key)?.values ?? []
  for (const group of groups) {
    const rows = within(tally, by.key, group.label)
    for (const column of columns) {
      const people = inCell(values, rows, within(tally, of.key, column.label))
      counts.set(splitId(by.key, of.key, group.label, column.label), people)
    }
    const base = values
      .filter((value) => rows.includes(value.by))
      .reduce((sum, { answered }) => sum + answered, 0)
    counts.set(splitId(by.key, of.key, group.label), base)
  }
}

/** The stored values behind a printed label. */
function within(tally: WaveTally, key: string, label: string): string[] {
  const question = [...tally.questions.filter(isClosed), ...tally.ways].find((each) => each.key === key)
  return question?.levels.flat().find((cell) => cell.label === label)?.takes ?? []
}

const inCell = (values: TalliedBreakdown['values'], rows: string[], columns: string[]) =>
  values
    .filter(({ by }) => rows.includes(by))
    .flatMap(({ people }) => columns.map((column): number => people[column] ?? 0))
    .reduce((sum, people) => sum + people, 0)
