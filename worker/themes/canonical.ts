import { byUnits, hash } from './order.ts'

/** Items in an order of their own, by a hash of id: the same however they came, and like a draw. */
export function canonical<T extends { id: string; text: string }>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, rank: hash(item.id) }))
    .sort((a, b) => a.rank - b.rank || byUnits(a.item.id, b.item.id) || byUnits(a.item.text, b.item.text))
    .map(({ item }) => item)
}
