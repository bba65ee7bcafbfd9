import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { assign, type ThemeCard, train } from '../../worker/themes/engine.ts'
import { lookUp } from '../../worker/themes/features.ts'
import { decide } from '../../worker/themes/model.ts'
import { tokenise } from '../../worker/themes/tokens.ts'
import { vectorise } from '../../worker/themes/vectorise.ts'
import { addMeaning, placeOf, readVectors } from '../../worker/themes/vectors.ts'
import { cards } from './town.ts'

const bytes = readFileSync('schema/vectors/english.bin')
const vectors = readVectors(bytes)

function meaningOf(word: string): Float64Array {
  const [token] = tokenise(word)
  const sum = new Float64Array(vectors.dimensions)
  if (token) addMeaning(vectors, placeOf(vectors, token), sum)
  return sum
}

function likeness(a: string, b: string): number {
  const [x, y] = [meaningOf(a), meaningOf(b)]
  const dot = (p: Float64Array, q: Float64Array) =>
    p.reduce((sum, value, at) => sum + value * (q[at] ?? 0), 0)
  return dot(x, y) / Math.sqrt(dot(x, x) * dot(y, y))
}

describe('word vectors', () => {
  it.each([
    ['tenancy', 'landlord', 'river'],
    ['careleaver', 'foster', 'engine'],
    ['CAMHS', 'therapy', 'football'],
    ['PA', 'mentor', 'window'],
    ['foster', 'parents', 'champagne'],
    ['mould', 'damp', 'music'],
    ['uni', 'college', 'kitchen'],
    ['bursary', 'grant', 'weather'],
  ])('put %s nearer to %s than to %s', (word, near, far) => {
    expect(likeness(word, near)).toBeGreaterThan(likeness(word, far) + 0.3)
  })

  it('read British spellings and text speak as the words they are', () => {
    expect(likeness('organisation', 'organization')).toBeGreaterThan(0.99)
    expect(likeness('behaviour', 'behavior')).toBeGreaterThan(0.99)
    expect(likeness('cuz', 'because')).toBeGreaterThan(0.99)
  })

  it('know every word of the field list, and a form they lack by its stem', () => {
    const field: string[] = Object.keys(JSON.parse(readFileSync('schema/vectors/field-words.json', 'utf8')))
    expect(field.filter((word) => !vectors.places.has(word))).toEqual([])
    expect(vectors.places.has('swimmingly')).toBe(false)
    expect(meaningOf('swimmingly')).toEqual(meaningOf('swim'))
    const [nonsense] = tokenise('zzqx')
    expect(nonsense && placeOf(vectors, nonsense)).toBe(-1)
  })

  it('stay within the weight a Worker can carry', () => {
    expect(bytes.length).toBeLessThan(1.5 * 2 ** 20)
  })

  it.each([
    ['nothing', new Uint8Array()],
    ['another file', new Uint8Array(64).fill(7)],
    ['half of it', bytes.subarray(0, bytes.length / 2)],
  ])('refuse %s', (_, other) => {
    expect(() => readVectors(other)).toThrow(RangeError)
  })

  it('let a theme be found by a word that nobody has taught it', () => {
    const themesOf = (text: string, known?: typeof vectors) =>
      assign(train(cards, [], { vectors: known }), text).map(({ themeId }) => themeId)
    expect(themesOf('novels')).toEqual([])
    expect(themesOf('novels', vectors)).toEqual(['library'])
  })
})

describe('a refusal that names its themes', () => {
  const bare = (id: string, quotes: string[]): ThemeCard => ({
    id,
    name: '',
    definition: '',
    includes: '',
    excludes: '',
    quotes,
  })
  const two = [bare('bus', ['the bus is late']), bare('stop', ['the bus stop is dark'])]
  const scoresAfter = (no: string[] | 'others') => {
    const model = train(two, Array(3).fill({ text: 'late', yes: [], no }))
    return Object.fromEntries(
      decide(model, vectorise(model.space, lookUp(model.space, tokenise('late')))).entries(),
    )
  }

  it('is a no to those alone, where one about all others is a no to each', () => {
    const [named, all] = [scoresAfter(['stop']), scoresAfter('others')]
    expect(named[0]).toBeGreaterThan(0)
    expect(all[0]).toBeLessThan(0)
    expect(named[1]).toBe(all[1])
  })
})
