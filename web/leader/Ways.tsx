import type { ReleaseDocument } from '../../schema/release.ts'
import { isClosed } from './amount-words.ts'
import type { Downloads } from './CsvLink.tsx'
import { leaderWording as wording } from './leader-wording.ts'
import { Question } from './Question.tsx'

/** How it was answered: alone, helped, on paper; and whether somebody could see. Nothing for agencies. */
export function Ways({ document, from }: { document: ReleaseDocument; from: Downloads }) {
  const ways = document.ways.filter(isClosed)
  if (ways.length === 0) return null
  return (
    <section aria-labelledby="ways">
      <h2 id="ways">{wording.sections.ways}</h2>
      {ways.map((way) =>
        way.state === 'hidden' ? (
          <p key={way.key}>
            {way.title}: {wording.wayHidden}
          </p>
        ) : (
          <Question key={way.key} question={way} document={document} from={from} figure="ways" />
        ),
      )}
    </section>
  )
}
