import { z } from 'zod'
import { limits } from './limits.ts'
import { dimensions } from './release.ts'
import { line } from './text.ts'

const people = z.int().min(0).max(1_000_000)

/** `choices`: the ids (or points of a scale) of the question's answers that this group is; empty without a question. */
const group = z.strictObject({
  label: line(120),
  people,
  choices: z.array(z.string()).max(limits.choices).default([]),
})

/** `question`: the key of the closed question that asked the same; null where the survey did not ask. */
const dimension = z.strictObject({
  dimension: z.enum(dimensions),
  question: z.string().nullable(),
  groups: z.array(group).min(2).max(limits.cohortGroups),
})

/** Everybody who could have answered, in the dimensions the council counts them by. Groups of one dimension add up to it at most. */
export const cohortSchema = z
  .strictObject({ people, dimensions: z.array(dimension).max(dimensions.length) })
  .superRefine(({ people: all, dimensions: told }, context) => {
    const fault = (message: string) => context.addIssue({ code: 'custom', message })
    if (new Set(told.map((each) => each.dimension)).size !== told.length) fault('each dimension stands once')
    for (const { dimension: name, groups } of told) {
      const sum = groups.reduce((total, each) => total + each.people, 0)
      if (sum > all) fault(`${name}: its groups are ${sum}, more than the ${all} of the cohort`)
      const chosen = groups.flatMap(({ choices }) => choices)
      if (new Set(chosen).size !== chosen.length) fault(`${name}: an answer stands in one group`)
      if (new Set(groups.map(({ label }) => label)).size !== groups.length)
        fault(`${name}: two groups have one name`)
    }
  })
export type CohortTable = z.infer<typeof cohortSchema>
