import type { TrueCounts } from '../worker/auditor/against-truth.ts'
import { Puzzle, type Unknown } from '../worker/auditor/puzzle.ts'
import type { RandomForm } from './random-form.ts'
import type { Person } from './random-people.ts'

/** What a naive rule prints of some people's answers, for the same auditor; the true counts are by its names. */
type Printed = { puzzle: Puzzle; truth: TrueCounts }

/** What many dashboards do: counts as they are, and those under 5 left out. */
const hidden = 5

/** Each question by itself: every count of 5 and more, and how many answered. */
export function underFive(form: RandomForm, people: Person[]): Printed {
  const print = new Printing()
  for (const { key, kind, levels } of form.closed) {
    const answered = people.filter(({ chosen }) => chosen[key]).length
    const base = print.exact(key, answered)
    const cells = (levels[0] ?? []).map((cell) =>
      print.cell(cell.label, people.filter(gave(key, cell.takes)).length),
    )
    print.puzzle.sum(base, cells, kind === 'choices')
    if (kind === 'choices') for (const cell of cells) print.puzzle.rest([base], [cell], `not ${cell}`)
  }
  return print
}

/** The same, live: read once before and once after one person takes the answers back. */
export function liveTotals(form: RandomForm, people: Person[], leaver: Person): Printed {
  const print = new Printing()
  for (const { key, kind, levels } of form.closed) {
    const gone = (levels[0] ?? []).map(({ label, takes }) => {
      const [there, left] = [people.filter(gave(key, takes)).length, Number(gave(key, takes)(leaver))]
      const [before, later] = [
        print.shown(`${label} before`, there),
        print.shown(`${label} later`, there - left),
      ]
      const taken = print.puzzle.rest([before], [later], `${label} taken back`)
      print.truth.set(`${label} taken back`, left)
      print.puzzle.between(taken, 0, 1, null)
      print.puzzle.hide(taken, `whoever took ${label} back`, 'other')
      return taken
    })
    const all = print.exact(`${key} taken back`, leaver.chosen[key] ? 1 : 0)
    print.puzzle.sum(all, gone, kind === 'choices')
  }
  return print
}

/** Two filters that a reader sets freely: every question of one choice, crossed with every other. */
export function freeFilters(form: RandomForm, people: Person[]): Printed {
  const print = new Printing()
  const single = form.closed.filter(({ kind }) => kind !== 'choices')
  single.forEach((one, at) => {
    for (const other of single.slice(at + 1)) cross(print, one, other, people)
  })
  return print
}

function cross(print: Printing, one: Closed, other: Closed, people: Person[]): void {
  const [rows, columns] = [one.levels[0] ?? [], other.levels[0] ?? []]
  const both = people.filter(({ chosen }) => chosen[one.key] && chosen[other.key])
  const cells = rows.map((row) => {
    const inRow = both.filter(gave(one.key, row.takes))
    const within = columns.map((column) =>
      print.cell(`${row.label} | ${column.label}`, inRow.filter(gave(other.key, column.takes)).length),
    )
    print.puzzle.sum(print.shown(`${row.label} | all of ${other.key}`, inRow.length), within)
    return within
  })
  columns.forEach((column, at) => {
    const total = both.filter(gave(other.key, column.takes)).length
    const within = cells.flatMap((row) => row[at] ?? [])
    print.puzzle.sum(print.shown(`all of ${one.key} | ${column.label}`, total), within)
  })
}

type Closed = RandomForm['closed'][number]
const gave =
  (key: string, takes: string[]) =>
  ({ chosen }: Person) =>
    chosen[key]?.some((value) => takes.includes(value)) ?? false

class Printing {
  readonly puzzle = new Puzzle()
  readonly truth = new Map<string, number>()

  /** A count that is always printed. */
  exact(id: string, people: number): Unknown {
    const unknown = this.puzzle.unknown(id)
    this.truth.set(id, people)
    this.puzzle.between(unknown, people, people, `${id} is printed as ${people}`)
    return unknown
  }

  /** A count that is printed from 5. */
  shown(id: string, people: number): Unknown {
    if (people >= hidden) return this.exact(id, people)
    const unknown = this.puzzle.unknown(id)
    this.truth.set(id, people)
    this.puzzle.between(unknown, 0, hidden - 1, `${id} is hidden`)
    return unknown
  }

  /** The same; what is hidden of it is somebody's answer. */
  cell(id: string, people: number): Unknown {
    const unknown = this.shown(id, people)
    if (people < hidden) this.puzzle.hide(unknown, `people in ${id}`, 'other')
    return unknown
  }
}
