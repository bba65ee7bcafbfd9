export type Named = { code: string; name: string; definition: string; includes: string }

/**
 * The themes that what was typed may mean, best first: its code, its name's start, words of its name, words of its
 * description. Every typed word must start a word; case and accents do not matter. Nothing typed matches them all.
 */
export function matchThemes<T extends Named>(themes: readonly T[], typed: string): T[] {
  const wanted = plain(typed).trim()
  return themes
    .map((theme) => ({ theme, rank: rankOf(theme, wanted) }))
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => Number(a.rank) - Number(b.rank))
    .map(({ theme }) => theme)
}

function rankOf(theme: Named, wanted: string): number | null {
  if (plain(theme.code) === wanted) return 0
  const name = plain(theme.name)
  if (name.startsWith(wanted)) return 1
  if (holds(`${plain(theme.code)} ${name}`, wanted)) return 2
  return holds(plain(`${theme.code} ${theme.name} ${theme.definition} ${theme.includes}`), wanted) ? 3 : null
}

const holds = (text: string, wanted: string) => {
  const words = wordsOf(text)
  return wordsOf(wanted).every((start) => words.some((word) => word.startsWith(start)))
}

const wordsOf = (text: string) => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean)

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
