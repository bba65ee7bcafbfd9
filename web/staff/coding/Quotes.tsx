import type { Answer, Theme } from '../api.ts'

type Props = {
  quotes: Answer['quotes']
  themes: ReadonlyMap<string, Theme>
  disabled: boolean
  onRemove: (quoteId: string) => void
}

/** What has been approved of this answer. */
export function Quotes({ quotes, themes, disabled, onRemove }: Props) {
  if (!quotes.length) return null
  return (
    <section class="quotes" aria-label="Approved quotes">
      {quotes.map(({ id, themeId, text }) => (
        <figure key={id}>
          <blockquote dir="auto">{text}</blockquote>
          <figcaption class="row">
            <span class="soft">Approved under {themes.get(themeId)?.name ?? 'a theme'}</span>
            <button type="button" class="button" disabled={disabled} onClick={() => onRemove(id)}>
              Remove
            </button>
          </figcaption>
        </figure>
      ))}
    </section>
  )
}
