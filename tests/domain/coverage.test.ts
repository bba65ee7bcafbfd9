import { describe, expect, it } from 'vitest'
import type { CohortTable } from '../../schema/cohort.ts'
import { protectedQuestion } from '../../worker/domain/closed-question.ts'
import { coverageOf } from '../../worker/domain/coverage.ts'
import { closedOf } from './suppression-tally.ts'

const groups = (...people: number[]) =>
  people.map((n, at) => ({ label: `Group ${at + 1}`, people: n, choices: [String(at)] }))

function covered(people: number[], answered: number[], changed: Partial<CohortTable> = {}) {
  const question = closedOf(
    'choice',
    answered,
    answered.reduce((sum, n) => sum + n, 0),
  )
  const cohort: CohortTable = {
    people: people.reduce((sum, n) => sum + n, 0),
    dimensions: [{ dimension: 'home', question: 'safe', groups: groups(...people) }],
    ...changed,
  }
  return coverageOf(cohort, question.answered, new Map([['safe', protectedQuestion(question, null)]]))
}

describe('who was not heard from', () => {
  it('has the cohort beside what the question prints, and says where few answered', () => {
    const { cohort, rate, dimensions } = covered([100, 60, 40], [50, 10, 15])
    expect([cohort, rate]).toEqual([
      { as: 'figure', number: 200 },
      { as: 'figure', percent: 38 },
    ])
    expect(dimensions[0]?.groups.map(({ cohort: all, heard }) => [all, heard])).toEqual([
      [{ as: 'figure', number: 100, percent: 50 }, 'more'],
      [{ as: 'figure', number: 60, percent: 30 }, 'less'],
      [{ as: 'figure', number: 40, percent: 20 }, 'alike'],
    ])
    expect(dimensions[0]?.groups[1]?.answered).toMatchObject({ number: 10, percent: 13 })
  })

  it('hides a small group of the cohort, and what would tell it', () => {
    const amounts = covered([100, 40, 22, 7], [50, 10, 15, 12]).dimensions[0]?.groups.map(
      ({ cohort }) => cohort.as,
    )
    expect(amounts).toEqual(['figure', 'figure', 'hidden', 'hidden'])
  })

  it('counts those of whom it is not known as a line of their own', () => {
    const whole = covered([100, 60], [50, 20]).dimensions[0]?.groups
    const [first] = covered([100, 60], [50, 20], { people: 200 }).dimensions[0]?.groups ?? []
    expect(whole?.[0]?.cohort).toMatchObject({ percent: 63 })
    expect(first?.cohort).toMatchObject({ percent: 50 })
  })

  it.each([
    { cohort: [40, 20], larger: true, rate: null },
    { cohort: [45, 30], larger: false, rate: { as: 'words', words: 'nearly everybody' } },
    { cohort: [60, 30], larger: false, rate: { as: 'figure', percent: 78 } },
  ])('of $cohort where 70 answered has a rate of $rate', ({ cohort, larger, rate }) => {
    const told = covered(cohort, [50, 20])
    expect(told).toMatchObject({ larger, rate })
    expect(told.dimensions[0]?.groups.every(({ heard }) => heard === null)).toBe(larger)
  })

  it.each([
    { answered: [15, 14], cohort: [14, 13], larger: false },
    { answered: [16, 14], cohort: [14, 13], larger: true },
    { answered: [16, 14], cohort: [16, 14], larger: false },
  ])('where $answered of $cohort answered is larger: $larger, as far as both are printed', (told) => {
    expect(covered(told.cohort, told.answered).larger).toBe(told.larger)
  })

  it('prints no group of a cohort under 30: two dimensions in words would tell its size', () => {
    const amounts = covered([15, 14], [15, 14]).dimensions[0]?.groups.map(({ cohort }) => cohort.as)
    expect(amounts).toEqual(['hidden', 'hidden'])
  })

  it('has no rate under a base of 30: its words would narrow it', () => {
    expect(covered([100, 60], [15, 14]).rate).toBeNull()
  })

  it('says nothing of those who answered where the survey did not ask, or reports other groups', () => {
    const age = { dimension: 'age' as const, question: null, groups: groups(80, 80) }
    const other = {
      dimension: 'home' as const,
      question: 'safe',
      groups: groups(80, 80).map((each) => ({ ...each, choices: ['0', '1'] })),
    }
    const { dimensions } = covered([80, 80], [50, 20], { dimensions: [age, other] })
    expect(dimensions.map(({ asked }) => asked)).toEqual([null, null])
    expect(dimensions.flatMap(({ groups: all }) => all.map(({ answered }) => answered))).toEqual([
      null,
      null,
      null,
      null,
    ])
  })

  it('says nothing of a group whose answers are hidden', () => {
    const told = covered([100, 60, 40], [50, 20, 3]).dimensions[0]?.groups
    expect(told?.[2]).toMatchObject({ answered: { as: 'hidden' }, heard: null })
  })
})
