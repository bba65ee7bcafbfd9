import type { Member } from './membership.ts'
import type { Units } from './units.ts'

/**
 * One member for each answer, its best clause, most typical first and the least typical last. The first ten are also
 * unlike each other (maximal marginal relevance; Carbonell and Goldstein, SIGIR 1998), so that they can stand for the rest.
 */
export function typicalFirst(units: Units, members: Member[]): Member[] {
  const best = new Map<number, { member: Member; worth: number }>()
  for (const member of members) {
    const owner = units.owners[member.unit] ?? -1
    const worth = worthOf(units, member)
    if (worth > (best.get(owner)?.worth ?? Number.NEGATIVE_INFINITY)) best.set(owner, { member, worth })
  }
  const sorted = [...best.values()].sort((a, b) => b.worth - a.worth || a.member.unit - b.member.unit)
  const varied = vary(units, sorted.slice(0, CONSIDERED))
  return [...varied, ...sorted.filter((each) => !varied.includes(each))].map(({ member }) => member)
}

const VARIED = 10
const CONSIDERED = 60
/** How much being typical counts, against being unlike those already shown. */
const TYPICAL = 0.6

type Ranked = { member: Member; worth: number }

/** A clause of one word may lie at a group's very centre, and tells a reader the least. */
function worthOf({ starts }: Units, { unit, likeness }: Member): number {
  const words = (starts[unit + 1] ?? 0) - (starts[unit] ?? 0)
  return (likeness * words) / (words + 1)
}

function vary(units: Units, sorted: Ranked[]): Ranked[] {
  const left = [...sorted]
  const chosen = left.splice(0, 1)
  const nearness = left.map(() => 0)
  // The last of a small group stays the last: it is the boundary.
  while (chosen.length < VARIED && left.length > 1) {
    const latest = chosen.at(-1)
    let top = 0
    const values = left.map((each, at) => {
      nearness[at] = Math.max(nearness[at] ?? 0, latest ? overlap(units, each, latest) : 0)
      return TYPICAL * each.worth - (1 - TYPICAL) * (nearness[at] ?? 0)
    })
    for (let at = 1; at < left.length - 1; at++) if ((values[at] ?? 0) > (values[top] ?? 0)) top = at
    nearness.splice(top, 1)
    chosen.push(...left.splice(top, 1))
  }
  return chosen
}

/** The share of their words that two clauses have in common. */
function overlap({ starts, ids }: Units, a: Ranked, b: Ranked): number {
  const [left, right] = [a, b].map(({ member }) => ids.subarray(starts[member.unit], starts[member.unit + 1]))
  if (!left || !right) return 0
  const shared = left.reduce((count, word) => count + (right.includes(word) ? 1 : 0), 0)
  return shared / (left.length + right.length - shared)
}
