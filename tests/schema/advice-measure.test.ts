import { describe, expect, it } from 'vitest'
import { type AdviceKind, adviceOn } from '../../schema/advice/advice.ts'
import type { SurveyDraft } from '../../schema/survey-draft.ts'
import { type Case, known, unseen } from './advice-cases.ts'

const draft: SurveyDraft = {
  kind: 'survey',
  slug: '',
  title: '',
  introduction: '',
  whoReads: '',
  whatNext: '',
  leave: true,
  questions: [],
  breakdowns: [],
  translations: {},
}

/** Right, missed, and found where nobody else did, by kind. */
function measure(cases: Case[]) {
  const kinds = [...new Set([...known, ...unseen].flatMap(({ faults }) => faults))]
  const found = cases.map(({ question, faults }) => {
    const told = adviceOn(question, { ...draft, questions: [question] })
    return { faults, told: new Set(told.map(({ kind }) => kind)) }
  })
  const count = (is: (kind: AdviceKind, each: (typeof found)[number]) => boolean) =>
    Object.fromEntries(kinds.map((kind) => [kind, found.filter((each) => is(kind, each)).length]))
  return {
    right: count((kind, { faults, told }) => faults.includes(kind) && told.has(kind)),
    missed: count((kind, { faults, told }) => faults.includes(kind) && !told.has(kind)),
    extra: count((kind, { faults, told }) => !faults.includes(kind) && told.has(kind)),
  }
}
const sum = (counts: Record<string, number>) => Object.values(counts).reduce((all, each) => all + each, 0)

describe('advice on questions that a person has labelled', () => {
  it('has sixty with a fault and sixty without', () => {
    const all = [...known, ...unseen]
    expect(all.filter(({ faults }) => faults.length).length).toBe(60)
    expect(all.filter(({ faults }) => !faults.length).length).toBe(60)
  })

  it.each([
    ['the rules were tuned on', known],
    ['they were not', unseen],
  ])('finds nine of ten, and is right nine times of ten, on those that %s', (_which, cases) => {
    const { right, missed, extra } = measure(cases)
    expect(sum(right) / (sum(right) + sum(missed))).toBeGreaterThanOrEqual(0.9)
    expect(sum(right) / (sum(right) + sum(extra))).toBeGreaterThanOrEqual(0.9)
  })

  it('leaves the sixty good questions in peace', () => {
    const told = [...known, ...unseen]
      .filter(({ faults }) => !faults.length)
      .flatMap(({ question }) => adviceOn(question, { ...draft, questions: [question] }))
    expect(told).toEqual([])
  })
})
