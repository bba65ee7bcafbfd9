import { gatherCampaigns } from './campaigns.ts'
import { canonical } from './canonical.ts'
import { walkAlike } from './walk.ts'

/**
 * Puts answers in an order in which similar ones are next to each other, for reading, and finds `campaigns`: groups of three
 * or more nearly identical answers, largest first. Every id is in `order` once, and in one campaign at most. Pure; the order
 * of items makes no difference.
 */
export function gatherAlike(items: { id: string; text: string }[]): {
  order: string[]
  campaigns: string[][]
} {
  const ordered = canonical(items)
  const texts = ordered.map(({ text }) => text)
  const idsOf = (places: number[]) => places.flatMap((place) => ordered[place]?.id ?? [])
  const campaigns = gatherCampaigns(texts)
  return { order: idsOf(walkAlike(texts, campaigns)), campaigns: campaigns.map(idsOf) }
}
