import type { ThemeShown } from '../api.ts'
import { CardText } from './CardText.tsx'

export type ThemeAct = 'edit' | 'merge' | 'split' | 'retire'

type Props = { theme: ThemeShown; acts: readonly ThemeAct[]; onAct: (act: ThemeAct) => void }

/** A theme of the list; opened, its whole card and what can be done with it. */
export function ThemeEntry({ theme, acts, onAct }: Props) {
  return (
    <details class="card theme">
      <summary id={`theme-${theme.id}`}>
        <span class="theme-name">{theme.name}</span> <span class="soft">{theme.code}</span>
        <span class="definition">{theme.definition}</span>
      </summary>
      <div class="row tight">
        {acts.map((act) => (
          <button
            key={act}
            type="button"
            class="button"
            aria-label={`${words[act]} ${theme.name}`}
            onClick={() => onAct(act)}
          >
            {words[act]}
          </button>
        ))}
      </div>
      <CardText theme={theme} />
    </details>
  )
}

const words: Record<ThemeAct, string> = {
  edit: 'Edit',
  merge: 'Merge into …',
  split: 'Split',
  retire: 'Retire',
}
