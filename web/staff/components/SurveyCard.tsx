import { api, ask, type Survey } from '../api.ts'
import { withoutScheme } from '../handed-out.ts'
import { say } from '../notice.ts'
import { isOpen, releasableFrom } from '../wave-state.ts'
import { AskButton } from './AskButton.tsx'
import { CopyButton } from './CopyButton.tsx'
import { WaveRow } from './WaveRow.tsx'
import { WaysToAnswer } from './WaysToAnswer.tsx'

type Props = { survey: Survey; officer: boolean; demonstration: boolean; changed: () => Promise<void> }

export function SurveyCard({ survey, officer, demonstration, changed }: Props) {
  const { title, kind, address, codebook, waves } = survey
  const next = (waves[0]?.number ?? 0) + 1
  const taking = waves.find(isOpen)
  const late = taking ? undefined : waves.find((wave) => releasableFrom(wave, new Date()))
  const open = async () => {
    await ask(api.surveys[':surveyId'].waves.$post({ param: { surveyId: survey.id } }))
    say(`Wave ${next} of ${title} is open.`)
    await changed()
  }
  return (
    <section class={`card ${kind}`} aria-labelledby={`title-${survey.id}`}>
      <h2 id={`title-${survey.id}`}>{title}</h2>
      <p class="soft">
        {kind === 'survey' ? 'Survey of young people' : 'Consultation of partners'}, themes from “{codebook}”
      </p>
      <p class="row">
        <a class="address" href={address}>
          {withoutScheme(address)}
        </a>
        <CopyButton text={address} label={`Copy the address of ${title}`} />
        {officer && (
          <a
            class="button"
            href={`/staff/app/surveys/${survey.id}/codebook`}
            aria-label={`Themes of ${title}`}
          >
            Themes
          </a>
        )}
      </p>
      {taking && <WaysToAnswer survey={survey} wave={taking} officer={officer} />}
      {late && officer && (
        <p>
          <a class="button" href={`/staff/waves/${late.id}/paper`}>
            Type in late paper answers
          </a>
        </p>
      )}
      {waves.length === 0 && <p>No wave yet. Open one, and the address starts to take answers.</p>}
      <ul class="waves">
        {waves.map((wave) => (
          <WaveRow
            key={wave.id}
            wave={wave}
            title={title}
            officer={officer}
            demonstration={demonstration}
            changed={changed}
          />
        ))}
      </ul>
      {officer && !taking && (
        <AskButton
          label={`Open wave ${next}`}
          name={`Open wave ${next} of ${title}`}
          question={{
            title: `Open wave ${next}?`,
            explanation: <p>From now on {address} takes answers, until you close the wave.</p>,
            doIt: 'Open the wave',
            act: open,
          }}
        />
      )}
    </section>
  )
}
