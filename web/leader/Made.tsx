import type { ReleaseDocument } from '../../schema/release.ts'
import { leaderWording as wording } from './leader-wording.ts'
import { madeSentences } from './made-words.ts'

/** How the themes were made, and what the summary cannot tell. */
export function Made({ document, preview }: { document: ReleaseDocument; preview: boolean }) {
  return (
    <>
      <section aria-labelledby="made">
        <h2 id="made">{wording.sections.made}</h2>
        <p>{wording.made.engine}</p>
        <List items={madeSentences(document, preview)} />
      </section>
      <section aria-labelledby="limits">
        <h2 id="limits">{wording.sections.limits}</h2>
        <List items={wording.cannotTell[document.kind]} />
      </section>
    </>
  )
}

const List = ({ items }: { items: readonly string[] }) => (
  <ul>
    {items.map((item) => (
      <li key={item}>{item}</li>
    ))}
  </ul>
)
