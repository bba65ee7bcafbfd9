import { splitClauses } from '../../../worker/themes/clauses.ts'
import type { Span } from './pieces.ts'

/** A part of one answer that themes can be added to. */
export type Part = { answerId: string; span: Span }

export const partsOf = (text: string): Span[] => splitClauses(text).map(({ span }) => span)

/** The part after a marked stretch (`by` 1) or before it (-1); at either end it is the last one, or the first. */
export function partBeside(text: string, [start, end]: Span, by: 1 | -1): Span {
  const parts = partsOf(text)
  const found = by === 1 ? parts.find(([from]) => from >= end) : parts.findLast(([, to]) => to <= start)
  return found ?? parts.at(by === 1 ? -1 : 0) ?? [start, end]
}

/** "Part 2 of 5"; words that a person marked themselves are no numbered part. */
export function partInWords(text: string, [start, end]: Span): string {
  const parts = partsOf(text)
  const at = parts.findIndex((span) => span[0] === start && span[1] === end)
  return at < 0 ? 'The words you marked' : `Part ${at + 1} of ${parts.length}`
}

/** The stretch without the space round it; null where nothing but space is left. */
export function withoutSpace(text: string, [start, end]: Span): Span | null {
  const marked = text.slice(start, end)
  const from = start + marked.length - marked.trimStart().length
  const to = start + marked.trimEnd().length
  return from < to ? [from, to] : null
}
