/** What might give away who wrote a quote. */
export const redactionKinds = ['name', 'place', 'number', 'time', 'job', 'detail'] as const
export type RedactionKind = (typeof redactionKinds)[number]

/** What a person did with a proposal: took it, put something else, or left the words, with a reason. */
export type Handled =
  | { kind: RedactionKind; done: 'accepted' | 'changed' }
  | { kind: RedactionKind; done: 'refused'; reason: string }

/** What may stand in a quote for words that were taken out: a closed list, or a bracket could say anything. */
export const quoteMarks = ['[name]', '[place]', '[number]', '[time]', '[job]', '[detail]', '[…]'] as const
export type QuoteMark = (typeof quoteMarks)[number]

/** How Heard came to propose a redaction. */
export const redactionWhys = [
  'contact',
  'postcode',
  'council',
  'first-name',
  'title',
  'called',
  'town',
  'building',
  'age',
  'amount',
  'door',
  'how-many',
  'date',
  'work',
  'health',
  'family',
  'aid',
  'law',
  'origin',
  'faith',
  'identity',
  'animal',
  'vehicle',
  'event',
  'capital',
  'rare',
  'unread',
] as const
export type RedactionWhy = (typeof redactionWhys)[number]

/** Words that could tell who wrote them. Offsets are UTF-16 units, `end` the first that is no longer part of them. */
export type Proposal = { start: number; end: number; kind: RedactionKind; why: RedactionWhy }

/** Why proposed words may stay: a closed list, to which a few own words may be added. */
export const keepReasons = ['not-that', 'public', 'common', 'anybody', 'agreed-name'] as const
export type KeepReason = (typeof keepReasons)[number]

/** Why the second person sent a quote back. */
export const returnReasons = ['recognisable', 'too-much-removed', 'wrong-theme', 'not-fair'] as const
export type ReturnReason = (typeof returnReasons)[number]
