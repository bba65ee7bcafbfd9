import { apply, type Codebook, type CodebookAct, replay } from './codebook-act.ts'

/** One change of a codebook in the names that themes had then; `into` is what an edit, a merge or a split made of one. */
export type Told = {
  does: CodebookAct['do']
  theme: string | null
  into: string[]
  /** How many themes an import brought. */
  themes: number
}

/** Every change of a codebook, first to last, in words; one that takes another back says which. */
export function tellEvents<T extends { act: CodebookAct }>(events: readonly T[]) {
  const { told } = read(events.map(({ act }) => act))
  return events.flatMap(({ act: _, ...event }, at) => {
    const words = told[at]
    return words ? [{ ...event, ...words }] : []
  })
}

/** The change that `undo` would take back, or null. */
export function undoableOf(acts: readonly CodebookAct[]): Told | null {
  const { standing } = read(acts)
  return standing.length > 1 ? (standing.at(-1)?.told ?? null) : null
}

type Step = { told: Told; after: Codebook }

function read(acts: readonly CodebookAct[]) {
  const standing: Step[] = []
  const told: (Told & { undone: Told | null })[] = []
  for (const act of acts) {
    if (act.do === 'undo') {
      const undone = standing.length > 1 ? (standing.pop()?.told ?? null) : null
      told.push({ ...bare('undo'), undone })
    } else {
      const before = standing.at(-1)?.after ?? replay([])
      const step = { told: tell(before, act), after: apply(before, act) }
      standing.push(step)
      told.push({ ...step.told, undone: null })
    }
  }
  return { told, standing }
}

function tell({ themes }: Codebook, act: Exclude<CodebookAct, { do: 'undo' }>): Told {
  const nameOf = (id: string) => themes.find((theme) => theme.id === id)?.name ?? ''
  switch (act.do) {
    case 'import':
      return { ...bare('import'), themes: act.themes.length }
    case 'accept':
      return { ...bare('accept'), theme: act.theme.name }
    case 'edit': {
      const [was, is] = [nameOf(act.themeId), act.card.name]
      return { ...bare('edit'), theme: was, into: is === undefined || is === was ? [] : [is] }
    }
    case 'merge':
      return { ...bare('merge'), theme: nameOf(act.themeId), into: [nameOf(act.into)] }
    case 'split':
      return { ...bare('split'), theme: nameOf(act.themeId), into: act.into.map(({ name }) => name) }
    case 'retire':
      return { ...bare('retire'), theme: nameOf(act.themeId) }
  }
}

const bare = (does: CodebookAct['do']): Told => ({ does, theme: null, into: [], themes: 0 })
