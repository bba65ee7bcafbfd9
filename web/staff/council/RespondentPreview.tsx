import { isReadable } from '../../respond/colour.ts'
import type { Council } from '../api.ts'
import { wholeNumbers } from '../handed-out.ts'

/** The head and foot of a respondent's page, small, as they would be if this were saved. */
export function RespondentPreview({ council }: { council: Council }) {
  const { name, helpLine, helpAtNight, colour } = council
  // One that cannot be read is refused: nobody will see it.
  const shown = colour && isReadable(colour)
  return (
    <figure class="respondent" style={shown ? { '--council': colour } : {}}>
      <figcaption>As somebody who answers sees it</figcaption>
      <div>
        <p>
          <strong>{name || 'The name of the council'}</strong>
        </p>
        <p>
          <span class="start">Start</span>
        </p>
        <p class="foot">
          <strong>Need to talk to somebody?</strong>
          <br />
          By day: {wholeNumbers(helpLine) || '…'}
          <br />
          At night and weekends: {wholeNumbers(helpAtNight) || '…'}
        </p>
      </div>
    </figure>
  )
}
