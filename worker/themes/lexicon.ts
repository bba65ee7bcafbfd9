import { byUnits } from './order.ts'
import { isStopWord, type Token } from './tokens.ts'

/** The words of a collection, by stem. `telling` is 0 for words like "the"; `forms` is how each is most often written. */
export type Lexicon = {
  ids: Map<string, number>
  forms: string[]
  telling: Uint8Array
  idf: Float64Array
  /** How many texts hold each. */
  texts: Int32Array
}

/** Words beyond the 1,500 that most answers hold are too rare to group by. */
const MOST_WORDS = 1500

/** Learns the words that at least `least` texts hold, commonest first. */
export function learnLexicon(texts: Iterable<Token[]>, least: number): Lexicon {
  let total = 0
  const seen = new Map<string, { texts: number; telling: boolean; forms: Map<string, number> }>()
  for (const tokens of texts) {
    total += 1
    const counted = new Set<string>()
    for (const { stem, form } of tokens) {
      const word = seen.get(stem) ?? { texts: 0, telling: true, forms: new Map<string, number>() }
      seen.set(stem, word)
      if (!counted.has(stem)) word.texts += 1
      counted.add(stem)
      word.forms.set(form, (word.forms.get(form) ?? 0) + 1)
      if (isStopWord(form)) word.telling = false
    }
  }
  const kept = [...seen]
    .filter(([, word]) => word.texts >= least)
    .sort(([a, x], [b, y]) => y.texts - x.texts || byUnits(a, b))
    .slice(0, MOST_WORDS)
  return {
    ids: new Map(kept.map(([stem], id) => [stem, id])),
    forms: kept.map(([stem, { forms }]) => commonestOf(forms) ?? stem),
    telling: Uint8Array.from(kept, ([, { telling }]) => (telling ? 1 : 0)),
    idf: Float64Array.from(kept, ([, word]) => Math.log((total + 1) / word.texts)),
    texts: Int32Array.from(kept, ([, word]) => word.texts),
  }
}

/** The ids of the words of a text, in order; -1 for a word the lexicon lacks. */
export function wordIds(lexicon: Lexicon, tokens: Token[]): Int32Array {
  return Int32Array.from(tokens, ({ stem }) => lexicon.ids.get(stem) ?? -1)
}

function commonestOf(forms: Map<string, number>): string | undefined {
  return [...forms].sort(([a, m], [b, n]) => n - m || byUnits(a, b))[0]?.[0]
}
