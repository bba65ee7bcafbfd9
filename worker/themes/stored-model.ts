import { SHARED } from './features.ts'
import { type Model, STEP } from './model.ts'
import type { Vectors } from './vectors.ts'

/**
 * A model as bytes, to keep beside the codebook. What can be read in them are words, pairs and runs of characters that a card
 * has or that at least five reviewed answers share, so nothing that one person wrote outlives the key of their answer.
 * @throws RangeError for a model that was not trained to be stored
 */
export function writeModel(model: Model): Uint8Array {
  const { themeIds, fingerprints, space, weights, biases, thresholds } = model
  if (space.leastAnswers < SHARED) throw new RangeError('the model keeps words of single answers')
  const header: Header = {
    version: VERSION,
    themeIds,
    fingerprints,
    words: [...space.words.keys()],
    pairs: [...space.pairs.keys()],
    grams: [...space.grams.keys()],
    leastAnswers: space.leastAnswers,
    dimensions: space.vectors?.dimensions ?? 0,
  }
  const text = new TextEncoder().encode(JSON.stringify(header))
  const numbers = new DataView(
    new ArrayBuffer(4 + 16 * themeIds.length + 4 * space.idf.length + 2 * weights.length),
  )
  numbers.setUint32(0, text.length, true)
  let at = 4
  for (const values of [biases, thresholds])
    for (const value of values) {
      numbers.setFloat64(at, value, true)
      at += 8
    }
  for (const value of space.idf) {
    numbers.setFloat32(at, value, true)
    at += 4
  }
  for (const value of weights) {
    numbers.setInt16(at, value / STEP, true)
    at += 2
  }
  const bytes = new Uint8Array(numbers.byteLength + text.length)
  bytes.set(new Uint8Array(numbers.buffer))
  bytes.set(text, numbers.byteLength)
  return bytes
}

/**
 * The model that was written: it decides the same to the last bit. `vectors` are those it was trained with.
 * @throws RangeError for other bytes, another version, or other vectors
 */
export function readModel(bytes: Uint8Array, vectors?: Vectors): Model {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start = bytes.length - view.getUint32(0, true)
  const header: Header = JSON.parse(new TextDecoder().decode(bytes.subarray(start)))
  const { themeIds, fingerprints, words, pairs, grams, leastAnswers, dimensions } = header
  if (header.version !== VERSION) throw new RangeError('a model of another version')
  if (dimensions !== (vectors?.dimensions ?? 0)) throw new RangeError('a model of other vectors')
  const features = words.length + pairs.length + grams.length
  let at = 4
  const take = (count: number, width: number, read: (place: number) => number) => {
    at += count * width
    return Array.from({ length: count }, (_, step) => read(at - (count - step) * width))
  }
  const readDouble = (place: number) => view.getFloat64(place, true)
  const biases = Float64Array.from(take(themeIds.length, 8, readDouble))
  const thresholds = Float64Array.from(take(themeIds.length, 8, readDouble))
  const idf = Float64Array.from(take(features, 4, (place) => view.getFloat32(place, true)))
  const count = (features + dimensions) * themeIds.length
  const weights = Float32Array.from(take(count, 2, (place) => view.getInt16(place, true) * STEP))
  const space = {
    words: numbered(words, 0),
    pairs: numbered(pairs, words.length),
    grams: numbered(grams, words.length + pairs.length),
    firstGram: words.length + pairs.length,
    idf,
    vectors,
    leastAnswers,
  }
  return { themeIds, fingerprints, space, weights, biases, thresholds }
}

type Header = {
  version: number
  themeIds: string[]
  fingerprints: string[]
  words: string[]
  pairs: number[]
  grams: string[]
  leastAnswers: number
  dimensions: number
}

const VERSION = 1

function numbered<K>(keys: K[], first: number): Map<K, number> {
  return new Map(keys.map((key, at) => [key, first + at]))
}
