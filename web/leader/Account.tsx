import type { ReleaseDocument } from '../../schema/release.ts'
import { dayText, howMany, readText } from './headline.ts'
import { hidden, leaderWording as wording } from './leader-wording.ts'

/** What came in, how the summary was made, and what it cannot tell: the same for every release. */
export function Account({ document, preview }: { document: ReleaseDocument; preview: boolean }) {
  const { kind, codebook } = document
  return (
    <>
      <section aria-labelledby="received">
        <h2 id="received">{wording.sections.received}</h2>
        <Received document={document} />
      </section>
      <section aria-labelledby="made">
        <h2 id="made">{wording.sections.made}</h2>
        <p>{wording.made.engine}</p>
        <ul>
          <li>Share of written answers that a person has read: {readText(document.read)}.</li>
          <li>{wording.made.codebook(codebook.name, codebook.version)}</li>
          {wording.made.rules[kind].map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
          {!preview && <li>{wording.made.frozen(dayText(document.publishedOn))}</li>}
        </ul>
      </section>
      <section aria-labelledby="limits">
        <h2 id="limits">{wording.sections.limits}</h2>
        <ul>
          {wording.cannotTell[kind].map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
        </ul>
      </section>
    </>
  )
}

function Received({ document: { kind, received, wrote, notShown } }: { document: ReleaseDocument }) {
  const about = kind === 'survey' ? 'about ' : ''
  return (
    <>
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
    </>
  )
}
