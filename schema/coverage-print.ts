import type { Base, ReleasedQuestion } from './release.ts'

/**
 * As the door prints it: how many had answered, or what they answered to one question. `takes`: the stored values that each of
 * its lines puts together.
 */
export type CoveragePrint = { received: Base } | { released: ReleasedQuestion; takes: string[][] }
