/** What a coding says of its theme. "Agree" and "disagree" never share one. */
export const polarities = ['working', 'not-working', 'mixed', 'idea'] as const
export type Polarity = (typeof polarities)[number]

export const outcomes = ['themes', 'nothing', 'unfit'] as const
/** What a person found in an answer: themes, nothing to code, or nothing that fits. */
export type Outcome = (typeof outcomes)[number]

export const jobKinds = ['discovery', 'training', 'splitting'] as const
export type JobKind = (typeof jobKinds)[number]
