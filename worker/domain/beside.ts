import {
  type Amount,
  type Beside,
  type ReleaseDocument,
  type ReleasedTheme,
  words,
} from '../../schema/release.ts'

/** The two voices' themes by rank, never added: agencies and people are not counted in one unit. */
export function besideOf(themes: ReleasedTheme[], other: ReleaseDocument): Beside {
  const [here, there] = [ranks(themes), ranks(other.themes)]
  const named = new Map([...other.themes, ...themes].map(({ code, name }) => [code, name]))
  const { kind, title, waveNumber, closedOn } = other
  return {
    kind,
    title,
    waveNumber,
    closedOn,
    themes: [...named]
      .map(([code, name]) => ({ code, name, here: here.get(code) ?? null, there: there.get(code) ?? null }))
      .filter((theme) => theme.here !== null || theme.there !== null)
      .sort(
        (a, b) =>
          (a.here ?? Infinity) - (b.here ?? Infinity) || (a.there ?? Infinity) - (b.there ?? Infinity),
      ),
  }
}

/** 1 is the most raised; what is printed alike shares a rank; what is hidden has none. */
function ranks(themes: ReleasedTheme[]): Map<string, number> {
  const shown = themes.filter(({ amount }) => size(amount) >= 0)
  const above = (amount: Amount) => shown.filter((other) => size(other.amount) > size(amount)).length
  return new Map(shown.map(({ code, amount }) => [code, above(amount) + 1]))
}

/** Larger for more, of what is printed; -1 is hidden. */
export function size(amount: Amount): number {
  if (amount.as === 'figure') return amount.number
  if (amount.as === 'words')
    return amount.words === 'nearly everybody' ? Infinity : words.indexOf(amount.words)
  return -1
}
