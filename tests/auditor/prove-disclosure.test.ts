import { expect, it } from 'vitest'
import { disclosureTrial, naiveRules } from '../../scripts/disclosure-trial.ts'

const trials = Array.from({ length: 150 }, (_, at) => disclosureTrial(20261124 + at, at % 3 === 0))

it('finds nothing in random waves that the door published and somebody corrected', () => {
  expect(
    trials.flatMap(({ seed, violations, wrong }) =>
      [...violations, ...wrong].map((each) => ({ seed, each })),
    ),
  ).toEqual([])
})

it.each(naiveRules)('gives answers away under the naive rule %s', (rule) => {
  const away = trials.flatMap(({ naive }) => naive?.[rule] ?? [])
  const hidden = away.reduce((sum, each) => sum + each.hidden, 0)
  const people = away.reduce((sum, each) => sum + each.people, 0)
  expect(people / hidden).toBeGreaterThan(0.1)
})

it('is the same for a seed', () => {
  expect(disclosureTrial(20261124, true)).toEqual(trials[0])
})
