import type { QuoteMark } from '../../schema/redaction.ts'
import type { Actor } from '../../worker/audit.ts'
import { approveQuote, redactionsFor } from '../../worker/domain/quote.ts'
import { checkQuote } from '../../worker/domain/quote-check.ts'
import type { Engine } from '../../worker/env.ts'

/** Where words stand in a text. */
export function passageIn(text: string, words: string) {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`no “${words}” in “${text}”`)
  return { start, end: start + words.length }
}

export const takeOut = (text: string, words: string, mark: QuoteMark) => ({ ...passageIn(text, words), mark })

/** A quote of the passage without whatever is proposed, approved by one officer and checked by another. */
export async function quoteChecked(
  engine: Engine,
  [approver, checker]: [Actor, Actor],
  { answerId, themeId, text, words }: { answerId: string; themeId: string; text: string; words: string },
  now: Date,
) {
  const passage = passageIn(text, words)
  const proposals = await redactionsFor(engine, { answerId, passage })
  const taken = proposals.map(({ start, end, kind }) => ({ start, end, mark: `[${kind}]` as const }))
  const quote = await approveQuote(
    engine,
    approver,
    { answerId, themeId, quoted: { passage, taken, kept: [] } },
    now,
  )
  await checkQuote(engine.db, checker, quote, now)
  return quote
}
