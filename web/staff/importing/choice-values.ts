import { fixedOptions } from '../../../schema/follow-up.ts'
import { en } from '../../languages/en.ts'
import type { Question } from '../../questions/kind.ts'
import { plainWords } from './plain-words.ts'

/** What a question offers, with the words that a respondent reads; none where it is answered in words, or with a month. */
export function offeredBy({
  kind,
  settings,
}: Pick<Question, 'kind' | 'settings'>): { id: string; label: string }[] {
  if (settings.choices) return settings.choices
  if (kind === 'yes-no')
    return fixedOptions['yes-no'].map((id, at) => ({ id, label: [en.yes, en.no, en.unsure][at] ?? id }))
  if (kind === 'feeling') return fixedOptions.feeling.map((id, at) => ({ id, label: en.feelings[at] ?? id }))
  if (kind === 'scale') return fixedOptions.scale.map((id) => ({ id, label: id }))
  return []
}

const said: Record<string, string> = {
  y: 'yes',
  true: 'yes',
  n: 'no',
  false: 'no',
  'dont know': 'unsure',
  'do not know': 'unsure',
  unsure: 'unsure',
  'im not sure': 'unsure',
}

/** The choice that a value of another tool is, by its words, its id, or its number on a scale; null where it is none. */
export function choiceOf(question: Pick<Question, 'kind' | 'settings'>, value: string): string | null {
  const words = plainWords(value)
  const offered = offeredBy(question)
  const numbered = question.kind === 'scale' || question.kind === 'feeling'
  if (numbered && isNegative(value)) return null
  const same = offered.find(({ id, label }) => plainWords(label) === words || id === value.trim())
  if (same) return same.id
  if (question.kind === 'yes-no') return said[words] ?? null
  // "10 (Very)", "0 = Not at all", "7.0", "7/10": a whole number within the scale. "7-8" and "3/5" are none of a scale to 10.
  const [, number, of = offered.at(-1)?.id] =
    /^(\d{1,2})(?:[.,]0+)?(?![.,]?\d|\s*(?:[-–]|to)\s*\d)(?:\s*(?:\/|out of)\s*(\d+))?/i.exec(value.trim()) ??
    []
  return numbered && number !== undefined && of === offered.at(-1)?.id
    ? (offered.find(({ id }) => id === String(Number(number)))?.id ?? null)
    : null
}

/** What a value is counted and decided by: others that say the same are it too. */
export const valueWords = (value: string): string =>
  isNegative(value) ? value.trim() : plainWords(value) || value

/** "-3" says the words that "3" says, and is another number. */
const isNegative = (value: string) => /^\s*[-−–]\s*\d/.test(value)

/** Marks within one choice that are looked for: four. */
const longest = 9

/**
 * What somebody ticked, out of one cell: tools put choices beside each other with semicolons, line ends, bars or commas. A choice
 * with such a mark in it stays whole.
 */
export function partsOf(question: Pick<Question, 'kind' | 'settings'>, cell: string): string[] {
  if (question.kind !== 'choices' || choiceOf(question, cell)) return [cell.trim()].filter(Boolean)
  const mark = /[;\n|]/.test(cell) ? /([;\n|])/ : /(,)/
  const pieces = cell.split(mark)
  const parts: string[] = []
  for (let at = 0; at < pieces.length; at += 2) {
    let [part, next] = [pieces[at] ?? '', at + 2]
    for (let end = at + 3; end <= Math.min(pieces.length, at + longest); end += 2) {
      const longer = pieces.slice(at, end).join('')
      if (choiceOf(question, longer)) [part, next] = [longer, end + 1]
    }
    if (part.trim()) parts.push(part.trim())
    at = next - 2
  }
  return parts
}

/** Whether a cell of a column of its own says that its choice was ticked; null where it says neither. */
export function isTicked(cell: string, label: string): boolean | null {
  const words = plainWords(cell)
  if (cell.trim() === '✓' || cell.trim() === '✔' || words === plainWords(label)) return true
  if (['y', 'yes', 'true', '1', 'x', 'checked', 'selected', 'ticked'].includes(words)) return true
  return ['', 'n', 'no', 'false', '0', 'unchecked', 'not selected', 'not ticked', 'n a'].includes(words)
    ? false
    : null
}
