import type { ReleaseDocument } from '../../schema/release.ts'
import { leaderWording as wording } from './leader-wording.ts'
import { themesHeading } from './theme-words.ts'

/** The sections that this document has, as links. */
export function Contents({ document }: { document: ReleaseDocument }) {
  const { kind, questions, breakdowns, beside, ways } = document
  const { sections } = wording
  const there = {
    agencies: kind === 'consultation',
    themes: true,
    questions: questions.length > 0,
    breakdowns: breakdowns.length > 0,
    beside: beside !== null,
    coverage: kind === 'survey',
    ways: ways.length > 0,
    received: true,
    made: true,
    limits: true,
  }
  const ids = (Object.keys(there) as (keyof typeof there)[]).filter((id) => there[id])
  return (
    <nav class="contents" aria-label={wording.contents}>
      <details>
        <summary>{wording.contents}</summary>
        <ul>
          {ids.map((id) => (
            <li key={id}>
              <a href={`#${id}`}>{id === 'themes' ? themesHeading(document) : sections[id]}</a>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  )
}
