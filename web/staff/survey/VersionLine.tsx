import type { Survey, Version } from '../api.ts'
import { AskButton } from '../components/AskButton.tsx'
import { dayInWords } from '../times.ts'
import { isOpen } from '../wave-state.ts'
import { OpenWave } from './OpenWave.tsx'
import { useStartDraft } from './start-draft.ts'

type Props = { survey: Survey; version: Version; changed: () => Promise<void> }

/** A published version: when, by whom, which waves asked it, and what can be done with it. */
export function VersionLine({ survey, version, changed }: Props) {
  const { id, number, title, publishedAt, publishedBy, waves } = version
  const next = (survey.waves[0]?.number ?? 0) + 1
  return (
    <li>
      <p>
        <strong>Version {number}</strong>: {title}{' '}
        <span class="soft">
          published {dayInWords(publishedAt, new Date())} by {publishedBy}, {askedIn(waves)}
        </span>
      </p>
      <div class="row tight">
        <EditVersion survey={survey} version={version} />
        {!survey.waves.some(isOpen) && (
          <OpenWave
            surveyId={survey.id}
            versionId={id}
            wave={next}
            label={`Open wave ${next} with version ${number}`}
            address={survey.address}
            opened={changed}
          />
        )}
      </div>
    </li>
  )
}

/** Asks first only where a next version is being written already: this would be a second one. */
function EditVersion({ survey, version }: Omit<Props, 'changed'>) {
  const start = useStartDraft()
  const label = 'Edit as a new version'
  const name = `${label}: version ${version.number}`
  const begin = () => start(async () => ({ version: version.id }))
  if (!survey.draftId) {
    return (
      <button type="button" class="button" aria-label={name} onClick={() => void begin()}>
        {label}
      </button>
    )
  }
  return (
    <AskButton
      label={label}
      name={name}
      question={{
        title: 'Begin a second draft?',
        explanation: (
          <p>
            The next version of this survey{' '}
            <a href={`/staff/app/survey-drafts/${survey.draftId}`}>is being written already</a>. This begins
            another draft beside it, from version {version.number}; neither changes the other.
          </p>
        ),
        doIt: 'Begin another draft',
        act: begin,
      }}
    />
  )
}

const askedIn = (waves: readonly number[]) =>
  waves.length === 0
    ? 'not asked yet'
    : `asked in ${waves.length === 1 ? 'wave' : 'waves'} ${numbers.format(waves.map(String))}`

const numbers = new Intl.ListFormat('en-GB')
