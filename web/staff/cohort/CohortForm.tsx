import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { CohortTable } from '../../../schema/cohort.ts'
import { dimensions } from '../../../schema/release.ts'
import { api, ask, type CohortQuestion } from '../api.ts'
import { AskButton } from '../components/AskButton.tsx'
import { attempt, hush, say } from '../notice.ts'
import { count } from '../tally-words.ts'
import { useAskBeforeLeaving } from '../use-ask-before-leaving.ts'
import { CohortDimension } from './CohortDimension.tsx'
import { CohortField } from './CohortField.tsx'
import { CohortSheet } from './CohortSheet.tsx'
import {
  type CohortDraft,
  cohortIn,
  type DraftDimension,
  draftOf,
  type Fault,
  fieldOf,
  withDimension,
} from './cohort-draft.ts'
import { dimensionWords } from './dimension-words.ts'

type Props = {
  waveId: string
  cohort: CohortTable | null
  questions: CohortQuestion[]
  saved: () => Promise<void>
}

/** Typed in, or filled from a spreadsheet and then looked at: both are saved by one button, whole or not at all. */
export function CohortForm({ waveId, cohort, questions, saved }: Props) {
  const [draft, setDraft] = useState(() => draftOf(cohort, questions))
  const [kept, setKept] = useState(draft)
  const [faults, setFaults] = useState<Fault[]>([])
  const told = useRef<HTMLHeadingElement>(null)
  useAskBeforeLeaving(draft !== kept)
  useLayoutEffect(() => told.current?.focus(), [faults])
  const param = { waveId }
  const faultAt = (field: string) => faults.find((fault) => fault.field === field)?.what
  const change = (changed: DraftDimension) =>
    setDraft((now) => ({
      ...now,
      dimensions: now.dimensions.map((each) => (each.dimension === changed.dimension ? changed : each)),
    }))
  const toAdd = dimensions.filter((each) => !draft.dimensions.some(({ dimension }) => dimension === each))
  const send = (event: Event) => {
    event.preventDefault()
    hush()
    const read = cohortIn(draft)
    setFaults('faults' in read ? read.faults : [])
    if ('faults' in read) return
    void attempt(async () => {
      await ask(api.waves[':waveId'].cohort.$put({ param, json: read.cohort }))
      setKept(draft)
      await saved()
      say('The cohort is saved. The preview shows what a leader will see of it.')
    })
  }
  const fill = (from: CohortDraft) => {
    setDraft(from)
    setFaults([])
    say('The spreadsheet is in the form below. Look at it, then save.')
  }
  const remove = async () => {
    await ask(api.waves[':waveId'].cohort.$delete({ param }))
    await saved()
    say('The cohort is taken back.')
  }
  return (
    <>
      <CohortSheet draft={draft} unsaved={draft !== kept} questions={questions} fill={fill} />
      <form class="cohort" onSubmit={send} noValidate>
        {faults.length > 0 && (
          <div class="mistakes">
            <h2 ref={told} tabIndex={-1}>
              Nothing is saved yet: {count(faults.length, 'thing')} to look at
            </h2>
            <ul>
              {faults.map(({ field, where, what }) => (
                <li key={field + what}>
                  <a href={`#${field}`} target="_self" onClick={(event) => goTo(event, field)}>
                    {where}: {what}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        )}
        <section class="card">
          <CohortField
            of="people"
            id={fieldOf.people}
            label="People in the cohort"
            shown
            fault={faultAt(fieldOf.people)}
            value={draft.people}
            change={(people) => setDraft((now) => ({ ...now, people }))}
          />
        </section>
        {draft.dimensions.map((dimension) => (
          <CohortDimension
            key={dimension.dimension}
            told={dimension}
            questions={questions}
            faultAt={faultAt}
            change={change}
            leaveOut={() =>
              setDraft((now) => ({
                ...now,
                dimensions: now.dimensions.filter((each) => each.dimension !== dimension.dimension),
              }))
            }
          />
        ))}
        {toAdd.length > 0 && (
          <div class="row tight to-add">
            <span aria-hidden="true">Count them also by</span>
            {toAdd.map((dimension) => (
              <button
                key={dimension}
                type="button"
                class="button"
                onClick={() => setDraft((now) => withDimension(now, dimension))}
              >
                <span class="heard-only">Add: </span>
                {dimensionWords[dimension].name.toLowerCase()}
              </button>
            ))}
          </div>
        )}
        <div class="row">
          <button type="submit" class="button main">
            Save the cohort
          </button>
          {cohort && (
            <AskButton
              label="Take it back"
              question={{
                title: 'Take the cohort back?',
                explanation: <p>A release without a cohort cannot say who was not heard from.</p>,
                doIt: 'Take it back',
                act: remove,
              }}
            />
          )}
        </div>
      </form>
    </>
  )
}

function goTo(event: Event, field: string) {
  event.preventDefault()
  document.getElementById(field)?.focus()
}
