import type { Told } from '../../../schema/codebook-history.ts'
import { count } from '../tally-words.ts'

type Event = Told & { undone: Told | null; number: number; by: string }

/** What somebody did to a codebook: "Sam Okafor merged “X” into “Y”". */
export function historySentence(event: Event): string {
  return `${event.by} ${verb(event)}`
}

/** A change as a thing that can be undone: "the merge of “X” into “Y”". */
export function changeAsNoun({ does, theme, into, themes }: Told): string {
  const nouns: Record<Told['does'], string> = {
    import: `the import of ${count(themes, 'theme')}`,
    accept: `the adding of “${theme}”`,
    edit: into.length ? `the renaming of “${theme}” to ${named(into)}` : `the edit of “${theme}”`,
    merge: `the merge of “${theme}” into ${named(into)}`,
    split: `the split of “${theme}” into ${named(into)}`,
    retire: `the retiring of “${theme}”`,
    undo: 'a change',
  }
  return nouns[does]
}

/** “A”, “B” and “C”. */
export function named(names: readonly string[]): string {
  const quoted = names.map((name) => `“${name}”`)
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`
}

function verb({ does, theme, into, themes, undone, number }: Event): string {
  const verbs: Record<Told['does'], string> = {
    import: `imported it${number > 1 ? ' again' : ''}, with ${count(themes, 'theme')}`,
    accept: `added “${theme}”`,
    edit: into.length ? `renamed “${theme}” to ${named(into)}` : `edited the card of “${theme}”`,
    merge: `merged “${theme}” into ${named(into)}`,
    split: `split “${theme}” into ${named(into)}`,
    retire: `retired “${theme}”`,
    undo: undone ? `undid ${changeAsNoun(undone)}` : 'undid nothing',
  }
  return verbs[does]
}
