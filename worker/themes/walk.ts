import { learnLexicon, wordIds } from './lexicon.ts'
import { tokenise } from './tokens.ts'

/**
 * Walks from text to text, each time to the likest one not yet seen, and gives the places in that order. A campaign is
 * visited as one. Where nothing left shares a telling word, the walk goes on at the first place left.
 */
export function walkAlike(texts: string[], campaigns: number[][]): number[] {
  const stops = stopsOf(texts, campaigns)
  const first = stops.map(([place]) => texts[place ?? -1] ?? '')
  const { words, weights, holders } = read(first)
  const left = new Set(stops.keys())
  const likeness = new Float64Array(stops.length)
  const walked: number[] = []
  let next = 0
  while (left.size > 0) {
    walked.push(next)
    left.delete(next)
    next = likest(next) ?? left.values().next().value ?? 0
  }
  return walked.flatMap((stop) => stops[stop] ?? [])

  function likest(from: number): number | undefined {
    const met: number[] = []
    for (const word of words[from] ?? []) {
      const list = holders[word] ?? []
      let kept = 0
      for (const other of list) {
        if (!left.has(other)) continue
        list[kept++] = other
        if (likeness[other] === 0) met.push(other)
        likeness[other] = (likeness[other] ?? 0) + (weights[word] ?? 0)
      }
      list.length = kept
    }
    let best: number | undefined
    let most = 0
    for (const other of met) {
      const value = (likeness[other] ?? 0) / Math.sqrt(words[other]?.length ?? 1)
      likeness[other] = 0
      if (value > most || (value === most && best !== undefined && other < best))
        [best, most] = [other, value]
    }
    return best
  }
}

function stopsOf(texts: string[], campaigns: number[][]): number[][] {
  const taken = new Set(campaigns.flat())
  const alone = [...texts.keys()].filter((place) => !taken.has(place)).map((place) => [place])
  return [...campaigns, ...alone]
}

/** A word that more texts than this hold is too common to lead anywhere. */
const MOST_HOLDERS = 1000

function read(texts: string[]): { words: Int32Array[]; weights: Float64Array; holders: number[][] } {
  const lexicon = learnLexicon(eachTokens(texts), 2)
  const holders: number[][] = lexicon.forms.map(() => [])
  const words = texts.map((text, at) => {
    const known = [...new Set(wordIds(lexicon, tokenise(text)))].filter((id) => lexicon.telling[id] === 1)
    for (const id of known) holders[id]?.push(at)
    return Int32Array.from(known).sort()
  })
  const leading = words.map((ids) => ids.filter((id) => (holders[id]?.length ?? 0) <= MOST_HOLDERS))
  return { words: leading, weights: lexicon.idf.map((idf) => idf * idf), holders }
}

function* eachTokens(texts: string[]) {
  for (const text of texts) yield tokenise(text)
}
