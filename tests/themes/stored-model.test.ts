import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { assign, type Correction, type Model, train } from '../../worker/themes/engine.ts'
import { lookUp } from '../../worker/themes/features.ts'
import { decide } from '../../worker/themes/model.ts'
import { readModel, writeModel } from '../../worker/themes/stored-model.ts'
import { tokenise } from '../../worker/themes/tokens.ts'
import { vectorise } from '../../worker/themes/vectorise.ts'
import { readVectors } from '../../worker/themes/vectors.ts'
import { answers, cards, corrections } from './town.ts'

const vectors = readVectors(readFileSync('schema/vectors/english.bin'))
const storable = { vectors, storable: true }
const reviewed: Correction[] = answers.map(({ text }) => ({
  text,
  yes: cards.flatMap(({ id }) => (text.includes(id) ? [id] : [])),
  no: 'others',
}))
const model = train(cards, [...corrections, ...reviewed], storable)

function scoresOf(of: Model, text: string): Record<string, number> {
  const scores = decide(of, vectorise(of.space, lookUp(of.space, tokenise(text))))
  return Object.fromEntries(of.themeIds.map((id, theme) => [id, scores[theme] ?? Number.NaN]))
}

describe('a stored model', () => {
  it('decides as the trained one does, to the last bit', () => {
    const read = readModel(writeModel(model), vectors)
    for (const { text } of answers) expect(assign(read, text)).toEqual(assign(model, text))
    expect(writeModel(read)).toEqual(writeModel(model))
  })

  it('keeps no part of a name that one person wrote, and keeps a word that five wrote', () => {
    const kept = (times: number) => {
      const said: Correction[] = Array.from({ length: times }, (_, at) => ({
        text: `Ask Zephquilda about number ${at}`,
        yes: ['bus'],
        no: [],
      }))
      const bytes = writeModel(train(cards, said, storable))
      return new TextDecoder('latin1').decode(bytes).match(/zeph|quil|uild|ild[ae]/g)?.length ?? 0
    }
    expect(kept(1)).toBe(0)
    expect(kept(4)).toBe(0)
    expect(kept(5)).toBeGreaterThan(0)
  })

  it('is not made of a model that knows words of single answers', () => {
    expect(() => writeModel(train(cards, corrections, { vectors }))).toThrow(RangeError)
  })

  it('is not read with other vectors, nor from other bytes', () => {
    const bytes = writeModel(model)
    expect(() => readModel(bytes)).toThrow(RangeError)
    expect(() => readModel(new Uint8Array(40), vectors)).toThrow()
  })
})

describe('training on from a previous model', () => {
  const probe = 'the swings in the park and the library books'
  const confirmed: Correction = { text: 'the bus is late', yes: ['bus'], no: 'others' }

  it('leaves every theme alone that nothing was said about', () => {
    const grown = train(cards, [...corrections, ...reviewed, confirmed], { ...storable, previous: model })
    const [before, after] = [scoresOf(model, probe), scoresOf(grown, probe)]
    expect({ library: after.library, park: after.park }).toEqual({
      library: before.library,
      park: before.park,
    })
    expect(scoresOf(grown, 'the bus is late').bus).not.toBe(scoresOf(model, 'the bus is late').bus)
  })

  it('learns a refused theme anew, and one whose card has changed', () => {
    const refused: Correction = { text: 'the bus is late', yes: [], no: ['park'] }
    const reworded = cards.map((card) => (card.id === 'library' ? { ...card, quotes: ['books'] } : card))
    const grown = train(reworded, [...corrections, ...reviewed, refused], { ...storable, previous: model })
    const changed = model.themeIds.filter(
      (_, theme) => model.fingerprints[theme] !== grown.fingerprints[theme],
    )
    expect(changed).toEqual(['library', 'park'])
    expect(scoresOf(grown, probe).bus).toBe(scoresOf(model, probe).bus)
  })

  it('is the same as training once when nothing has changed', () => {
    const again = train(cards, [...reviewed, ...corrections], { ...storable, previous: model })
    expect(writeModel(again)).toEqual(writeModel(model))
  })

  it('adds a theme and drops one without touching the others', () => {
    const pool = { ...cards[0], id: 'pool', name: 'Swimming', definition: '', includes: '', excludes: '' }
    const others = cards.filter(({ id }) => id !== 'park')
    const grown = train(
      [...others, { ...pool, quotes: ['the library has a swimming pool'] }],
      [...corrections, ...reviewed],
      {
        ...storable,
        previous: model,
      },
    )
    expect(grown.themeIds).toEqual(['bus', 'library', 'pool'])
    expect(scoresOf(grown, 'the bus').bus).toBe(scoresOf(model, 'the bus').bus)
  })

  it('learns everything anew when more than one word in twenty is new to it', () => {
    const strange = Array.from({ length: 30 }, (_, at): Correction => {
      return { text: `brass trumpets rehearse upstairs nightly ${at % 3}`, yes: ['bus'], no: [] }
    })
    const all = [...corrections, ...reviewed, ...strange]
    const grown = train(cards, all, { ...storable, previous: model })
    expect(writeModel(grown)).toEqual(writeModel(train(cards, all, storable)))
  })
})
