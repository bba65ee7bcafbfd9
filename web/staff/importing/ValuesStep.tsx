import { useRef, useState } from 'preact/hooks'
import type { Question } from '../../questions/kind.ts'
import { attempt, say } from '../notice.ts'
import { askedIn, type Reading, saidOf } from './column-use.ts'
import { DaysChoice } from './DaysChoice.tsx'
import { QuestionValues } from './QuestionValues.tsx'
import type { Days } from './row-check.ts'
import { StepHeading } from './StepHeading.tsx'
import type { ValuesSeen } from './value-counts.ts'

type Props = {
  reading: Reading
  questions: Question[]
  seen: ValuesSeen
  days: Days
  /** "2026-11-26": the last day that a wave of the past can have closed. */
  yesterday: string
  daysOfWords: number
  setDays: (days: Days) => void
  change: (reading: Reading) => void
  setOrder: (order: Reading['order']) => Promise<void>
  back: () => void
  done: () => Promise<unknown>
}

/** When the wave was asked, and which choice each value is that Heard does not know. */
export function ValuesStep(props: Props) {
  const { reading, questions, seen, days, yesterday, daysOfWords, change, back, done } = props
  const [busy, setBusy] = useState(false)
  const card = useRef<HTMLElement>(null)
  const closed = askedIn(reading, questions).filter(({ key }) => seen.values.has(key))
  const open = closed.filter(({ key }) =>
    seen.values
      .get(key)
      ?.some(({ words, choice }) => choice === null && saidOf(reading.values[key], words) === undefined),
  )
  const wrong = closed.filter(({ key }) => seen.tooMany.includes(key))
  const goOn = async () => {
    const dated = reading.uses.some(({ as }) => as === 'day')
    const undecidedFault = open[0] ? `Say what each answer to “${open[0].title}” is, or leave it out.` : null
    const fault =
      dated && !reading.order
        ? 'Say in which order the days are written.'
        : !days.openedOn || !days.closedOn
          ? 'Say from which day until which day it was asked.'
          : days.closedOn > yesterday
            ? 'Old results are of a wave that is over: its last day is before today.'
            : days.openedOn > days.closedOn
              ? 'The first day comes after the last.'
              : wrong[0]
                ? `“${wrong[0].title}” has too many different answers. Go back and choose another column for it.`
                : undecidedFault
    if (fault) {
      if (fault === undecidedFault) card.current?.querySelector<HTMLElement>('select.undecided')?.focus()
      return say(fault, true)
    }
    setBusy(true)
    await attempt(done)
    setBusy(false)
  }
  return (
    <section class="card values-step" ref={card}>
      <StepHeading step={3} title="Days and answers" />
      <DaysChoice {...props} daysOfWords={daysOfWords} />
      {closed.length > 0 && <h3>Answers</h3>}
      {closed.map((question) => (
        <QuestionValues
          key={question.key}
          question={question}
          values={seen.values.get(question.key) ?? []}
          chosen={reading.values[question.key] ?? {}}
          tooMany={seen.tooMany.includes(question.key)}
          choose={(chosen) => change({ ...reading, values: { ...reading.values, [question.key]: chosen } })}
        />
      ))}
      <div class="row">
        <button type="button" class="button main" disabled={busy} onClick={goOn}>
          Check every row
        </button>
        <button type="button" class="button" onClick={back}>
          Back to the columns
        </button>
      </div>
    </section>
  )
}
