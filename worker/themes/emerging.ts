import type { Member } from './membership.ts'
import { mean } from './metrics.ts'
import type { Model } from './model.ts'
import { readAnswer } from './reading.ts'
import type { Units } from './units.ts'

/** One member for each answer, most typical first, and the words that mark them. */
export type Group = { members: Member[]; terms: string[] }

/** Worst explained first: by the best score any theme has on a group's clauses, averaged. Without a model by size alone. */
export function emergingFirst(
  items: readonly { text: string }[],
  { owners, clauses }: Units,
  groups: Group[],
  model?: Model,
): Group[] {
  const known = new Map<number, Strengths>()
  const strengthOf = (unit: number): number => {
    if (!model) return 0
    const [owner, clause] = [owners[unit] ?? -1, clauses[unit] ?? -1]
    const strengths = known.get(owner) ?? read(model, items[owner]?.text ?? '')
    known.set(owner, strengths)
    return clause < 0 ? strengths.whole : (strengths.clauses[clause] ?? -1)
  }
  return groups
    .map((group) => ({ group, strength: mean(group.members.map(({ unit }) => strengthOf(unit))) }))
    .sort((a, b) => a.strength - b.strength || b.group.members.length - a.group.members.length)
    .map(({ group }) => group)
}

type Strengths = { whole: number; clauses: number[] }

function read(model: Model, text: string): Strengths {
  const strongest = (scores: Float64Array) => Math.max(-1, ...scores)
  const { whole, parts } = readAnswer(model, text)
  return { whole: strongest(whole), clauses: parts.map(strongest) }
}
