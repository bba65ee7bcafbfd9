import { describe, expect, it } from 'vitest'
import type { Figure, ReleaseDocument, ReleasedQuestion } from '../../schema/release.ts'
import {
  type AskedQuestion,
  type EarlierRelease,
  trendOfQuestion,
  trendOfThemes,
  trendOfWay,
} from '../../worker/domain/trend.ts'

const figure = (n: number) => ({ as: 'figure' as const, number: n as Figure, percent: null })
const hidden = { as: 'hidden' as const }

const home: AskedQuestion = {
  id: 'id',
  key: 'home',
  kind: 'choice',
  title: 'Home?',
  hint: 'One.',
  settings: {
    choices: [
      { id: 'flat', label: 'A flat' },
      { id: 'none', label: 'None' },
    ],
  },
}
const safe: AskedQuestion = {
  ...home,
  key: 'safe',
  kind: 'scale',
  settings: { lowest: 'No', highest: 'Yes' },
}
const why: AskedQuestion = {
  ...safe,
  key: 'why',
  title: 'Why?',
  settings: { ...safe.settings, followUp: { of: 'home', is: ['none'] } },
}
const more: AskedQuestion = { ...home, key: 'more', kind: 'long', title: 'More?', settings: {} }
const asked = [home, safe, why, more]

/** A release of wave `n` that printed `n` people for everything. */
function released(n: number, changes: Partial<ReleaseDocument> = {}, then = asked): EarlierRelease {
  const tableOf = (key: string): ReleasedQuestion => ({
    key,
    title: key,
    kind: 'choice',
    state: 'shown',
    base: figure(n),
    cells: [{ label: 'A flat', amount: figure(n) }],
    earlier: [],
    broken: null,
  })
  const theme = { code: 'REL1', name: '', definition: '', lean: null, weak: false, quotes: [], earlier: [] }
  const document: ReleaseDocument = {
    format: 2,
    council: '',
    title: '',
    kind: 'survey',
    waveNumber: n,
    openedOn: '',
    closedOn: `2026-0${n}-01`,
    publishedOn: '',
    received: figure(n),
    wrote: figure(n),
    notShown: hidden,
    read: { as: 'words', words: 'most' },
    indicative: false,
    codebook: { name: 'A book', version: 1 },
    coding: { coders: 1, agreement: null },
    themes: [{ ...theme, amount: figure(n) }],
    questions: then.map(({ key }) => tableOf(key)),
    breakdowns: [],
    ways: [tableOf('channel')],
    coverage: null,
    beside: null,
    agencies: [],
    corrections: [],
    ...changes,
  }
  return { document, asked: then }
}

const wavesOf = (earlier: { waveNumber: number }[]) => earlier.map(({ waveNumber }) => waveNumber)
const changed = (question: AskedQuestion, changes: Partial<AskedQuestion>) =>
  asked.map((each) => (each === question ? { ...each, ...changes } : each))

describe('a question beside its earlier waves', () => {
  it('has what was printed then, newest first', () => {
    expect(trendOfQuestion(home, asked, [released(2), released(1)])).toEqual({
      earlier: [2, 1].map((n) => ({
        waveNumber: n,
        closedOn: `2026-0${n}-01`,
        base: figure(n),
        cells: [{ label: 'A flat', amount: figure(n) }],
      })),
      reworded: null,
    })
  })

  const { choices = [] } = home.settings
  const group = choices.map((choice) => ({ ...choice, group: 'All' }))
  it.each<[string, AskedQuestion, AskedQuestion[], boolean]>([
    ['the same, put together in other groups', home, changed(home, { settings: { choices: group } }), true],
    ['another place in the questionnaire', home, [more, safe, home, why], true],
    ['another title', home, changed(home, { title: 'Where?' }), false],
    ['another hint', home, changed(home, { hint: '' }), false],
    ['another kind', safe, changed(safe, { kind: 'feeling' }), false],
    [
      'another label',
      home,
      changed(home, { settings: { choices: choices.map((each) => ({ ...each, label: 'X' })) } }),
      false,
    ],
    [
      'another id',
      home,
      changed(home, { settings: { choices: choices.map((each) => ({ ...each, id: 'x' })) } }),
      false,
    ],
    [
      'one choice more',
      home,
      changed(home, { settings: { choices: [...choices, { id: 'tent', label: 'A tent' }] } }),
      false,
    ],
    ['choices in another order', home, changed(home, { settings: { choices: choices.toReversed() } }), false],
    ['another end of a scale', safe, changed(safe, { settings: { lowest: 'Never', highest: 'Yes' } }), false],
    [
      'faces beside the words',
      safe,
      changed(safe, { settings: { ...safe.settings, pictures: true } }),
      false,
    ],
    [
      'asked of others',
      why,
      changed(why, { settings: { ...why.settings, followUp: { of: 'home', is: ['flat'] } } }),
      false,
    ],
    ['asked of everybody', why, changed(why, { settings: safe.settings }), false],
    ['after a question in other words', why, changed(home, { title: 'Where?' }), false],
    ['beside another question in other words', safe, changed(home, { title: 'Where?' }), true],
  ])('%s: comparable is %4$s', (_, question, then, comparable) => {
    const { earlier, reworded } = trendOfQuestion(question, asked, [
      released(2, {}, then),
      released(1, {}, then),
    ])
    expect(wavesOf(earlier)).toEqual(comparable ? [2, 1] : [])
    expect(reworded).toBe(comparable ? null : 2)
  })

  it('ends at the first change, however it was asked before', () => {
    const other = changed(home, { title: 'Where?' })
    const { earlier, reworded } = trendOfQuestion(home, asked, [
      released(3),
      released(2, {}, other),
      released(1),
    ])
    expect(wavesOf(earlier)).toEqual([3])
    expect(reworded).toBeNull()
  })

  it.each<[string, ReleasedQuestion[]]>([
    ['hid it', [{ key: 'home', title: '', kind: 'choice', state: 'hidden' }]],
    ['said it in words', [{ key: 'home', title: '', kind: 'choice', state: 'nearly everybody', cells: [] }]],
    ['does not speak of it', []],
  ])('passes a wave over that %s, and goes on', (_, questions) => {
    const { earlier, reworded } = trendOfQuestion(home, asked, [released(2, { questions }), released(1)])
    expect(wavesOf(earlier)).toEqual([1])
    expect(reworded).toBeNull()
  })

  it('passes a wave over that did not ask it, and names the one that asked in other words', () => {
    const without = released(2, {}, [safe])
    expect(wavesOf(trendOfQuestion(home, asked, [without, released(1)]).earlier)).toEqual([1])
    const other = released(1, {}, changed(home, { title: 'Where?' }))
    expect(trendOfQuestion(home, asked, [without, other])).toEqual({ earlier: [], reworded: 1 })
  })
})

describe('a theme beside its earlier waves', () => {
  const now = { codebook: { name: 'A book', version: 1 }, asked }
  const trend = (...earlier: EarlierRelease[]) => trendOfThemes(now, earlier)('REL1')

  it('has its amount of then and what it was out of; one that was not shown is hidden', () => {
    expect(trend(released(2, { themes: [] }), released(1))).toEqual([
      { waveNumber: 2, closedOn: '2026-02-01', base: figure(2), amounts: [hidden] },
      { waveNumber: 1, closedOn: '2026-01-01', base: figure(1), amounts: [figure(1)] },
    ])
  })

  it.each<[string, EarlierRelease, number[]]>([
    ['another version of the codebook', released(2, { codebook: { name: 'A book', version: 2 } }), []],
    ['another codebook', released(2, { codebook: { name: 'Another', version: 1 } }), []],
    ['another question in words', released(2, {}, changed(more, { title: 'What else?' })), []],
    ['one question in words more', released(2, {}, [...asked, { ...more, key: 'last' }]), []],
    ['another hint', released(2, {}, changed(more, { hint: '' })), []],
    ['another key', released(2, {}, changed(more, { key: 'else' })), []],
    ['another order', released(2, {}, [more, ...asked.slice(0, 3)]), [2, 1]],
    ['another question of one choice', released(2, {}, changed(safe, { title: 'Well?' })), [2, 1]],
  ])('%s ends it', (_, before, waves) => {
    expect(wavesOf(trend(before, released(1)))).toEqual(waves)
  })
})

it('a way of answering has what was printed then', () => {
  expect(wavesOf(trendOfWay('channel', [released(3), released(2, { ways: [] }), released(1)]))).toEqual([
    3, 1,
  ])
  expect(trendOfWay('overseen', [released(1)])).toEqual([])
})
