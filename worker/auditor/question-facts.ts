import type { ReleasedCell, ReleasedQuestion } from '../../schema/release.ts'
import { sayAmount, sayBase } from './printed-facts.ts'
import type { AskedBefore, PublicKnowledge } from './public-knowledge.ts'
import { floor, reported } from './published-numbers.ts'
import type { Fact, Puzzle, Target, Unknown } from './puzzle.ts'

export const baseId = (key: string) => `base ${key}`
export const cellId = (key: string, label: string) => `cell ${key}: ${label}`
const quoted = (title: string) => `‘${title}’`

/** What one question says, and what it hides. `everybody`: those who answered at all. */
export function sayQuestion(puzzle: Puzzle, question: ReleasedQuestion, everybody: Unknown): void {
  const { key, title } = question
  const base = puzzle.unknown(baseId(key))
  const skipped = puzzle.rest([everybody], [base], `skipped ${key}`)
  puzzle.hide(skipped, `people who did not answer ${quoted(title)}`, 'skipped')
  if ('cells' in question) sayCells(puzzle, question, base)
}

type WithCells = Extract<ReleasedQuestion, { cells: ReleasedCell[] }>
function sayCells(puzzle: Puzzle, question: WithCells, base: Unknown): void {
  const { key, title, kind, cells } = question
  const counts = cells.map(({ label }) => puzzle.unknown(cellId(key, label)))
  const several = kind === 'choices'
  puzzle.sum(base, counts, several)
  if (several) for (const count of counts) puzzle.rest([base], [count], `not ${puzzle.ids[count]}`)
  puzzle.between(base, reported, Infinity, null)
  if (question.state === 'shown') sayBase(puzzle, base, question.base, `how many answered ${quoted(title)}`)
  else puzzle.hide(base, `people who answered ${quoted(title)}`, 'other')
  cells.forEach(({ label, amount }, at) => {
    sayAmount(puzzle, counts[at] ?? base, base, amount, `“${label}” of ${quoted(title)}`)
  })
  const isHidden = (_: Unknown, at: number) => cells[at]?.amount.as === 'hidden'
  const hidden = counts.filter(isHidden)
  const shown = counts.filter((count, at) => !isHidden(count, at))
  const named = (count: Unknown, need: Target['need']): Target => ({
    unknown: count,
    what: `people who answered “${cells[counts.indexOf(count)]?.label}” to ${quoted(title)}`,
    need,
  })
  if (question.state === 'nearly everybody') {
    const targets = hidden.map((count) => named(count, several ? 'other' : 'small'))
    puzzle.families.push({ targets, alternatives: [], base: null })
    return
  }
  const inWords = cells.some(({ amount }) => amount.as === 'words')
  const targets = hidden.map((count) => named(count, 'small'))
  const alternatives = sayHidden(puzzle, targets, shown, targets.length > 1 && !several)
  puzzle.families.push({ targets, alternatives, base: inWords ? base : null })
}

/**
 * R4. Hidden cells are under 8, but that one of them may be the next smallest: 8 or more, and no larger than any that is
 * shown. Which, is one alternative each; what holds in all of them is said at once.
 */
export function sayHidden(puzzle: Puzzle, hidden: Target[], shown: Unknown[], mayBeNext: boolean): Fact[][] {
  const counts = hidden.map(({ unknown }) => unknown)
  if (!mayBeNext || shown.length === 0) {
    for (const target of hidden) puzzle.say(under(target))
    return []
  }
  for (const beside of shown) {
    for (const count of counts) puzzle.say(noLarger([count], beside, 0))
    puzzle.say(noLarger(counts, beside, (floor - 1) * (counts.length - 1)))
  }
  const oneLarger = hidden.map((larger) => [
    { ...under(larger), least: floor, most: Infinity },
    ...hidden.filter((target) => target !== larger).map(under),
  ])
  return [hidden.map(under), ...oneLarger]
}

const under = ({ unknown, what }: Target): Fact => ({
  terms: [[unknown, 1]],
  least: 0,
  most: floor - 1,
  because: `hidden: ${what}`,
  hides: unknown,
})

const noLarger = (counts: Unknown[], than: Unknown, and: number): Fact => ({
  terms: [...counts.map((count) => [count, 1] as const), [than, -1]],
  least: -Infinity,
  most: and,
  because: null,
})

/** A follow-up is asked of those who gave an answer that leads to it, and of nobody else. */
export function sayFollowUp(puzzle: Puzzle, question: ReleasedQuestion, known: PublicKnowledge): void {
  const from = followsFrom(question.key, known)
  const leading = from ? leadingCells(puzzle, from, known) : []
  if (leading.length === 0) return
  const base = puzzle.unknown(baseId(question.key))
  const skipped = puzzle.rest(leading, [base], `skipped follow-up ${question.key}`)
  puzzle.hide(skipped, `people who were asked ‘${question.title}’ and did not answer`, 'skipped')
}

export const followsFrom = (key: string, { questions }: PublicKnowledge) =>
  questions.find((question) => question.key === key)?.followsFrom

function leadingCells(puzzle: Puzzle, from: NonNullable<AskedBefore['followsFrom']>, known: PublicKnowledge) {
  const parent = known.questions.find(({ key }) => key === from.key)
  const level = parent?.levels.find((cells) =>
    cells.every(({ label }) => puzzle.has(cellId(from.key, label))),
  )
  return (level ?? [])
    .filter(({ takes }) => takes.some((value) => from.takes.includes(value)))
    .map(({ label }) => puzzle.unknown(cellId(from.key, label)))
}
