import type { Effect } from '../api.ts'
import { changeOfCount, unthemedInWords } from './effect-words.ts'

/** What a change would do to the answers; `nothing` is said besides where it would do nothing to them. */
export function EffectTold({ effect, nothing }: { effect: Effect; nothing?: string | undefined }) {
  const { themes, unthemed, tried } = effect
  return (
    <>
      <h3>What it would do</h3>
      {themes.length === 0 && unthemed === 0 && <p>No answer changes its theme. {nothing}</p>}
      {themes.length > 0 && (
        <ul class="effect">
          {themes.map((row) => (
            <li key={row.name}>
              <span>{row.name}</span> <strong>{changeOfCount(row)}</strong>
            </li>
          ))}
        </ul>
      )}
      {tried && (
        <p>
          What the parts would get was tried on {tried.answers} of {tried.of} answers. Every answer gets a
          part.
        </p>
      )}
      {unthemed > 0 && <p class="problem-text">{unthemedInWords(unthemed)}</p>}
      <p class="soft">Counted over every wave that is not released. A release never changes.</p>
    </>
  )
}
