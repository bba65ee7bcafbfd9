import { type Attack, attacks, type Dump, lootOf, type Pair } from './dump.ts'

export type Try = { how: string; right: number }

/** Every guess of a thief who has the dump: how it was made, and how many of its pairs are right. */
export function tryAll(dump: Dump, sent: { person: string; response: string }[], names: Attack[]): Try[] {
  const owner = new Map(sent.map(({ person, response }) => [response, person]))
  const loot = lootOf(dump)
  return names.flatMap((name) =>
    [...attacks[name](loot)].map(({ how, pairs }) => ({
      how: `${name}: ${how}`,
      right: rightOf(pairs, owner),
    })),
  )
}

/** A thief names one response for a person, and one person for a response. */
function rightOf(pairs: Pair[], owner: Map<string, string>): number {
  const named = new Set<string>()
  let right = 0
  for (const [person, response] of pairs) {
    if (named.has(person) || named.has(response)) continue
    named.add(person).add(response)
    if (owner.get(response) === person) right++
  }
  return right
}

/**
 * Where nothing links the two, who sent which is a random matching whatever the dump says, and the right pairs of a
 * guess are about Poisson(1): k given pairs are right with (n-k)!/n!, there are at most n!/(k!(n-k)!) ways to choose
 * them, so k or more have a probability of 1/k! at most, and of under 2/k! where some people have two responses. All
 * guesses together, however they depend on each other, go over it less than once in a million runs.
 */
export function boundFor(guesses: number): number {
  let k = 1
  for (let chance = 2; guesses * chance >= 1e-6; chance /= k) k++
  return k
}
