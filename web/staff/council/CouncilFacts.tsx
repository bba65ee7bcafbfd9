import { years } from '../../languages/years-en.ts'
import type { Council } from '../api.ts'
import { withoutScheme } from '../handed-out.ts'
import { RespondentPreview } from './RespondentPreview.tsx'

/** The same, for those who do not change it. */
export function CouncilFacts({ council }: { council: Council }) {
  const { address, shortOrigin, privacyContact, privacyNotice, daysOfWords } = council
  const facts = [
    ['Address', address],
    ['Short address', shortOrigin ? withoutScheme(shortOrigin) : withoutScheme(location.origin)],
    ['Whom to ask about personal data', privacyContact],
    ['What the council adds to the privacy notice', privacyNotice],
    ['How long words are kept', `For ${years(daysOfWords)} after a wave closes`],
  ]
  return (
    <section class="card">
      <p>An administrator changes what stands here.</p>
      <RespondentPreview council={council} />
      <dl class="facts">
        {facts.map(([term, fact]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{fact || 'Not entered yet'}</dd>
          </div>
        ))}
      </dl>
      <p>
        <a href="/privacy" target="_blank" rel="noopener">
          The privacy notice (opens in a new tab)
        </a>
      </p>
    </section>
  )
}
