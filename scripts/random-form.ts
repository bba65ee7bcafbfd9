import type { ClosedKind } from '../schema/release.ts'

/** A closed question as it is asked: `levels` without counts, the first with one stored value a cell. */
export type RandomClosed = {
  key: string
  kind: ClosedKind
  levels: { label: string; takes: string[] }[][]
  /** How likely each value of the finest level is, in each of the two kinds of people there are. */
  weights: [number[], number[]]
  /** How many answer of those who are asked. */
  rate: number
  followsFrom: { key: string; takes: string[] } | null
}
export type RandomOpen = Pick<RandomClosed, 'key' | 'rate' | 'followsFrom'> & { kind: 'short' | 'long' }
export type RandomForm = {
  closed: RandomClosed[]
  open: RandomOpen[]
  breakdowns: { by: string; of: string }[]
  /** How likely somebody who writes raises each theme. */
  themes: number[]
  /** Everybody raises one theme only. */
  oneTheme: boolean
}

/** Draws from a stream of numbers from 0 up to 1. */
export class Draw {
  readonly random: () => number
  constructor(random: () => number) {
    this.random = random
  }
  whole(from: number, to: number): number {
    return from + Math.floor(this.random() * (to - from + 1))
  }
  chance(share: number): boolean {
    return this.random() < share
  }
  one<Value>(values: readonly Value[]): Value {
    const value = values[this.whole(0, values.length - 1)]
    if (value === undefined) throw new RangeError('nothing to draw from')
    return value
  }
  /** A place, as likely as its weight. */
  place(weights: number[]): number {
    let left = this.random() * weights.reduce((sum, weight) => sum + weight, 0)
    const at = weights.findIndex((weight) => {
      left -= weight
      return left < 0
    })
    return at < 0 ? weights.length - 1 : at
  }
  skewed(length: number): number[] {
    const skew = this.one([1, 2, 4])
    return Array.from({ length }, () => (0.01 + this.random()) ** skew)
  }
}

/** A questionnaire: 2 to 6 closed questions of all kinds, 1 or 2 written ones, follow-ups and breakdowns of some. */
export function randomForm(draw: Draw): RandomForm {
  const closed = Array.from({ length: draw.whole(2, 6) }, (_, at) => randomClosed(draw, `q${at + 1}`))
  const single = closed.filter(({ kind }) => kind !== 'choices').map(({ key }) => key)
  const followUps = closed.filter(() => draw.chance(0.25)).flatMap((parent) => followUpOf(draw, parent))
  const open: RandomOpen[] = Array.from({ length: draw.whole(1, 2) }, (_, at) => ({
    key: `t${at + 1}`,
    kind: draw.one(['short', 'long'] as const),
    rate: draw.one([0.2, 0.5, 0.8, 0.95]),
    followsFrom: null,
  }))
  const isOpen = (question: RandomClosed | RandomOpen): question is RandomOpen => !('levels' in question)
  return {
    closed: [...closed, ...followUps.filter((question) => !isOpen(question))],
    open: [...open, ...followUps.filter(isOpen)],
    breakdowns: Array.from({ length: draw.whole(0, 2) }).flatMap(() => randomBreakdown(draw, single)),
    themes: draw.skewed(draw.whole(3, 31)).map((weight) => weight / 2),
    oneTheme: draw.chance(0.3),
  }
}

function randomClosed(draw: Draw, key: string): RandomClosed {
  const kind = draw.one(['choice', 'choice', 'scale', 'choices'] as const)
  const values = kind === 'scale' ? 11 : draw.whole(2, 7)
  const ids = Array.from({ length: values }, (_, at) => String(at))
  const finest = kind === 'scale' ? [ids.slice(0, 4), ids.slice(4, 7), ids.slice(7)] : ids.map((id) => [id])
  const sets = [finest]
  for (let more = draw.whole(0, 2); more > 0; more--) {
    const last = sets.at(-1) ?? []
    if (last.length > 2) sets.push(putTogether(draw, last))
  }
  const levels = sets.map((cells) =>
    cells.map((takes) => ({ label: `${key} answer ${takes.join(' or ')}`, takes })),
  )
  const weights = draw.skewed(values)
  const other = draw.chance(0.5) ? weights : draw.skewed(values)
  return {
    key,
    kind,
    levels,
    weights: [weights, other],
    rate: draw.one([0.6, 0.9, 0.97, 1]),
    followsFrom: null,
  }
}

/** Neighbours put together, into two cells or more. */
function putTogether(draw: Draw, cells: string[][]): string[][] {
  const at = draw.whole(0, cells.length - 2)
  const joined = [...(cells[at] ?? []), ...(cells[at + 1] ?? [])]
  const fewer = [...cells.slice(0, at), joined, ...cells.slice(at + 2)]
  return fewer.length > 2 && draw.chance(0.5) ? putTogether(draw, fewer) : fewer
}

function followUpOf(draw: Draw, parent: RandomClosed): (RandomClosed | RandomOpen)[] {
  const values = (parent.levels[0] ?? []).flatMap(({ takes }) => takes)
  const first = draw.whole(0, values.length - 1)
  const takes = values.slice(first, first + draw.whole(1, 2))
  const followsFrom = { key: parent.key, takes }
  const key = `${parent.key}f`
  if (draw.chance(0.5)) return [{ ...randomClosed(draw, key), followsFrom }]
  return [{ key, kind: 'long', rate: draw.one([0.5, 0.9]), followsFrom }]
}

function randomBreakdown(draw: Draw, single: string[]): RandomForm['breakdowns'] {
  const by = draw.one(['channel', ...single])
  return single.filter((of) => of !== by && draw.chance(0.7)).map((of) => ({ by, of }))
}
