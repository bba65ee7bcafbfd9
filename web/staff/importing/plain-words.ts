/** A text as it is compared: small letters, digits and words alone, so that case, spaces and marks make no difference. */
export const plainWords = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()

/** The same without the number that a tool puts before a question: "Q3.", "3)", "12: ". */
export const withoutNumber = (heading: string) =>
  heading.replace(/^\s*(?:q(?:uestion)?\s*)?\d+\s*[.):]\s*/i, '')

/** How much two texts share of their words, 0 to 1 (Dice's coefficient). */
export function alikeness(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)]
  if (a.size === 0 || b.size === 0) return 0
  const shared = [...a].filter((word) => b.has(word)).length
  return (2 * shared) / (a.size + b.size)
}

const wordsOf = (text: string) => new Set(plainWords(text).split(' ').filter(Boolean))
