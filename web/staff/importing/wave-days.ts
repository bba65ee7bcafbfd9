import type { Days } from './row-check.ts'

/** When a wave was asked; `closedAt` is null while it is open. */
type Wave = { number: number; openedAt: string; closedAt: string | null }

/** The first wave that closed after these days, or is open, whatever its number. */
export function askedAfter(waves: Wave[], { closedOn }: Days): number | null {
  const after = waves.filter(({ closedAt }) => lastDay(closedAt) > closedOn)
  return after.length ? Math.min(...after.map(({ number }) => number)) : null
}

/** The waves that were asked on some of these days, by number. */
export const askedDuring = (waves: Wave[], { openedOn, closedOn }: Days): number[] =>
  waves
    .filter(({ openedAt, closedAt }) => openedAt.slice(0, 10) <= closedOn && lastDay(closedAt) >= openedOn)
    .map(({ number }) => number)
    .sort((a, b) => a - b)

const lastDay = (closedAt: string | null) => closedAt?.slice(0, 10) ?? '9999'
