import { byUnits } from './order.ts'
import { tokenise } from './tokens.ts'

/**
 * Groups of three or more nearly identical texts, as places in `texts`, largest first. Two texts are nearly identical when
 * the words they share, each as often as it is said, are at least four fifths of all their words, so that another
 * greeting or a changed name makes no difference; so are two that a chain of such pairs joins. Shorter texts are nobody's campaign.
 */
export function gatherCampaigns(texts: string[]): number[][] {
  const bags = distinctBags(texts)
  const parents = Int32Array.from(bags, (_, bag) => bag)
  const index = new Map<number, number[]>()
  let compared = 0
  bags.forEach(({ words }, bag) => {
    let own = bag
    for (const word of words.subarray(0, telltales(words.length))) {
      const earlier = index.get(word) ?? []
      index.set(word, earlier)
      for (const other of earlier) {
        if (parents[other] === own) continue
        const theirs = rootOf(parents, other)
        if (theirs === own) continue
        if (compared >= MOST_COMPARED) break
        compared += 1
        if (!nearlySame(words, bags[other]?.words ?? words)) continue
        parents[Math.max(own, theirs)] = Math.min(own, theirs)
        own = Math.min(own, theirs)
      }
      earlier.push(bag)
    }
  })
  const groups = new Map<number, number[]>()
  bags.forEach(({ places }, bag) => {
    const root = rootOf(parents, bag)
    groups.set(root, [...(groups.get(root) ?? []), ...places])
  })
  return [...groups.values()]
    .filter(({ length }) => length >= SMALLEST)
    .map((places) => places.sort((a, b) => a - b))
    .sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0))
}

const SMALLEST = 3
/** Bounds the time that hundreds of long texts with one vocabulary would take; beyond it only equal bags are one. */
const MOST_COMPARED = 300_000
const FEWEST_WORDS = 8
/** Four in five, in whole numbers so that no rounding decides. */
const [SHARED, OF] = [4, 5]

/** The words of a text as numbers, rarest first; a word said twice has two. */
type Bag = { words: Int32Array; places: number[] }

/** Texts of the same words are one bag, so that a thousand copies cost no more than one. */
function distinctBags(texts: string[]): Bag[] {
  const said = new Map<string, number>()
  const read = new Map<string, { words: string[]; places: number[] }>()
  texts.forEach((text, place) => {
    const times = new Map<string, number>()
    const words = tokenise(text).map(({ form }) => {
      const time = (times.get(form) ?? 0) + 1
      times.set(form, time)
      return time === 1 ? form : `${form} ${time}`
    })
    if (words.length < FEWEST_WORDS) return
    const key = words.sort(byUnits).join('\n')
    const known = read.get(key)
    if (known) known.places.push(place)
    else {
      read.set(key, { words, places: [place] })
      for (const word of words) said.set(word, (said.get(word) ?? 0) + 1)
    }
  })
  const byRarity = [...said].sort(([a, m], [b, n]) => m - n || byUnits(a, b))
  const numbers = new Map(byRarity.map(([word], number) => [word, number]))
  return [...read.values()]
    .map(({ words, places }) => ({
      words: Int32Array.from(words, (word) => numbers.get(word) ?? 0).sort(),
      places,
    }))
    .sort((a, b) => a.words.length - b.words.length || (a.places[0] ?? 0) - (b.places[0] ?? 0))
}

/** How many of a bag's rarest words two nearly identical bags must share one of (prefix filter). */
function telltales(length: number): number {
  return length - Math.ceil((length * SHARED) / OF) + 1
}

function rootOf(parents: Int32Array, bag: number): number {
  let root = bag
  while ((parents[root] ?? root) !== root) root = parents[root] ?? root
  parents[bag] = root
  return root
}

function nearlySame(a: Int32Array, b: Int32Array): boolean {
  if (Math.min(a.length, b.length) * OF < Math.max(a.length, b.length) * SHARED) return false
  let [shared, left, right] = [0, 0, 0]
  while (left < a.length && right < b.length) {
    const [x, y] = [a[left] ?? 0, b[right] ?? 0]
    if (x === y) shared += 1
    if (x <= y) left += 1
    if (y <= x) right += 1
  }
  return shared * OF >= (a.length + b.length - shared) * SHARED
}
