import type { WeekLine } from './week-lines.ts'

type Props = { title: string; lines: WeekLine[]; empty?: string }

/** One part of the week: a line is one link. Without lines, and with nothing to say, it is not there. */
export function WeekSection({ title, lines, empty }: Props) {
  if (!lines.length && !empty) return null
  return (
    <section class="card week">
      <h2>{title}</h2>
      {!lines.length && <p>{empty}</p>}
      <ul>
        {lines.map(({ href, text, more }) => (
          <li key={href}>
            <a href={href}>{text}</a> <span class="soft">{more}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
