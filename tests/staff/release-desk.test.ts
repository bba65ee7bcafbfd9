import { describe, expect, it } from 'vitest'
import type { Readiness } from '../../web/staff/api.ts'
import { isReady, stepsTo } from '../../web/staff/release/checklist.ts'
import { correctablesOf } from '../../web/staff/release/correctable.ts'
import { corrected } from '../../worker/domain/corrected-release.ts'
import { exampleRelease } from '../leader/example.ts'

const now = new Date('2026-11-20T12:00:00Z')
const ready: Readiness = {
  surveyId: 's1',
  title: 'Your say',
  kind: 'survey',
  waveNumber: 1,
  closedAt: '2026-11-10T12:00:00Z',
  dueAt: '2026-11-17T12:00:00Z',
  releasedAt: null,
  cohort: true,
  working: false,
  unassigned: 0,
  sampleOpen: false,
  quotes: { approved: 3, unchecked: 0 },
  breakdowns: [],
}
const steps = (changed: Partial<Readiness>, demonstration = false) =>
  stepsTo({ ...ready, ...changed }, 'w1', now, demonstration)
const open = (changed: Partial<Readiness>) => steps(changed).filter(({ done }) => !done)

describe('what comes before a release', () => {
  it('is done when everything is', () => {
    expect(open({})).toEqual([])
    expect(isReady(steps({}))).toBe(true)
  })

  it.each([
    ['an open wave', { closedAt: null, dueAt: null }, 'Close the wave', true],
    ['a day too few', { dueAt: '2026-11-20T12:00:01Z' }, 'Wait seven days', true],
    ['answers that the engine has not read', { unassigned: 1 }, 'Let the engine', true],
    ['work on the themes', { working: true }, 'Let Heard finish', true],
    ['an open sample', { sampleOpen: true }, 'Leave no sample', true],
    ['a quote nobody checked', { quotes: { approved: 3, unchecked: 1 } }, 'Have every quote', false],
    ['no cohort', { cohort: false }, 'Enter the cohort', false],
  ])('names %s, and whether it has to be done first', (_, changed, what, must) => {
    const [first] = open(changed)
    expect(first?.what).toContain(what)
    expect([first?.must, isReady(steps(changed))]).toEqual([must, !must])
    expect(first?.todo).not.toBe('')
    expect(first?.href).toMatch(/^\/staff\/app/)
  })

  it('says from which day, and how many', () => {
    expect(open({ dueAt: '2026-11-23T12:00:00Z' })[0]?.todo).toContain('released from 23 November')
    expect(open({ unassigned: 1 })[0]?.todo).toContain('1 answer to read')
    expect(open({ quotes: { approved: 3, unchecked: 2 } })[0]?.todo).toContain('2 of 3 quotes')
  })

  it('waits no seven days in the demonstration, and asks no cohort of a consultation', () => {
    expect(isReady(steps({ dueAt: '2026-11-25T12:00:00Z' }, true))).toBe(true)
    expect(isReady(steps({ closedAt: null, dueAt: null }, true))).toBe(false)
    expect(steps({ kind: 'consultation' }).map(({ what }) => what)).not.toContain('Enter the cohort')
  })
})

describe('what may be corrected', () => {
  const document = exampleRelease()

  it('has every place once, and each changes the release', () => {
    const found = correctablesOf(document)
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length)
    for (const { id, takeAway, reword } of found) {
      const acts = [
        ...(takeAway ? [{ do: 'take away' as const, place: takeAway }] : []),
        ...(reword ? [{ do: 'reword' as const, sentence: reword.sentence, text: 'Said again' }] : []),
      ]
      expect([id, acts.length > 0]).toEqual([id, true])
      for (const act of acts) {
        const { corrections: _, ...after } = corrected(document, [{ act, reason: 'x', on: '2026-11-20' }])
        const { corrections: __, ...before } = document
        expect(JSON.stringify(after), id).not.toBe(JSON.stringify(before))
      }
    }
  })

  it('offers what has gone for rewording alone', () => {
    const [first] = document.themes
    const act = { do: 'take away' as const, place: { part: 'theme' as const, code: first?.code ?? '' } }
    const found = correctablesOf(corrected(document, [{ act, reason: 'x', on: '2026-11-20' }]))
    const theme = found.find(({ id }) => id === `theme/${first?.code}`)
    expect([theme?.takeAway, theme?.reword?.now]).toEqual([null, first?.name])
    expect(found.filter(({ id }) => id.startsWith(`quote/${first?.code}`))).toEqual([])
  })
})
