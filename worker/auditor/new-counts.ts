import type { Amount, Base, ReleaseDocument, ReleasedQuestion } from '../../schema/release.ts'
import type { Finding } from './finding.ts'
import { behind, floor, inFigures } from './published-numbers.ts'
import { breakdownId } from './seen-documents.ts'

type Print = Amount | Base
/** What a document prints, by a name of its place that a reader understands. Hidden is not there. */
type Prints = Map<string, { print: Print; said: string }>

/**
 * R5: a later state of a release shows no count that an earlier one did not, and none differently. A place that only the
 * first of the two has may have been taken away.
 * @param documents the frozen one first
 */
export function newCounts(documents: readonly ReleaseDocument[]): Finding[] {
  const [frozen, ...later] = documents
  if (!frozen) return []
  const known = printsOf(frozen)
  const findings: Finding[] = []
  for (const document of later) {
    for (const [place, { print, said }] of printsOf(document)) {
      const before = known.get(place)
      if (before?.said === said) continue
      const earlier = `${place} was ${before ? `printed as ${before.said}` : 'hidden'}`
      findings.push({
        what: `a new count: ${place}`,
        possible: rangeOf(print),
        because: [earlier, `${place} is printed as ${said} later`],
      })
      if (!before) known.set(place, { print, said })
    }
  }
  return findings
}

function printsOf(document: ReleaseDocument): Prints {
  const prints: Prints = new Map()
  const add = (place: string, print: Print) => {
    if (print.as !== 'hidden') prints.set(place, { print, said: saidOf(print) })
  }
  add('how many answered', document.received)
  add('how many wrote', document.wrote)
  add('the answers under no theme', document.notShown)
  for (const { code, amount, lean } of document.themes) {
    add(`theme ${code}`, amount)
    if (lean) prints.set(`what people say of theme ${code}`, { print: { as: 'fewer' }, said: `“${lean}”` })
  }
  for (const question of [...document.questions, ...document.ways]) addQuestion(add, question)
  for (const each of document.breakdowns) {
    for (const { label, base, amounts } of each.groups) {
      const place = `“${label}” in ${breakdownId(each)}`
      add(`the base of ${place}`, base)
      amounts.forEach((amount, at) => {
        add(`“${each.columns[at]?.label}” for ${place}`, amount)
      })
    }
  }
  if (document.coverage) add('the cohort', document.coverage.cohort)
  for (const { dimension, groups } of document.coverage?.dimensions ?? []) {
    for (const { label, cohort, answered } of groups) {
      add(`“${label}” of the cohort by ${dimension}`, cohort)
      if (answered) add(`“${label}” of those who answered by ${dimension}`, answered)
    }
  }
  return prints
}

function addQuestion(add: (place: string, print: Print) => void, question: ReleasedQuestion): void {
  if ('base' in question) add(`how many answered ${question.key}`, question.base)
  if (!('cells' in question)) return
  for (const { label, amount } of question.cells) add(`“${label}” of ${question.key}`, amount)
}

const saidOf = (print: Print) => {
  if (print.as === 'figure') return String(print.number)
  return print.as === 'words' ? `“${print.words}”` : `“fewer than ${inFigures}”`
}

function rangeOf(print: Print): Finding['possible'] {
  if (print.as !== 'figure') return [floor, inFigures - 1]
  return behind(print.number)
}
