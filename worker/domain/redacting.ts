import { limits } from '../../schema/limits.ts'
import type { Handled, KeepReason, Proposal, QuoteMark } from '../../schema/redaction.ts'
import { Problem } from '../problem.ts'
import { tokenise } from '../themes/tokens.ts'

/** Offsets are UTF-16 units; `end` is the first that no longer belongs to it. */
export type Span = { start: number; end: number }
/** Words that a person takes out, and what stands in their place. */
export type Taken = Span & { mark: QuoteMark }
/** Words of a proposal that a person leaves, and why; `words` beside the reason, never the words themselves. */
export type Kept = Span & { reason: KeepReason; words?: string | undefined }

/**
 * A passage of a text with what was taken out replaced by its marks: the person's own whole words, in their order.
 * @param taken in offsets of `text`, as the passage is
 * @throws Problem quote-altered where a word would be cut in two, two of `taken` meet, or no word would be left
 */
export function redact(text: string, passage: Span, taken: readonly Taken[]): string {
  const ordered = taken.toSorted((a, b) => a.start - b.start)
  const cuts = [passage, ...ordered].flatMap(({ start, end }) => [start, end])
  const meets = ordered.some(({ start }, at) => start < (ordered[at - 1]?.end ?? passage.start))
  if (passage.end > text.length || (ordered.at(-1)?.end ?? 0) > passage.end || meets)
    throw new Problem('quote-altered')
  if (cuts.some((at) => splitsWord(text, at))) throw new Problem('quote-altered')
  if ([passage.start, passage.end].some((at) => splitsShortened(text, at))) throw new Problem('quote-altered')
  const ends = [passage.start, ...ordered.map(({ end }) => end)]
  const own = ends.map((from, at) => text.slice(from, ordered[at]?.start ?? passage.end))
  if (!/[\p{L}\p{N}]/u.test(own.join(''))) throw new Problem('quote-altered')
  const quote = own
    .map((words, at) => words + (ordered[at]?.mark ?? ''))
    .join('')
    .trim()
  if (quote.length > limits.quote) throw new Problem('quote-altered')
  return quote
}

/**
 * What became of each proposal, without a word of it.
 * @throws Problem quote-undecided where one is neither wholly taken out nor kept for a reason; reason-repeats
 */
export function handle(
  text: string,
  proposals: readonly Proposal[],
  taken: readonly Taken[],
  kept: readonly Kept[],
): Handled[] {
  return proposals.map(({ kind, ...proposal }): Handled => {
    const left = kept.find(({ start, end }) => start === proposal.start && end === proposal.end)
    if (left) return { kind, done: 'refused', reason: reasonOf(left, text) }
    const over = taken.filter(({ start, end }) => start < proposal.end && end > proposal.start)
    if (!isCovered(text, proposal, over)) throw new Problem('quote-undecided')
    const accepted = over.length === 1 && over[0]?.mark === `[${kind}]`
    return { kind, done: accepted ? 'accepted' : 'changed' }
  })
}

/** What is proposed within a passage: a proposal that reaches beyond it is cut at its ends. */
export const within = (proposals: readonly Proposal[], { start, end }: Span): Proposal[] =>
  proposals
    .filter((proposal) => proposal.start < end && proposal.end > start)
    .map((each) => ({ ...each, start: Math.max(each.start, start), end: Math.min(each.end, end) }))

/** Whether a text says again, word for word, a part of an answer. */
export function repeats(text: string, answer: string): boolean {
  const folded = (words: string) =>
    ` ${tokenise(words)
      .map(({ form }) => form)
      .join(' ')} `
  return folded(answer).includes(folded(text))
}

function reasonOf({ reason, words, start, end }: Kept, text: string): string {
  if (!words) return reason
  const kept = new Set(tokenise(text.slice(start, end)).map(({ stem }) => stem))
  if (tokenise(words).some(({ stem }) => kept.has(stem))) throw new Problem('reason-repeats')
  return `${reason}: ${words}`
}

/** Every letter and figure of a span is in one of the others. */
function isCovered(text: string, { start, end }: Span, by: readonly Span[]): boolean {
  for (let at = start; at < end; at++) {
    if (inWord.test(text[at] ?? '') && !by.some((span) => span.start <= at && at < span.end)) return false
  }
  return true
}

const splitsWord = (text: string, at: number) =>
  inWord.test(text[at - 1] ?? '') && inWord.test(text[at] ?? '')

/** "I can" of "I can't" says the opposite. What is taken out leaves a mark, and a name its "'s". */
const splitsShortened = (text: string, at: number) =>
  /[\p{L}\p{M}](?:['’]\|\p{L}|\|['’]\p{L})/u.test(
    `${text.slice(Math.max(0, at - 2), at)}|${text.slice(at, at + 2)}`,
  )

/** Half of a letter that takes two units is in a word as well. */
const inWord = /[\p{L}\p{M}\p{N}\p{Cs}]/u
