import { useState } from 'preact/hooks'
import type { ImportsOf } from '../api.ts'
import { CheckStep } from './CheckStep.tsx'
import { ColumnsStep } from './ColumnsStep.tsx'
import type { Reading } from './column-use.ts'
import { FileStep } from './FileStep.tsx'
import type { ImportFile } from './import-file.ts'
import { type Checked, checkRows, type Days } from './row-check.ts'
import { SendStep } from './SendStep.tsx'
import type { Sending } from './send-rows.ts'
import { ValuesStep } from './ValuesStep.tsx'
import { countValues, type ValuesSeen } from './value-counts.ts'
import { askedAfter, askedDuring } from './wave-days.ts'

type Props = {
  surveyId: string
  survey: ImportsOf
  daysOfWords: number
  changed: () => Promise<void>
  again: () => void
}

/** From a file to a wave in four steps. What was said in one stays while the officer goes back; nothing is stored before the last. */
export function ImportWizard({ surveyId, survey, daysOfWords, changed, again }: Props) {
  const [versionId, setVersionId] = useState(survey.versions[0]?.id ?? '')
  const [file, setFile] = useState<ImportFile | null>(null)
  const [seen, setSeen] = useState<ValuesSeen | null>(null)
  const [days, setDays] = useState<Days>({ openedOn: '', closedOn: '' })
  const [checked, setChecked] = useState<Checked | null>(null)
  const [sending, setSending] = useState<Sending | null>(null)
  const questions = survey.versions.find((version) => version.id === versionId)?.questions ?? []

  if (sending) return <SendStep sending={sending} changed={changed} again={again} />
  if (!file) {
    return <FileStep survey={survey} versionId={versionId} chooseVersion={setVersionId} done={setFile} />
  }
  const { sheet, reading } = file
  const change = (next: Reading) => setFile({ ...file, reading: next })
  const lookAtValues = async (next: Reading) => {
    const found = await countValues(sheet, next, questions)
    setSeen(found)
    if (found.days && next.order) setDays({ openedOn: found.days.first, closedOn: found.days.last })
  }
  if (checked) {
    return (
      <CheckStep
        checked={checked}
        days={days}
        number={Math.max(0, ...survey.waves.map(({ number }) => number)) + 1}
        askedAfter={askedAfter(survey.waves, days)}
        askedDuring={askedDuring(survey.waves, days)}
        fileName={sheet.name}
        back={() => setChecked(null)}
        go={(faulty, total) =>
          setSending({ surveyId, versionId, sheet, reading, questions, days, faulty, total })
        }
      />
    )
  }
  if (seen) {
    return (
      <ValuesStep
        reading={reading}
        questions={questions}
        seen={seen}
        days={days}
        yesterday={yesterday(new Date())}
        daysOfWords={daysOfWords}
        setDays={setDays}
        change={change}
        setOrder={async (order) => {
          change({ ...reading, order })
          await lookAtValues({ ...reading, order })
        }}
        back={() => setSeen(null)}
        done={async () => setChecked(await checkRows({ sheet, reading, questions, days }))}
      />
    )
  }
  return (
    <ColumnsStep
      file={file}
      questions={questions}
      change={setFile}
      back={() => setFile(null)}
      done={() => lookAtValues(reading)}
    />
  )
}

function yesterday(now: Date): string {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(now)
  return new Date(Date.parse(today) - 86_400_000).toISOString().slice(0, 10)
}
