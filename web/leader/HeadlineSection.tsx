import type { ReleaseDocument } from '../../schema/release.ts'
import { likelyNote } from './amount-words.ts'
import { type Headline, headline } from './headline.ts'
import { leaderWording as wording } from './leader-wording.ts'

/** Three findings, each with links to what it stands on. */
export function HeadlineSection({ document }: { document: ReleaseDocument }) {
  const findings = headline(document)
  const likely = likelyNote(document)
  return (
    <section class="headline" aria-labelledby="headline">
      <h2 id="headline">{wording.sections.headline}</h2>
      {findings.length === 0 ? (
        <p>{wording.noFindings[document.kind]}</p>
      ) : (
        <ul>
          {findings.map(({ sentence, evidence }) => (
            <li key={sentence}>
              <Linked sentence={sentence} evidence={evidence} />
            </li>
          ))}
        </ul>
      )}
      {likely && (
        <p class="soft">
          {likely} {wording.likelyLine}
        </p>
      )}
    </section>
  )
}

/** The quoted names in the sentence are the links. */
function Linked({ sentence, evidence }: Headline) {
  const [first, ...rest] = evidence
  if (!first) return <>{sentence}</>
  const [before = '', ...after] = sentence.split(`“${first.name}”`)
  return (
    <>
      {before}“
      <a href={`#${encodeURIComponent(first.id)}`} dir="auto">
        {first.name}
      </a>
      ”<Linked sentence={after.join(`“${first.name}”`)} evidence={rest} />
    </>
  )
}
