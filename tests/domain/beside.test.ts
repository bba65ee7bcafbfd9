import { describe, expect, it } from 'vitest'
import { publish } from '../../worker/domain/suppression.ts'
import { count } from '../../worker/domain/wave-tally.ts'
import { tallyOf, themeOf } from './suppression-tally.ts'

const partners = publish(
  tallyOf({
    kind: 'consultation',
    title: 'Working together',
    received: count(12),
    wrote: count(12),
    themes: [themeOf('ACC1', 9), themeOf('JUS1', 4), themeOf('MON1', 4), themeOf('EDU1', 0)],
  }),
  '2026-09-09',
)

describe('young people and partners side by side', () => {
  const themes = [themeOf('ACC1', 12), themeOf('REL1', 30), themeOf('MON1', 11), themeOf('JUS1', 7)]
  const survey = publish(tallyOf({ themes, other: partners }), '2026-10-09')

  it('have a rank each, by what is printed; equals share it, and nothing is added', () => {
    expect(survey.beside).toMatchObject({ kind: 'consultation', title: 'Working together' })
    expect(survey.beside?.themes).toEqual([
      { code: 'REL1', name: 'Theme REL1', here: 1, there: null },
      { code: 'ACC1', name: 'Theme ACC1', here: 2, there: 1 },
      { code: 'MON1', name: 'Theme MON1', here: 2, there: 2 },
      { code: 'JUS1', name: 'Theme JUS1', here: null, there: 2 },
    ])
  })

  it('stand the other way round in the consultation', () => {
    const again = publish(
      tallyOf({ kind: 'consultation', themes: [themeOf('ACC1', 2)], other: survey }),
      '2026-10-09',
    )
    expect(again.beside?.themes[0]).toEqual({ code: 'ACC1', name: 'Theme ACC1', here: 1, there: 2 })
  })

  it('are not there without a release of the other voice', () => {
    expect(publish(tallyOf({ themes }), '2026-10-09').beside).toBeNull()
  })
})
