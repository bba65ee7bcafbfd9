import type { Answer, Theme } from '../api.ts'
import { AskButton } from '../components/AskButton.tsx'

type Props = {
  quotes: Answer['quotes']
  themes: ReadonlyMap<string, Theme>
  disabled: boolean
  onRemove: (quoteId: string) => Promise<unknown>
}

/** What has been approved of this answer, and whether a second person has checked it. */
export function Quotes({ quotes, themes, disabled, onRemove }: Props) {
  if (!quotes.length) return null
  return (
    <section class="quotes" aria-label="Approved quotes">
      {quotes.map(({ id, themeId, text, paraphrase, checked }) => (
        <figure key={id}>
          <blockquote dir="auto">{text}</blockquote>
          <figcaption class="row">
            <span class="soft">
              {paraphrase && 'Said again by staff. '}Approved under {themes.get(themeId)?.name ?? 'a theme'}.{' '}
              {checked ? 'A second person has checked it.' : 'A second person has to check it.'}
            </span>
            {!disabled && (
              <AskButton
                label="Remove"
                name="Remove this quote"
                question={{
                  title: 'Remove this quote?',
                  explanation: (
                    <p>
                      Leaders will not read it. This cannot be undone: a new quote has to be approved and
                      checked.
                    </p>
                  ),
                  doIt: 'Remove the quote',
                  act: () => onRemove(id),
                }}
              />
            )}
          </figcaption>
        </figure>
      ))}
    </section>
  )
}
