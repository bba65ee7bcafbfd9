import type { KeepReason, Proposal, QuoteMark } from '../../../schema/redaction.ts'
import type { Quoted } from '../api.ts'

export type Span = { start: number; end: number }
type Taken = Span & { mark: QuoteMark }

/** What a person decided of a proposal: these words go, or they stay for a reason. */
export type Choice = { do: 'take'; mark: QuoteMark } | { do: 'keep'; reason: KeepReason; words: string }

/** A quote while it is being made of a text. Spans are UTF-16 units of that text. */
export type QuoteDraft = {
  passage: Span
  proposals: readonly Proposal[]
  /** By `keyOf` a proposal. */
  choices: ReadonlyMap<string, Choice>
  /** What the person takes out of their own accord: no two of them meet, nor do they cut a proposal in two. */
  more: readonly Taken[]
}

export const keyOf = ({ start, end }: Span) => `${start} ${end}`

export const draftOf = (passage: Span): QuoteDraft => ({
  passage,
  proposals: [],
  choices: new Map(),
  more: [],
})

/** Another passage, or the same looked at again: what was decided of the same words stays decided. */
export function proposed(draft: QuoteDraft, passage: Span, proposals: readonly Proposal[]): QuoteDraft {
  const keys = new Set(proposals.map(keyOf))
  const choices = new Map([...draft.choices].filter(([key]) => keys.has(key)))
  const more = draft.more.filter(({ start, end }) => start >= passage.start && end <= passage.end)
  return { passage, proposals, choices, more }
}

/** @param choice null leaves it undecided again */
export function decide(draft: QuoteDraft, proposal: Proposal, choice: Choice | null): QuoteDraft {
  const choices = new Map(draft.choices)
  if (choice) choices.set(keyOf(proposal), choice)
  else choices.delete(keyOf(proposal))
  return {
    ...draft,
    choices,
    more: choice ? draft.more : draft.more.filter((each) => !meets(each, proposal)),
  }
}

/** Takes whole words out, and with them whatever proposal or taken words they reach into. */
export function takeMore(draft: QuoteDraft, text: string, span: Span, mark: QuoteMark): QuoteDraft {
  const words = wholeWords(text, span)
  const met = [...draft.proposals, ...draft.more].filter((each) => meets(each, words))
  const start = Math.max(draft.passage.start, Math.min(words.start, ...met.map((each) => each.start)))
  const end = Math.min(draft.passage.end, Math.max(words.end, ...met.map((each) => each.end)))
  if (start >= end) return draft
  const whole = { start, end, mark }
  return { ...draft, more: [...draft.more.filter((each) => !meets(each, whole)), whole] }
}

/** What no choice and no words taken out have settled, in the order of the text. */
export const undecided = ({ proposals, choices, more }: QuoteDraft): Proposal[] =>
  proposals.filter((each) => !choices.has(keyOf(each)) && !more.some((taken) => meets(taken, each)))

export type Part = {
  text: string
  start: number
  state: 'plain' | 'open' | 'kept' | 'taken'
  mark?: QuoteMark
}

/** The passage in parts, in order; together they are its words. */
export function partsOf(draft: QuoteDraft, text: string): Part[] {
  const { passage, more } = draft
  const settled = draft.proposals
    .filter((each) => !more.some((taken) => meets(taken, each)))
    .map((each) => ({ ...each, ...stateOf(draft.choices.get(keyOf(each))) }))
  const marked = [...settled, ...more.map((each) => ({ ...each, state: 'taken' as const }))]
  const parts: Part[] = []
  let from = passage.start
  for (const { start, end, state, mark } of marked.toSorted((a, b) => a.start - b.start)) {
    if (start > from) parts.push({ text: text.slice(from, start), start: from, state: 'plain' })
    parts.push({ text: text.slice(start, end), start, state, ...(mark ? { mark } : {}) })
    from = end
  }
  if (from < passage.end) parts.push({ text: text.slice(from, passage.end), start: from, state: 'plain' })
  return parts
}

/** What leaders would read as it stands. */
export const quoteOf = (draft: QuoteDraft, text: string): string =>
  partsOf(draft, text)
    .map((part) => part.mark ?? part.text)
    .join('')
    .trim()

/** What the server is asked to approve. */
export function ownWords(draft: QuoteDraft, text: string): Quoted {
  const taken = partsOf(draft, text).flatMap(({ start, text: words, mark }) =>
    mark ? [{ start, end: start + words.length, mark }] : [],
  )
  return { passage: draft.passage, taken, kept: keptOf(draft) }
}

export const inOtherWords = (draft: QuoteDraft, paraphrase: string): Quoted => ({
  paraphrase,
  kept: keptOf(draft),
})

/** A span made wider to the ends of the words it cuts, and narrower by the spaces around it. */
export function wholeWords(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end]
  while (from < to && /\s/.test(text[from] ?? '')) from += 1
  while (to > from && /\s/.test(text[to - 1] ?? '')) to -= 1
  while (from < to && cutsWord(text, from)) from -= 1
  while (from < to && cutsWord(text, to)) to += 1
  return { start: from, end: to }
}

const keptOf = ({ proposals, choices }: QuoteDraft) =>
  proposals.flatMap((each) => {
    const choice = choices.get(keyOf(each))
    if (choice?.do !== 'keep') return []
    const { reason, words } = choice
    return [{ start: each.start, end: each.end, reason, ...(words.trim() ? { words: words.trim() } : {}) }]
  })

const stateOf = (choice: Choice | undefined): { state: Part['state']; mark?: QuoteMark } => {
  if (!choice) return { state: 'open' }
  return choice.do === 'take' ? { state: 'taken', mark: choice.mark } : { state: 'kept' }
}

const meets = (a: Span, b: Span) => a.start < b.end && b.start < a.end
/** Also "can't" and "Sam's": half of either may say something else. */
const cutsWord = (text: string, at: number) => {
  const [before, unit] = [text[at - 1], text[at]]
  return (
    (inWord(before) && inWord(unit)) ||
    (inWord(before) && isApostrophe(unit) && inWord(text[at + 1])) ||
    (inWord(text[at - 2]) && isApostrophe(before) && inWord(unit))
  )
}
const isApostrophe = (unit: string | undefined) => unit === "'" || unit === '’'
const inWord = (unit: string | undefined) => /[\p{L}\p{M}\p{N}\p{Cs}]/u.test(unit ?? '')
