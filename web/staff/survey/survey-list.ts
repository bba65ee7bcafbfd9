import type { Survey } from '../api.ts'
import { matches } from '../palette/rank.ts'
import { isOpen } from '../wave-state.ts'

type Listed = Pick<Survey, 'title' | 'slug' | 'kind' | 'codebook' | 'waves'>

/**
 * The surveys that have every word that was typed, in their title, short address, kind or codebook: those that take answers
 * first, and then those asked latest.
 */
export function surveysFound<T extends Listed>(surveys: readonly T[], typed: string): T[] {
  const taking = ({ waves }: Listed) => Number(waves.some(isOpen))
  const latest = ({ waves }: Listed) => waves[0]?.openedAt ?? ''
  return surveys
    .filter(({ title, slug, kind, codebook }) => matches([title, slug, kind, codebook], typed))
    .sort((a, b) => taking(b) - taking(a) || (latest(a) < latest(b) ? 1 : -1))
}
