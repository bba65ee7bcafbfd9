import type { Span } from './engine.ts'
import { type Token, tokenise } from './tokens.ts'

/** A part of an answer that says one thing: its place in the text and the words it holds, `from` up to but not including `to`. */
export type Clause = { span: Span; from: number; to: number }

/**
 * Splits an answer into clauses: sentences, and their parts where the writer moves on ("but", a list).
 * Every word is in exactly one clause; spans run from a clause's first word to its last and do not overlap.
 */
export function splitClauses(text: string, words: Token[] = tokenise(text)): Clause[] {
  const clauses: Clause[] = []
  let from = 0
  for (let at = 1; at <= words.length; at++) {
    if (at < words.length && !startsClause(text, words, from, at)) continue
    const [first, last] = [words[from], words[at - 1]]
    if (first && last) clauses.push({ span: [first.start, last.end], from, to: at })
    from = at
  }
  return clauses
}

function startsClause(text: string, words: Token[], from: number, at: number): boolean {
  const [before, after] = [words[at - 1], words[at]]
  if (!before || !after) return false
  const gap = text.slice(before.end, after.start)
  if (SENTENCE_END.test(gap)) return true
  return at - from >= SHORTEST && (PAUSE.test(gap) || TURNS.has(after.form))
}

/** A full stop ends a sentence only before space, so that 3.5 and addresses hold together. */
const SENTENCE_END = /[.!?…;](?:["'’”)\]]*)\s|[\n\r\0•؟۔؛።፤፧፨。！？]/u
const PAUSE = /[,:،፣፥]\s?|\s[-–—]+\s/u
const TURNS = new Set([
  'but',
  'and',
  'although',
  'however',
  'though',
  'because',
  'whereas',
  'except',
  'also',
  'plus',
])

/** Words before a pause or a turn is believed: "staff, food, parking" stays a list. */
const SHORTEST = 2
