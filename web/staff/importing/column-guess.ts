import type { Question } from '../../questions/kind.ts'
import { choiceOf, offeredBy, partsOf } from './choice-values.ts'
import { type ColumnSeen, orderOf, type SheetSeen } from './column-seen.ts'
import { type ColumnUse, type Reading, takesSeveral } from './column-use.ts'
import { alikeness, plainWords, withoutNumber } from './plain-words.ts'
import type { Column, HeadingPlace } from './sheet-headings.ts'
import { heldBy, sentRank, type Tool, toolOf } from './survey-tools.ts'

/** From so much on, a heading is taken for a question's wording. */
const alike = 0.6

/** How a file is most likely to be read, for the officer to put right: by what its headings say, and then by its values. */
export function guessReading(
  place: HeadingPlace,
  columns: Column[],
  seen: SheetSeen,
  questions: Question[],
  tool: Tool = toolOf(columns),
): Reading {
  const asked = questions.filter(({ kind }) => kind !== 'information')
  const sent = sentColumn(columns, seen)
  const uses = columns.map((column, at): ColumnUse => {
    if (at === sent) return { as: 'day' }
    const ticked = tickOf(column, asked)
    if (ticked) return ticked
    const held = heldBy(column.heading) ?? (mostlyMails(seen.columns[at]) ? 'mail' : null)
    if (held === 'id' && !columns.slice(0, at).some(({ heading }) => heldBy(heading) === 'id'))
      return { as: 'id' }
    // A question of the survey may be about a name or a phone; only its own wording says so.
    if (held && !asked.some(({ title }) => plainWords(title) === plainWords(withoutNumber(column.heading))))
      return { as: 'nothing', because: sentRank(column.heading) === null ? held : 'technical' }
    return { as: 'nothing', because: sentRank(column.heading) === null ? 'unknown' : 'technical' }
  })
  match(columns, seen, asked, uses)
  const order = sent < 0 ? 'day first' : orderOf(seen.columns[sent] as ColumnSeen)
  return { tool, place, columns, uses, order, values: {} }
}

/** The column that says best when a response was sent, and holds days. */
function sentColumn(columns: Column[], seen: SheetSeen): number {
  const ranked = columns
    .map(({ heading, choice }, at) => ({
      at,
      rank: choice ? null : sentRank(heading),
      seen: seen.columns[at],
    }))
    .filter(({ rank, seen }) => rank !== null && seen && seen.filled > 0 && seen.days >= seen.filled / 2)
    .sort((one, other) => (one.rank ?? 0) - (other.rank ?? 0))
  return ranked[0]?.at ?? -1
}

const mostlyMails = (seen: ColumnSeen | undefined) =>
  seen !== undefined && seen.filled > 0 && seen.mails > seen.filled / 2

/** A column that is one choice of a question: in its second row, in brackets, or after the question's words. */
function tickOf({ heading, choice }: Column, questions: Question[]): ColumnUse | null {
  for (const question of questions.filter(takesSeveral)) {
    const rest = choice || restOf(heading, question)
    if (choice && nameLikeness(heading, question) < alike) continue
    const found =
      rest &&
      offeredBy(question).find(({ id, label }) => id === rest || plainWords(label) === plainWords(rest))
    if (found) return { as: 'tick', question: question.key, choice: found.id }
  }
  return null
}

/** "money[rent]", "money[rent]. What helped? [Rent]", "What helped? [Rent]", "Q2. What helped? - Rent": the choice. */
function restOf(heading: string, { key, title }: Question): string | null {
  const bracket = /^(.*?)\s*\[([^\][]+)\]\s*$/s.exec(heading)
  if (bracket?.[1] !== undefined) {
    const before = bracket[1].replace(/^[\w-]+\[[\w-]+\]\.?\s*/, '')
    const code = bracket[1].trim() === key || heading.startsWith(`${key}[`)
    return code || alikeness(before, title) >= alike ? (bracket[2] ?? null) : null
  }
  const [words, asked] = [plainWords(withoutNumber(heading)), plainWords(title)]
  return words.startsWith(`${asked} `) ? words.slice(asked.length + 1) : null
}

/** 0 to 1: whether a heading is the question's key, its words, or much of them. */
function nameLikeness(heading: string, { key, title }: Question): number {
  const coded = new RegExp(`^${key}(?:\\.\\s|$)`).test(heading)
  if (coded) return 1
  const words = withoutNumber(heading)
  return plainWords(words) === plainWords(title) ? 1 : Math.min(0.99, alikeness(words, title))
}

/** Pairs columns and questions, the likest first; then what is left of both, by the values. */
function match(columns: Column[], seen: SheetSeen, questions: Question[], uses: ColumnUse[]): void {
  const open = (at: number) => {
    const use = uses[at]
    return use?.as === 'nothing' && use.because === 'unknown'
  }
  const byName = columns.flatMap((column, at) =>
    open(at) && !column.choice
      ? questions.map((question) => ({ at, question, score: nameLikeness(column.heading, question) }))
      : [],
  )
  const byValue = columns.flatMap((_, at) =>
    open(at)
      ? questions.map((question) => ({ at, question, score: valueLikeness(seen.columns[at], question) }))
      : [],
  )
  const taken = new Set(uses.flatMap((use) => (use.as === 'tick' ? use.question : [])))
  for (const [pairs, enough] of [
    [byName, alike],
    [byValue, 0.8],
  ] as const) {
    for (const { at, question, score } of pairs.toSorted((one, other) => other.score - one.score)) {
      if (score < enough || !open(at)) continue
      if (taken.has(question.key)) {
        if (score === 1) uses[at] = { as: 'nothing', because: 'taken' }
        continue
      }
      taken.add(question.key)
      uses[at] = { as: 'answer', question: question.key }
    }
  }
}

/** The share of a column's different values that are choices of the question: of two at least, or it says nothing. */
function valueLikeness(seen: ColumnSeen | undefined, question: Question): number {
  const parts = [...(seen?.values ?? [])].flatMap((cell) => partsOf(question, cell))
  if (!offeredBy(question).length || new Set(parts).size < 2) return 0
  return parts.filter((part) => choiceOf(question, part) !== null).length / parts.length
}
