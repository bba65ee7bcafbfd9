import { limits } from '../../../schema/limits.ts'
import { api, ask, type Wave } from '../api.ts'
import { say } from '../notice.ts'
import { isOpen, isReleasable, releasableFrom, stateInWords } from '../wave-state.ts'
import { AskButton } from './AskButton.tsx'

type Props = {
  wave: Wave
  title: string
  officer: boolean
  demonstration: boolean
  changed: () => Promise<void>
}

/** A wave: where it stands, and what can be done with it now. */
export function WaveRow({ wave, title, officer, demonstration, changed }: Props) {
  const now = new Date()
  const name = `wave ${wave.number} of ${title}`
  const param = { waveId: wave.id }
  const from = demonstration ? null : releasableFrom(wave, now)
  const close = async () => {
    await ask(api.waves[':waveId'].closing.$put({ param }))
    say(`Wave ${wave.number} of ${title} is closed.`)
    await changed()
  }
  return (
    <li>
      <p>
        <strong>Wave {wave.number}</strong> {stateInWords(wave, now)}
        {isReleasable(wave) && from && <span class="soft">, can be released from {from}</span>}
      </p>
      <div class="row tight">
        {officer && (
          <>
            <a
              class="button"
              href={`/staff/app/waves/${wave.id}/answers`}
              aria-label={`Read answers, ${name}`}
            >
              Read answers
            </a>
            <a class="button" href={`/staff/app/waves/${wave.id}`} aria-label={`Count, ${name}`}>
              Count
            </a>
            {isOpen(wave) && (
              <a
                class="button"
                href={`/staff/app/waves/${wave.id}/reaching`}
                aria-label={`Reach people, ${name}`}
              >
                Reach people
              </a>
            )}
            {isOpen(wave) && (
              // A page load of its own, so that Back asks before codes are lost.
              <a
                class="button"
                href={`/staff/app/waves/${wave.id}/invitations`}
                target="_top"
                aria-label={`Invitations, ${name}`}
              >
                Invitations
              </a>
            )}
            {!wave.releasedAt && (
              <a
                class="button"
                href={`/staff/waves/${wave.id}/preview`}
                aria-label={`Preview the summary, ${name}`}
              >
                Preview
              </a>
            )}
          </>
        )}
        {wave.releasedAt && (
          <a class="button" href={`/staff/releases/${wave.id}`} aria-label={`See the release, ${name}`}>
            See the release
          </a>
        )}
        {officer && isOpen(wave) && (
          <AskButton
            label="Close"
            name={`Close ${name}`}
            question={{
              title: `Close wave ${wave.number}?`,
              explanation: (
                <p>
                  Nobody can start to answer from now on. Who has the page open can still send it for{' '}
                  {limits.daysToRelease} days. A closed wave does not open again; the next wave is a new one.
                </p>
              ),
              doIt: 'Close the wave',
              act: close,
            }}
          />
        )}
        {officer && !isOpen(wave) && (
          <a
            class="button"
            href={`/staff/app/waves/${wave.id}/release`}
            aria-label={`${wave.releasedAt ? 'Corrections' : 'Release'}, ${name}`}
          >
            {wave.releasedAt ? 'Corrections' : 'Release'}
          </a>
        )}
      </div>
    </li>
  )
}
