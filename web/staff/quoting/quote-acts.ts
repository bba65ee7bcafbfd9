import type { ReturnReason } from '../../../schema/redaction.ts'
import { api, ask, type QuoteToCheck } from '../api.ts'

/** Quotes by whose turn it is: to check for the reader, to wait for somebody else, or checked. */
export function sorted(quotes: readonly QuoteToCheck[]) {
  const waiting = quotes.filter(({ checkedAt }) => checkedAt === null)
  return {
    yours: waiting.filter(({ own }) => !own),
    theirs: waiting.filter(({ own }) => own),
    checked: quotes.filter(({ checkedAt }) => checkedAt !== null),
  }
}

const one = api.quotes[':quoteId']
const paramOf = ({ id }: QuoteToCheck) => ({ param: { quoteId: id } })

/** Everything here throws Refusal. */
export const agree = (quote: QuoteToCheck) => ask(one.check.$put(paramOf(quote)))
export const disagree = (quote: QuoteToCheck) => ask(one.check.$delete(paramOf(quote)))
export const remove = (quote: QuoteToCheck) => ask(one.$delete({ ...paramOf(quote), query: {} }))
export const sendBack = (quote: QuoteToCheck, reason: ReturnReason) =>
  ask(one.$delete({ ...paramOf(quote), query: { reason } }))
