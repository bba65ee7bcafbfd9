/** Something the palette leads to. `text` is what it is called; `more` tells two of one name apart. */
export type Place = { href: string; text: string; more?: string }

/**
 * The places that what was typed may mean, best first: those that start with it, those whose words start with its words in that
 * order, those that have its words anywhere; of equals, the one that came first. Case and accents do not matter; every typed
 * word must start a word. Nothing typed means all of them, as they came.
 */
export function rank<T extends Place>(places: readonly T[], typed: string): T[] {
  const wanted = wordsOf(typed)
  return places
    .map((place) => ({ place, score: scoreOf(place, wanted) }))
    .filter(({ score }) => score !== null)
    .sort((a, b) => Number(a.score) - Number(b.score))
    .map(({ place }) => place)
}

/** Every typed word starts a word of these texts. */
export function matches(texts: readonly string[], typed: string): boolean {
  const words = texts.flatMap(wordsOf)
  return wordsOf(typed).every((start) => words.some((word) => word.startsWith(start)))
}

function scoreOf({ text, more = '' }: Place, wanted: string[]): number | null {
  const words = wordsOf(text)
  if (wanted.every((start, index) => words[index]?.startsWith(start))) return 0
  if (inOrder(words, wanted)) return 1
  const all = [...words, ...wordsOf(more)]
  return wanted.every((start) => all.some((word) => word.startsWith(start))) ? 2 : null
}

function inOrder(words: string[], wanted: string[]): boolean {
  let at = 0
  for (const word of words) if (at < wanted.length && word.startsWith(wanted[at] ?? '')) at += 1
  return at === wanted.length
}

/** Apostrophes and accents belong to their word. */
const wordsOf = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}’']/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
