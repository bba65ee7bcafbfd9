import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  accepted,
  apply,
  type Codebook,
  type CodebookAct,
  countsAs,
  faultOf,
  freeCodes,
  lastStanding,
  replay,
  type Theme,
} from '../../schema/codebook-act.ts'
import { tellEvents, undoableOf } from '../../schema/codebook-history.ts'

const theme = (id: string, name = id.toUpperCase(), code = 'ABC1'): Theme => ({
  id,
  code,
  name,
  definition: `About ${name}`,
  includes: '',
  excludes: '',
  quotes: [`said of ${name}`],
  crosswalk: {},
})
const [a, b, c] = [theme('a'), theme('b'), theme('c')]
const start: CodebookAct = { do: 'import', themes: [a, b, c] }
const merge = (themeId: string, into: string): CodebookAct => ({ do: 'merge', themeId, into })
const undo: CodebookAct = { do: 'undo' }
const standing = (...acts: CodebookAct[]) => accepted(replay([start, ...acts])).map(({ id }) => id)
const counted = (...acts: CodebookAct[]) => Object.fromEntries(countsAs(replay([start, ...acts])))

describe('a codebook as the replay of its acts', () => {
  const parts = [theme('b1'), theme('b2')]
  it.each<[string, CodebookAct[], string[], Record<string, string>]>([
    ['an import', [], ['a', 'b', 'c'], { a: 'a', b: 'b', c: 'c' }],
    ['a merge', [merge('a', 'b')], ['b', 'c'], { a: 'b', b: 'b', c: 'c' }],
    ['a chain of merges', [merge('a', 'b'), merge('b', 'c')], ['c'], { a: 'c', b: 'c', c: 'c' }],
    ['a retirement', [{ do: 'retire', themeId: 'a' }], ['b', 'c'], { b: 'b', c: 'c' }],
    [
      'the retirement of what was merged into',
      [merge('a', 'b'), { do: 'retire', themeId: 'b' }],
      ['c'],
      { c: 'c' },
    ],
    [
      'a split',
      [{ do: 'split', themeId: 'b', into: parts }],
      ['a', 'c', 'b1', 'b2'],
      { a: 'a', c: 'c', b1: 'b1', b2: 'b2' },
    ],
    [
      'a split of what was merged into',
      [merge('a', 'b'), { do: 'split', themeId: 'b', into: parts }],
      ['c', 'b1', 'b2'],
      { c: 'c', b1: 'b1', b2: 'b2' },
    ],
    [
      'an addition',
      [{ do: 'accept', theme: theme('d') }],
      ['a', 'b', 'c', 'd'],
      { a: 'a', b: 'b', c: 'c', d: 'd' },
    ],
    ['a merge that is undone', [merge('a', 'b'), undo], ['a', 'b', 'c'], { a: 'a', b: 'b', c: 'c' }],
    [
      'two merges, one undone',
      [merge('a', 'b'), merge('b', 'c'), undo],
      ['b', 'c'],
      { a: 'b', b: 'b', c: 'c' },
    ],
    [
      'two merges, both undone',
      [merge('a', 'b'), merge('b', 'c'), undo, undo],
      ['a', 'b', 'c'],
      { a: 'a', b: 'b', c: 'c' },
    ],
    ['an undo too many', [undo], ['a', 'b', 'c'], { a: 'a', b: 'b', c: 'c' }],
    ['an import that leaves some out', [{ do: 'import', themes: [b] }], ['b'], { b: 'b' }],
    [
      'an import without what was merged into',
      [merge('a', 'b'), { do: 'import', themes: [c] }],
      ['c'],
      { c: 'c' },
    ],
    [
      'an import that names a merged theme again',
      [merge('a', 'b'), { do: 'import', themes: [a, b] }],
      ['a', 'b'],
      { a: 'a', b: 'b' },
    ],
  ])('after %s', (_case, acts, stand, counts) => {
    expect(standing(...acts)).toEqual(stand)
    expect(counted(...acts)).toEqual(counts)
  })

  it('an edit keeps what it does not name, and everything of the other themes', () => {
    const { themes } = replay([start, { do: 'edit', themeId: 'b', card: { name: 'New' } }])
    expect(themes).toEqual([a, { ...b, name: 'New' }, c].map((each) => ({ ...each, status: 'accepted' })))
  })

  it.each<[string, CodebookAct, ReturnType<typeof faultOf>]>([
    ['a merge into itself', merge('a', 'a'), 'not-found'],
    ['a merge into what is gone', merge('a', 'gone'), 'not-found'],
    ['the edit of what is gone', { do: 'edit', themeId: 'gone', card: {} }, 'not-found'],
    ['a name in other case and width', { do: 'accept', theme: theme('d', 'ａ') }, 'theme-name-taken'],
    ['a renaming to another’s name', { do: 'edit', themeId: 'a', card: { name: ' b ' } }, 'theme-name-taken'],
    ['a renaming to its own name', { do: 'edit', themeId: 'a', card: { name: 'a' } }, null],
    [
      'parts of one name',
      { do: 'split', themeId: 'a', into: [theme('d', 'X'), theme('e', 'x')] },
      'theme-name-taken',
    ],
    [
      'a part of the split theme’s name',
      { do: 'split', themeId: 'a', into: [theme('d', 'A'), theme('e', 'X')] },
      null,
    ],
  ])('%s', (_case, act, fault) => {
    expect(faultOf(replay([start]), act)).toBe(fault)
  })

  it('a free code is one that no theme has, gone ones included', () => {
    const book = replay([
      { do: 'import', themes: [theme('a', 'A', 'NEW1'), theme('b', 'B', 'NEW3')] },
      merge('a', 'b'),
    ])
    expect(freeCodes(book, 3)).toEqual(['NEW2', 'NEW4', 'NEW5'])
  })
})

/** What to try next, resolved against the themes there are; what cannot be done then is left out. */
const wish = fc.record({
  do: fc.constantFrom('accept', 'edit', 'merge', 'split', 'retire', 'import', 'undo', 'undo'),
  one: fc.nat(20),
  two: fc.nat(20),
  name: fc.constantFrom('Dogs', 'dogs', 'Cats', 'Birds', 'Fish', 'Ferrets', 'Snakes'),
})
type Wish = { do: string; one: number; two: number; name: string }

function actOf({ themes }: Codebook, asked: Wish, fresh: (name: string) => Theme): CodebookAct {
  const pick = (at: number) => themes[at % themes.length] ?? a
  const [one, two] = [pick(asked.one), pick(asked.two)]
  const acts: Record<string, () => CodebookAct> = {
    accept: () => ({ do: 'accept', theme: fresh(asked.name) }),
    edit: () => ({ do: 'edit', themeId: one.id, card: { name: asked.name } }),
    merge: () => merge(one.id, two.id),
    split: () => ({ do: 'split', themeId: one.id, into: [fresh(asked.name), fresh(`${asked.name} too`)] }),
    retire: () => ({ do: 'retire', themeId: one.id }),
    import: () => ({
      do: 'import',
      themes: [theme(one.id, one.name), ...(one.id === two.id ? [] : [theme(two.id, two.name)])],
    }),
  }
  return acts[asked.do]?.() ?? undo
}

/** Every act that could be done, with the codebook after each. */
function play(wishes: Wish[]) {
  let made = 0
  const fresh = (name: string) => theme(`n${made++}`, name)
  const acts: CodebookAct[] = [start]
  const states = [replay(acts)]
  for (const asked of wishes) {
    const now = states.at(-1) ?? replay(acts)
    const act = actOf(now, asked, fresh)
    if (act.do === 'undo' && !lastStanding(acts.map((each) => ({ act: each })))) continue
    if (faultOf(now, act)) continue
    acts.push(act)
    states.push(replay(acts))
  }
  return { acts, states }
}

const anything = fc.array(wish, { maxLength: 30 })
const always = (holds: (played: ReturnType<typeof play>) => void) =>
  fc.assert(
    fc.property(anything, (wishes) => holds(play(wishes))),
    { numRuns: 300 },
  )

describe('whatever is done to a codebook', () => {
  it('undoing an act gives back the state before it', () =>
    always(({ acts, states }) => {
      for (const [at, act] of acts.entries())
        if (at > 0 && act.do !== 'undo')
          expect(replay([...acts.slice(0, at + 1), undo])).toEqual(states[at - 1])
    }))

  it('a version is the same whenever it is replayed, from what the database keeps of its events', () =>
    always(({ acts, states }) => {
      const stored: CodebookAct[] = acts.map((act) => JSON.parse(JSON.stringify(act)))
      for (const at of acts.keys()) expect(replay(stored.slice(0, at + 1))).toEqual(states[at])
    }))

  it('an identity is never reused, and nothing but an undo takes one away', () =>
    always(({ acts, states }) => {
      for (const [at, { themes }] of states.entries()) {
        const ids = themes.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        const before = states[at - 1]?.themes ?? []
        if (acts[at]?.do !== 'undo') expect(ids).toEqual(expect.arrayContaining(before.map(({ id }) => id)))
      }
    }))

  it('a theme counts as one that stands, those that stand as themselves, and no two that stand share a name', () =>
    always(({ states }) => {
      for (const book of states) {
        const ids = accepted(book).map(({ id }) => id)
        const counts = countsAs(book)
        for (const target of counts.values()) expect(ids).toContain(target)
        for (const id of ids) expect(counts.get(id)).toBe(id)
        const names = accepted(book).map(({ name }) => name.toLowerCase())
        expect(new Set(names).size).toBe(names.length)
        expect(ids.length).toBeGreaterThan(0)
      }
    }))

  it('its history tells every act, and of each undo the act it took back', () =>
    always(({ acts }) => {
      const told = tellEvents(acts.map((act, number) => ({ number, act })))
      expect(told.map(({ number, does }) => [number, does])).toEqual(
        acts.map((act, number) => [number, act.do]),
      )
      for (const [at, { undone }] of told.entries()) {
        const last = lastStanding(acts.slice(0, at).map((act) => ({ act })))
        if (acts[at]?.do === 'undo') expect(undone?.does).toBe(last?.act.do)
        else expect(undone).toBeNull()
      }
      expect(undoableOf(acts)?.does).toBe(lastStanding(acts.map((act) => ({ act })))?.act.do)
    }))

  it('one act after another is the same as the replay of both', () => {
    const act: CodebookAct = { do: 'retire', themeId: 'a' }
    expect(apply(replay([start]), act)).toEqual(replay([start, act]))
  })
})
