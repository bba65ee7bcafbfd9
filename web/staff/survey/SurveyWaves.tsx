import { api, ask, type Survey } from '../api.ts'
import { AskButton } from '../components/AskButton.tsx'
import { WaveRow } from '../components/WaveRow.tsx'
import { say } from '../notice.ts'
import { isOpen } from '../wave-state.ts'

type Props = { survey: Survey; officer: boolean; demonstration: boolean; changed: () => Promise<void> }

/** The rounds in which a survey was asked, and the next one. */
export function SurveyWaves({ survey, officer, demonstration, changed }: Props) {
  const { title, address, waves } = survey
  const next = (waves[0]?.number ?? 0) + 1
  const open = async () => {
    await ask(api.surveys[':surveyId'].waves.$post({ param: { surveyId: survey.id }, json: {} }))
    say(`Wave ${next} of ${title} is open.`)
    await changed()
  }
  return (
    <section class="card">
      <h2>Waves</h2>
      {waves.length === 0 && <p>No wave yet. Open one, and the address starts to take answers.</p>}
      <ul class="waves stacked">
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
      {officer && !waves.some(isOpen) && (
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
