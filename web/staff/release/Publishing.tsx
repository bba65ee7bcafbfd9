import { api, ask, type Readiness } from '../api.ts'
import { AskButton } from '../components/AskButton.tsx'
import { say } from '../notice.ts'
import { useLoad } from '../use-load.ts'
import { isReady, stepsTo } from './checklist.ts'
import { Declared } from './Declared.tsx'
import { ReleaseSteps } from './ReleaseSteps.tsx'
import { WhatIsHidden } from './WhatIsHidden.tsx'

type Props = {
  waveId: string
  readiness: Readiness
  demonstration: boolean
  published: () => Promise<void>
}

/** What comes before a release, and the release itself: once and for good. */
export function Publishing({ waveId, readiness, demonstration, published }: Props) {
  const param = { waveId }
  const {
    data: check,
    failed,
    again,
  } = useLoad(() => ask(api.waves[':waveId']['release-check'].$get({ param })))
  const { title, waveNumber, kind, breakdowns } = readiness
  const steps = stepsTo(readiness, waveId, new Date(), demonstration)
  const ready = isReady(steps) && check?.faults.length === 0
  const release = async () => {
    await ask(api.waves[':waveId'].release.$put({ param }))
    await published()
    say(`Wave ${waveNumber} of ${title} is released. Leaders can read it.`)
  }
  return (
    <>
      <ReleaseSteps steps={steps} />
      <WhatIsHidden waveId={waveId} kind={kind} check={check} failed={failed} again={again} />
      {kind === 'survey' && <Declared breakdowns={breakdowns} />}
      <section class="card">
        <h2>Publish</h2>
        <p>
          A wave is released once. Its figures are then as they are, for good: later they can be taken away,
          and sentences reworded, but no figure is ever added or changed.
        </p>
        {ready ? (
          <AskButton
            label="Publish the release"
            main
            question={{
              title: `Publish the release of wave ${waveNumber}?`,
              explanation: (
                <p>
                  Once and for good: leaders can read it at once, its figures never change, and after it
                  nobody can code, quote or replace an answer. Have you looked at the{' '}
                  <a href={`/staff/waves/${waveId}/preview`}>preview</a>?
                </p>
              ),
              doIt: 'Publish for good',
              act: release,
            }}
          />
        ) : (
          <p class="soft">
            {check?.faults.length
              ? 'It cannot be published while figures together give somebody away.'
              : isReady(steps)
                ? 'The button is here once Heard has looked for what could give somebody away.'
                : 'The button is here once every step marked “to do” is done.'}
          </p>
        )}
      </section>
    </>
  )
}
