import { asRead, type CodebookFile } from './codebook.ts'

/** What a theme is known by, whatever its id. */
export type Card = CodebookFile['themes'][number]
export type Theme = Card & { id: string }

/** One change of a codebook. `undo` takes back the last change that still stands. */
export type CodebookAct =
  | { do: 'import'; themes: Theme[] }
  | { do: 'accept'; theme: Theme }
  | { do: 'edit'; themeId: string; card: Partial<Card> }
  | { do: 'merge'; themeId: string; into: string }
  | { do: 'split'; themeId: string; into: Theme[] }
  | { do: 'retire'; themeId: string }
  | { do: 'undo' }

/** What became of a theme: it stands, or it was merged into another, split into others, or retired. */
export type Fate =
  | { status: 'accepted' }
  | { status: 'merged'; into: string }
  | { status: 'split'; into: string[] }
  | { status: 'retired' }

/** A codebook at one version: every theme it ever had, in order, with what became of it. */
export type Codebook = { themes: (Theme & Fate)[] }

const empty: Codebook = { themes: [] }

/** The codebook that a series of acts makes, from the first on. The same acts make the same codebook. */
export function replay(acts: readonly CodebookAct[]): Codebook {
  return standingActs(acts.map((act) => ({ act }))).reduce((codebook, { act }) => apply(codebook, act), empty)
}

/** The change that `undo` would take back; none where only the first import stands. */
export function lastStanding<T extends { act: CodebookAct }>(events: readonly T[]): T | undefined {
  const standing = standingActs(events)
  return standing.length > 1 ? standing.at(-1) : undefined
}

/** What is left when each `undo` has taken back the change before it; the first import always stands. */
function standingActs<T extends { act: CodebookAct }>(events: readonly T[]): (T & { act: Change })[] {
  const standing: (T & { act: Change })[] = []
  for (const event of events) {
    if (isChange(event)) standing.push(event)
    else if (standing.length > 1) standing.pop()
  }
  return standing
}

/** The themes that stand, in order. */
export const accepted = (codebook: Codebook): Theme[] =>
  codebook.themes.flatMap((theme) => (theme.status === 'accepted' ? [withoutFate(theme)] : []))

/** As which theme each theme counts; one that is retired or split counts as none and is not here. */
export function countsAs({ themes }: Codebook): Map<string, string> {
  const byId = new Map(themes.map((theme) => [theme.id, theme]))
  const follow = (id: string): string | undefined => {
    const theme = byId.get(id)
    if (theme?.status === 'merged') return follow(theme.into)
    return theme?.status === 'accepted' ? id : undefined
  }
  return new Map(
    themes.flatMap(({ id }) => {
      const target = follow(id)
      return target ? [[id, target]] : []
    }),
  )
}

/** Why an act cannot be done to a codebook, or null. */
export function faultOf(codebook: Codebook, act: CodebookAct): 'not-found' | 'theme-name-taken' | null {
  const standing = accepted(codebook)
  const has = (id: string) => standing.some((theme) => theme.id === id)
  const names = (except: readonly string[], added: readonly string[]) => {
    const all = [...standing.filter(({ id }) => !except.includes(id)).map(({ name }) => name), ...added]
    const folded = all.map((name) => asRead(name.trim()))
    return new Set(folded).size === folded.length ? null : 'theme-name-taken'
  }
  switch (act.do) {
    case 'import':
      return names(
        standing.map(({ id }) => id),
        act.themes.map(({ name }) => name),
      )
    case 'accept':
      return names([], [act.theme.name])
    case 'edit':
      if (!has(act.themeId)) return 'not-found'
      return act.card.name === undefined ? null : names([act.themeId], [act.card.name])
    case 'merge':
      return has(act.themeId) && has(act.into) && act.themeId !== act.into ? null : 'not-found'
    case 'split':
      if (!has(act.themeId)) return 'not-found'
      return names(
        [act.themeId],
        act.into.map(({ name }) => name),
      )
    case 'retire':
      return has(act.themeId) && standing.length > 1 ? null : 'not-found'
    case 'undo':
      return null
  }
}

/** The next free codes for themes that people make: NEW1, NEW2, … */
export function freeCodes({ themes }: Codebook, count: number): string[] {
  const used = new Set(themes.map(({ code }) => code))
  const numbered = Array.from({ length: used.size + count }, (_, at) => `NEW${at + 1}`)
  return numbered.filter((code) => !used.has(code)).slice(0, count)
}

/** The codebook after one act that can be done to it. */
export function apply({ themes }: Codebook, act: Change): Codebook {
  const fated = (themeId: string, fate: Fate) =>
    themes.map((theme) => (theme.id === themeId ? { ...withoutFate(theme), ...fate } : theme))
  switch (act.do) {
    case 'import': {
      const kept = new Set(act.themes.map(({ id }) => id))
      const gone = themes.filter(({ id }) => !kept.has(id))
      return {
        themes: [
          ...act.themes.map(stand),
          ...gone.map((theme) =>
            theme.status === 'accepted' ? { ...theme, status: 'retired' as const } : theme,
          ),
        ],
      }
    }
    case 'accept':
      return { themes: [...themes, stand(act.theme)] }
    case 'edit':
      return {
        themes: themes.map((theme) => (theme.id === act.themeId ? { ...theme, ...act.card } : theme)),
      }
    case 'merge':
      return { themes: fated(act.themeId, { status: 'merged', into: act.into }) }
    case 'split':
      return {
        themes: [
          ...fated(act.themeId, { status: 'split', into: act.into.map(({ id }) => id) }),
          ...act.into.map(stand),
        ],
      }
    case 'retire':
      return { themes: fated(act.themeId, { status: 'retired' }) }
  }
}

type Change = Exclude<CodebookAct, { do: 'undo' }>

const isChange = <T extends { act: CodebookAct }>(event: T): event is T & { act: Change } =>
  event.act.do !== 'undo'

const stand = (theme: Theme): Theme & Fate => ({ ...theme, status: 'accepted' })

function withoutFate({ status: _, ...theme }: Theme & Fate): Theme {
  if (!('into' in theme)) return theme
  const { into: _into, ...card } = theme
  return card
}
