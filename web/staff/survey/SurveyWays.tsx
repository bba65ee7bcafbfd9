import type { Survey } from '../api.ts'
import { CopyButton } from '../components/CopyButton.tsx'
import { WaysToAnswer } from '../components/WaysToAnswer.tsx'
import { withoutScheme } from '../handed-out.ts'
import { isOpen, releasableFrom } from '../wave-state.ts'

/** How people come to a survey: its address, and while a wave is open, its QR code and its paper. */
export function SurveyWays({ survey, officer }: { survey: Survey; officer: boolean }) {
  const { title, address, waves } = survey
  const taking = waves.find(isOpen)
  const late = taking ? undefined : waves.find((wave) => releasableFrom(wave, new Date()))
  return (
    <section class="card">
      <h2>Address</h2>
      <p class="row">
        <a class="address" href={address}>
          {withoutScheme(address)}
        </a>
        <CopyButton text={address} label={`Copy the address of ${title}`} />
      </p>
      {!taking && <p>It takes answers while a wave is open.</p>}
      {taking && <WaysToAnswer survey={survey} wave={taking} officer={officer} />}
      {late && officer && (
        <p>
          <a class="button" href={`/staff/waves/${late.id}/paper`}>
            Type in late paper answers
          </a>
        </p>
      )}
    </section>
  )
}
