import { type Channel, channels, type Overseen, overseens } from '../schema/survey.ts'
import type { Draw, RandomClosed, RandomForm, RandomOpen } from './random-form.ts'

/** One response: what was chosen, and what became of each written answer. */
export type Person = {
  channel: Channel
  overseen: Overseen | null
  chosen: Record<string, string[]>
  written: Record<string, Written>
  withdrawn: boolean
}
export type Written = {
  part: 'coded' | 'unfit' | 'nothing' | 'unreviewed' | 'held'
  raised: Raised[]
  read: boolean
}
export type Raised = { theme: number; working: boolean; notWorking: boolean }

/** People of two kinds, so that one answer goes with another. */
export function randomPeople(draw: Draw, form: RandomForm, size: number): Person[] {
  const [share, readShare] = [draw.one([0.5, 0.8, 0.95]), draw.one([0.1, 0.6, 0.9, 1])]
  const [alone, withdrawing] = [draw.one([0.6, 0.9]), draw.one([0, 0.02, 0.1])]
  return Array.from({ length: size }, () => {
    const kind = draw.chance(share) ? 0 : 1
    const person: Person = {
      channel: draw.chance(alone) ? 'alone' : draw.one(channels),
      overseen: draw.chance(0.8) ? draw.one(overseens) : null,
      chosen: {},
      written: {},
      withdrawn: draw.chance(withdrawing),
    }
    for (const question of form.closed) {
      const answers = chosenBy(draw, person, question, kind)
      if (answers) person.chosen[question.key] = answers
    }
    for (const question of form.open) {
      if (isAsked(question, person) && draw.chance(question.rate))
        person.written[question.key] = writtenBy(draw, form, readShare)
    }
    return person
  })
}

const isAsked = ({ followsFrom }: RandomOpen | RandomClosed, { chosen }: Person) =>
  !followsFrom || followsFrom.takes.some((value) => chosen[followsFrom.key]?.includes(value))

function chosenBy(draw: Draw, person: Person, question: RandomClosed, kind: 0 | 1): string[] | null {
  if (!isAsked(question, person) || !draw.chance(question.rate)) return null
  const weights = question.weights[kind]
  const first = String(draw.place(weights))
  if (question.kind !== 'choices') return [first]
  const others = weights.flatMap((weight, at) => (draw.chance(Math.min(0.6, weight)) ? [String(at)] : []))
  return [...new Set([first, ...others])]
}

function writtenBy(draw: Draw, { themes, oneTheme }: RandomForm, readShare: number): Written {
  const part = (['coded', 'unfit', 'nothing', 'unreviewed', 'held'] as const)[
    draw.place([0.8, 0.06, 0.06, 0.05, 0.03])
  ]
  const read = draw.chance(readShare)
  if (part !== 'coded') return { part: part ?? 'coded', raised: [], read }
  const raised = themes.flatMap((rate, theme) => (draw.chance(rate) ? [theme] : []))
  const some = oneTheme || raised.length === 0 ? [draw.place(themes)] : raised
  return {
    part,
    read,
    raised: some.map((theme) => ({ theme, working: draw.chance(0.4), notWorking: draw.chance(0.5) })),
  }
}
