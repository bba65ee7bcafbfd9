import type { Found, Sample } from '../api.ts'

export const outcomeWords: Record<Found['outcome'], string> = {
  themes: 'themes',
  nothing: 'nothing to code',
  unfit: 'does not fit',
}

export const namesOf = (themes: Sample['themes']) => new Map(themes.map(({ id, name }) => [id, name]))

/** What somebody found: the names of the themes, or that there is none. */
export function foundInWords({ outcome, themeIds }: Found, names: ReadonlyMap<string, string>): string {
  if (outcome !== 'themes') return outcomeWords[outcome]
  return themeIds.map((id) => names.get(id) ?? 'a theme').join(', ')
}
