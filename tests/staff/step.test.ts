import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { confirming, consistently } from '../../web/staff/coding/acts.ts'
import { afterStep, type Coded, hasTheme, type Step, stepsBack } from '../../web/staff/coding/step.ts'
import { answer, proposal } from './answer-example.ts'

let quotes = 0

/** The server gives every quote an id of its own. */
const takeAll = (coded: Coded, steps: readonly Step[]) =>
  steps.reduce<Coded>((now, step) => {
    quotes += 1
    return afterStep(now, step, `quote-${quotes}`)
  }, coded)

/** What two answers must agree on: not the order of themes, nor the ids of quotes. */
const essence = ({ outcome, codings, quotes }: Coded) => ({
  outcome,
  codings: codings.map(({ evidence: _, ...said }) => JSON.stringify(said)).sort(),
  quotes: quotes.map(({ themeId, text }) => `${themeId} ${text}`).sort(),
})

describe('a step on an answer', () => {
  it('gives a proposal back undecided, and takes away a theme that a person had added', () => {
    const before = answer('a')
    const added = afterStep(before, { do: 'decide', themeId: 'PA', decision: 'confirmed' })
    expect(added.codings.map(({ themeId }) => themeId)).toEqual(['damp', 'PA'])
    expect(afterStep(added, { do: 'undecide', themeId: 'PA' }).codings).toEqual(before.codings)
    const rejected = afterStep(before, { do: 'decide', themeId: 'damp', decision: 'rejected' })
    expect(afterStep(rejected, { do: 'undecide', themeId: 'damp' }).codings).toEqual(before.codings)
  })

  it('rejects what is undecided when nothing is to be coded', () => {
    const { codings, outcome } = afterStep(answer('a'), { do: 'read', outcome: 'nothing' })
    expect(outcome).toBe('nothing')
    expect(codings.map(({ decision }) => decision)).toEqual(['rejected'])
  })
})

describe('a step that would contradict the reading', () => {
  it('ends a reading of "themes" with the last theme', () => {
    const read = answer('a', { outcome: 'themes', codings: [proposal('damp', { decision: 'confirmed' })] })
    const step: Step = { do: 'decide', themeId: 'damp', decision: 'rejected' }
    expect(consistently(read, step)).toEqual([{ do: 'unread' }, step])
  })

  it('ends a reading of "does not fit" with a first theme', () => {
    const read = answer('a', { outcome: 'unfit', codings: [] })
    const step: Step = { do: 'decide', themeId: 'PA', decision: 'confirmed' }
    expect(consistently(read, step)).toEqual([{ do: 'unread' }, step])
  })

  it('leaves other readings alone', () => {
    const step: Step = { do: 'decide', themeId: 'damp', decision: 'rejected' }
    expect(consistently(answer('a'), step)).toEqual([step])
  })
})

describe('"Done: themes are right"', () => {
  it('confirms what is undecided one by one, then records the reading', () => {
    const mixed = answer('a', {
      codings: [proposal('damp'), proposal('PA', { decision: 'rejected' }), proposal('money')],
    })
    expect(confirming(mixed)).toEqual([
      { do: 'decide', themeId: 'damp', decision: 'confirmed' },
      { do: 'decide', themeId: 'money', decision: 'confirmed' },
      { do: 'read', outcome: 'themes' },
    ])
  })
})

/** Proposals of which it is said how they are spoken of: that can be changed, not unsaid. */
const proposed = () => [proposal('damp', { polarity: 'mixed' }), proposal('PA', { polarity: 'working' })]

const themeIds = fc.constantFrom('damp', 'PA', 'money')
const step = fc.oneof(
  fc.record({
    do: fc.constant('decide' as const),
    themeId: themeIds,
    decision: fc.constantFrom('confirmed' as const, 'rejected' as const),
  }),
  fc.record({
    do: fc.constant('decide' as const),
    themeId: themeIds,
    decision: fc.constant('confirmed' as const),
    clause: fc.constantFrom([0, 4], [5, 11]),
    polarity: fc.constantFrom('working' as const, 'idea' as const),
  }),
  fc.record({ do: fc.constant('undecide' as const), themeId: themeIds }),
  fc.record({ do: fc.constant('read' as const), outcome: fc.constantFrom('themes', 'nothing', 'unfit') }),
  fc.record({
    do: fc.constant('quote' as const),
    themeId: themeIds,
    quoted: fc.constant({ paraphrase: 'It is damp.', kept: [] }),
    text: fc.constantFrom('damp', 'flat'),
  }),
) as fc.Arbitrary<Step>

/** The server refuses a reading that contradicts the themes; so does this walk. */
const isRefused = (coded: Coded, { do: act, ...rest }: Step) =>
  act === 'read' &&
  ('outcome' in rest && rest.outcome === 'themes'
    ? !hasTheme(coded)
    : coded.codings.some(({ decision }) => decision === 'confirmed'))

const stepsOf = (coded: Coded, one: Step) => (one.do === 'read' ? [one] : consistently(coded, one))

const walk = (from: Coded, steps: readonly Step[]) =>
  steps.reduce<Coded>((now, one) => (isRefused(now, one) ? now : takeAll(now, stepsOf(now, one))), from)

describe('undo', () => {
  it('brings back what was, from wherever a person has gone on to', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), fc.array(step, { maxLength: 6 }), (first, then) => {
        const before = walk(answer('a', { codings: proposed() }), first)
        const now = walk(before, then)
        expect(essence(takeAll(now, stepsBack(now, before)))).toEqual(essence(before))
      }),
    )
  })

  it('asks for nothing when nothing changed', () => {
    expect(stepsBack(answer('a'), answer('a'))).toEqual([])
  })

  it('never ends in a reading that contradicts the themes', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        const now = walk(answer('a', { codings: proposed() }), steps)
        if (now.outcome !== null) expect(hasTheme(now)).toBe(now.outcome === 'themes')
      }),
    )
  })
})
