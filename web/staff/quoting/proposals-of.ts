import type { Proposal } from '../../../schema/redaction.ts'
import { api, ask } from '../api.ts'
import type { Span } from './draft-quote.ts'

/** What to take out of a passage of an answer. @throws Refusal */
export async function proposalsIn(answerId: string, { start, end }: Span): Promise<Proposal[]> {
  const query = { from: String(start), to: String(end) }
  return (await ask(api.answers[':answerId'].redactions.$get({ param: { answerId }, query }))).proposals
}

/** What could tell who said it in the words that staff say in its place. @throws Refusal */
export async function proposalsFor(answerId: string, paraphrase: string): Promise<Proposal[]> {
  const sent = api.answers[':answerId'].redactions.$post({ param: { answerId }, json: { paraphrase } })
  return (await ask(sent)).proposals
}
