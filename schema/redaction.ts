/** What might give away who wrote a quote. */
export const redactionKinds = ['name', 'place', 'number', 'time', 'job', 'detail'] as const
export type RedactionKind = (typeof redactionKinds)[number]

/** What a person did with a proposal: took it, put something else, or left the words, with a reason. */
export type Handled =
  | { kind: RedactionKind; done: 'accepted' | 'changed' }
  | { kind: RedactionKind; done: 'refused'; reason: string }
