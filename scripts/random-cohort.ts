import type { CohortTable } from '../schema/cohort.ts'
import type { Draw, RandomForm } from './random-form.ts'

/** Who could have answered: more or fewer than those who did, in one to three dimensions, one of them as a question has it. */
export function randomCohort(draw: Draw, form: RandomForm, answered: number): CohortTable | null {
  if (draw.chance(0.4)) return null
  const people = Math.max(
    0,
    Math.round(answered * draw.one([0.7, 0.95, 1, 1.05, 1.5, 3])) + draw.whole(-3, 3),
  )
  const [asked] = form.closed.filter(({ kind }) => kind !== 'choices')
  const names = draw.one([['age'], ['home', 'custody'], ['age', 'activity', 'area']] as const)
  return {
    people,
    dimensions: names.map((dimension, at) => {
      const cells = at === 0 && asked ? draw.one(asked.levels) : null
      const labels =
        cells?.map(({ label }) => label) ?? ['First', 'Second', 'Third', 'Fourth'].slice(0, draw.whole(2, 4))
      const groups = shared(draw, Math.floor(people * draw.one([0.8, 1, 1])), labels.length)
      return {
        dimension,
        question: cells && asked ? asked.key : null,
        groups: labels.map((label, group) => ({
          label,
          people: groups[group] ?? 0,
          choices: cells?.[group]?.takes ?? [],
        })),
      }
    }),
  }
}

function shared(draw: Draw, people: number, groups: number): number[] {
  const weights = draw.skewed(groups)
  const counts = weights.map(() => 0)
  for (let each = 0; each < people; each++) {
    const at = draw.place(weights)
    counts[at] = (counts[at] ?? 0) + 1
  }
  return counts
}
