import { Reasons } from '../../leader/Reasons.tsx'
import type { Readiness, ReleaseCheck } from '../api.ts'
import { Loading } from '../components/Loading.tsx'
import { count } from '../tally-words.ts'

type Props = {
  waveId: string
  kind: Readiness['kind']
  check: ReleaseCheck | null
  failed: boolean
  again: () => void
}

/** What a leader would not see, and why; and what they could work out all the same, which stops the release. */
export function WhatIsHidden({ waveId, kind, check, failed, again }: Props) {
  return (
    <>
      {check !== null && check.faults.length > 0 && (
        <section class="card faults">
          <h2>It cannot be published yet</h2>
          <p>
            Somebody could work out {count(check.faults.length, 'hidden number')} from the figures that would
            be shown. Put answers together in a group, or split by fewer questions, in the next version of the
            survey; and tell whoever looks after Heard here.
          </p>
          <ul>
            {check.faults.map(({ what, because }) => (
              <li key={what}>
                <strong>{what}</strong>
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
      <section class="card">
        <h2>What will be hidden</h2>
        <p>
          <a class="button" href={`/staff/waves/${waveId}/preview`}>
            Preview
          </a>
        </p>
        {!check && <Loading failed={failed} again={again} />}
        {check?.reasons.length === 0 && <p>{nothing[kind]}</p>}
        {check !== null && check.reasons.length > 0 && (
          <>
            <p class="soft">
              The numbers in brackets are exact and for you alone. A leader reads “hidden to protect people”.
            </p>
            <Reasons reasons={check.reasons} />
          </>
        )}
      </section>
    </>
  )
}

const nothing = {
  survey: 'Nothing: enough people gave every answer.',
  consultation: 'Nothing: agencies answer as organisations, and those that agreed are named.',
} as const
