import type { Reason } from '../../worker/domain/hidden-because.ts'
import { leaderWording as wording } from './leader-wording.ts'
import { Reasons } from './Reasons.tsx'

/**
 * What an officer is told before publishing: what will be hidden and why; and where hidden numbers could be worked out,
 * from which figures. With faults it cannot be published.
 */
export type PreviewNotes = {
  reasons: Reason[]
  faults: { what: string; because: string[] }[]
}

export function Preview({ reasons, faults }: PreviewNotes) {
  return (
    <>
      <p class="notice">{wording.preview.notice}</p>
      {faults.length > 0 && (
        <section class="notes faults" aria-labelledby="faults">
          <h2 id="faults">{wording.preview.faults}</h2>
          <p>{wording.preview.aboutFaults}</p>
          <ul>
            {faults.map(({ what, because }) => (
              <li key={what}>
                {wording.preview.tells(what)}
                <ul>
                  {because.map((figure) => (
                    <li key={figure}>{figure}</li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </section>
      )}
      {reasons.length > 0 && (
        <section class="notes" aria-labelledby="reasons">
          <h2 id="reasons">{wording.preview.reasons}</h2>
          <Reasons reasons={reasons} />
        </section>
      )}
    </>
  )
}
