import type { ReleaseDocument } from '../../schema/release.ts'
import { howMany } from './amount-words.ts'
import { hidden, leaderWording as wording } from './leader-wording.ts'

/** What came in, and the one number for everything that is under no theme. */
export function Received({ document: { kind, received, wrote, notShown } }: { document: ReleaseDocument }) {
  const about = kind === 'survey' ? 'about ' : ''
  return (
    <section aria-labelledby="received">
      <h2 id="received">{wording.sections.received}</h2>
      <dl>
        <dt>{wording.received.responses[kind]}</dt>
        <dd>{howMany(received, kind)}</dd>
        <dt>{wording.received.wrote[kind]}</dt>
        <dd>{howMany(wrote, kind)}</dd>
        <dt>{wording.received.notShown}</dt>
        <dd>{notShown.as === 'figure' ? `${about}${notShown.number}` : hidden}</dd>
      </dl>
      <p>{wording.received.why}</p>
      {kind === 'survey' && <p>{wording.received.rare}</p>}
    </section>
  )
}
