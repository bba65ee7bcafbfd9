import { describe, expect, it } from 'vitest'
import { styleOfSteps, waysFrom } from '../../web/respond/steps.ts'

const steps = [
  { id: 'q1' },
  { id: 'q2', when: '[name=q1]:checked' },
  { id: 'q3', when: '[name=q1]:checked' },
  { id: 'q4' },
  { id: 'last' },
]
const ids = (ways: { id: string }[]) => ways.map(({ id }) => id)

describe('the ways from one step of a survey', () => {
  it.each([
    ['q1', ['q2', 'q3', 'q4']],
    ['q2', ['q3', 'q4']],
    ['q3', ['q4']],
    ['q4', ['last']],
    ['last', []],
  ])('onward from %s: %j', (id, expected) => {
    expect(ids(waysFrom(steps, id))).toEqual(expected)
  })

  it.each([
    ['q4', ['q3', 'q2', 'q1']],
    ['q3', ['q2', 'q1']],
    ['q1', []],
  ])('back from %s: %j', (id, expected) => {
    expect(ids(waysFrom(steps, id, true))).toEqual(expected)
  })

  it('hide whatever lies behind the nearest step that holds', () => {
    expect(styleOfSteps(steps)).toContain(
      'form:has([name=q1]:checked) .to-q2{display:inline-flex}form:has([name=q1]:checked) .to-q2~a{display:none}',
    )
    expect(styleOfSteps([{ id: 'q1' }])).toBe('')
  })
})
