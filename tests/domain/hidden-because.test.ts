import { describe, expect, it } from 'vitest'
import { whyHidden } from '../../worker/domain/hidden-because.ts'
import { publish } from '../../worker/domain/suppression.ts'
import { count, type WaveTally } from '../../worker/domain/wave-tally.ts'
import { closedOf, tallyOf, themeOf } from './suppression-tally.ts'

function reasons(changed: Partial<WaveTally>) {
  const tally = tallyOf(changed)
  return whyHidden(tally, publish(tally, '2026-10-09')).map(({ where, why }) => `${where} ${why}`)
}
const question = (...cells: number[]) => [
  closedOf(
    'choice',
    cells,
    cells.reduce((sum, n) => sum + n, 0),
  ),
]
const safe = '“Do you feel safe at home?”'

describe('what a release hides, and why', () => {
  it.each([
    { cells: [5, 4], because: [`${safe} (9) Fewer than 10 people answered.`] },
    {
      cells: [53, 7],
      because: [`${safe} Fewer than 8 said anything else, so the answer is told in words, without figures.`],
    },
    { cells: [18, 18, 18, 7], because: [`${safe}: Choice 4 (7) Fewer than 8 people chose it.`] },
    {
      cells: [40, 15, 7],
      because: [
        `${safe}: Choice 2 It is hidden so that a smaller number beside it cannot be worked out.`,
        `${safe}: Choice 3 (7) Fewer than 8 people chose it.`,
      ],
    },
    {
      cells: [22, 17, 7],
      because: [`${safe} Small groups could be worked out from the rest, so the whole question is hidden.`],
    },
    { cells: [20, 20, 20], because: [] },
  ])('is told of a question of $cells', ({ cells, because }) => {
    expect(reasons({ questions: question(...cells) })).toEqual(because)
  })

  it('is told of answers put together', () => {
    const [first] = question(20, 20, 3)
    if (!first) throw new Error('the question is missing')
    const together = [
      { label: 'One', takes: ['0'], people: count(20) },
      { label: 'Two or three', takes: ['1', '2'], people: count(23) },
    ]
    expect(reasons({ questions: [{ ...first, levels: [...first.levels, together] }] })).toEqual([
      `${safe} Answers are put together, because too few gave one of them.`,
    ])
  })

  it('is told of a follow-up, of a rare theme with its quotes, and of a breakdown', () => {
    const [parent] = question(37, 5)
    const followUp = {
      ...closedOf('choice', [20, 15], 35),
      key: 'how',
      title: 'How?',
      followsFrom: { key: 'safe', takes: ['0'] },
    }
    const breakdowns = [
      { by: { key: 'safe', title: 'Safe?' }, of: { key: 'how', title: 'How?' }, values: [] },
    ]
    const told = reasons({
      questions: parent ? [parent, followUp] : [],
      themes: [themeOf('ACC1', 7, ['warm']), themeOf('EDU1', 0)],
      breakdowns,
    })
    expect(told.slice(1)).toEqual([
      '“How?” It follows from another question, so it is shown only where nothing in either is hidden.',
      '“How?” by “Safe?” In one of the groups fewer than 8 gave one of the answers.',
      '“Theme ACC1” (7) Fewer than 8 people raised this theme.',
      'Quotes under “Theme ACC1” They go with their theme, which is hidden.',
    ])
  })

  it('is nothing in a consultation', () => {
    expect(reasons({ kind: 'consultation', questions: question(1, 1) })).toEqual([])
  })
})
