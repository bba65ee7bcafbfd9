import { api, ask } from '../api.ts'
import { AskButton } from '../components/AskButton.tsx'
import { say } from '../notice.ts'

type Props = {
  surveyId: string
  versionId: string
  /** The number that it will have. */
  wave: number
  label: string
  /** Where it will take answers, as it is told. */
  address: string
  main?: boolean
  opened: () => unknown
}

/** Opens the next wave of a survey with one of its versions. */
export function OpenWave({ surveyId, versionId, wave, label, address, main = false, opened }: Props) {
  const open = async () => {
    await ask(api.surveys[':surveyId'].waves.$post({ param: { surveyId }, json: { versionId } }))
    say(`Wave ${wave} is open.`)
    await opened()
  }
  return (
    <AskButton
      label={label}
      main={main}
      question={{
        title: `${label}?`,
        explanation: (
          <p>
            From now on {address} takes answers, until you close the wave. It asks this version to its end,
            whatever is published meanwhile.
          </p>
        ),
        doIt: 'Open the wave',
        act: open,
      }}
    />
  )
}
