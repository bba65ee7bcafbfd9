import { limits } from '../../../schema/limits.ts'
import type { CohortQuestion } from '../api.ts'
import { CohortField } from './CohortField.tsx'
import {
  type DraftDimension,
  type DraftRow,
  fieldOf,
  free,
  questionIn,
  rowsOf,
  sourceOf,
  withSource,
} from './cohort-draft.ts'
import { dimensionWords } from './dimension-words.ts'

type Props = {
  told: DraftDimension
  questions: CohortQuestion[]
  faultAt: (field: string) => string | undefined
  change: (told: DraftDimension) => void
  leaveOut: () => void
}

/** One way to count the cohort: free groups, or one a printed answer of the question that asked the same. */
export function CohortDimension({ told, questions, faultAt, change, leaveOut }: Props) {
  const { dimension, source } = told
  const { name } = dimensionWords[dimension]
  const id = fieldOf.dimension(dimension)
  const rows = rowsOf(told)
  const setRows = (next: DraftRow[]) => change({ ...told, rows: { ...told.rows, [source]: next } })
  const setRow = (at: number, part: Partial<DraftRow>) =>
    setRows(rows.map((row, index) => (index === at ? { ...row, ...part } : row)))
  const fault = faultAt(id)
  return (
    <fieldset class="card" id={id} tabIndex={-1} aria-describedby={fault && `${id}-fault`}>
      <legend>{name}</legend>
      {fault && (
        <p id={`${id}-fault`} class="problem-text">
          {fault}
        </p>
      )}
      <Source
        id={`${id}-source`}
        source={source}
        questions={questions}
        change={(to) => change(withSource(told, to, questions))}
      />
      {/* The fields say it themselves to who does not see it. */}
      <div class="cohort-heads" aria-hidden="true">
        <span>Group</span>
        <span>People</span>
      </div>
      <ul class="cohort-groups" aria-label={`Groups of: ${name.toLowerCase()}`}>
        {rows.map((row, at) => (
          <li key={at}>
            <CohortField
              of="name"
              id={fieldOf.label(dimension, at)}
              label={`Group ${at + 1}, ${name.toLowerCase()}`}
              fault={faultAt(fieldOf.label(dimension, at))}
              value={row.label}
              change={(label) => setRow(at, { label })}
            />
            <span class="of" aria-hidden="true">
              People
            </span>
            <CohortField
              of="people"
              id={fieldOf.count(dimension, at)}
              label={`People: ${row.label || `group ${at + 1}`}, ${name.toLowerCase()}`}
              fault={faultAt(fieldOf.count(dimension, at))}
              value={row.people}
              change={(people) => setRow(at, { people })}
            />
          </li>
        ))}
      </ul>
      <div class="row tight">
        {rows.length < limits.cohortGroups && (
          <button
            type="button"
            class="button"
            aria-label={`Add a group: ${name.toLowerCase()}`}
            onClick={() => setRows([...rows, { label: '', people: '', choices: [] }])}
          >
            Add a group
          </button>
        )}
        <button
          type="button"
          class="button"
          aria-label={`Leave out: ${name.toLowerCase()}`}
          onClick={leaveOut}
        >
          Leave out
        </button>
      </div>
    </fieldset>
  )
}

function Source(props: {
  id: string
  source: string
  questions: CohortQuestion[]
  change: (source: string) => void
}) {
  const { id, source, questions, change } = props
  const asked = questions.find(({ key }) => key === questionIn(source))
  return (
    <div class="source">
      <label for={id}>The survey asked this</label>
      <select
        id={id}
        value={asked?.key ?? free}
        onChange={({ currentTarget: { value } }) => change(value === free ? free : sourceOf(value, 0))}
      >
        <option value={free}>It did not</option>
        {questions.map(({ key, title }) => (
          <option key={key} value={key}>
            {title}
          </option>
        ))}
      </select>
      {asked && asked.levels.length > 1 && (
        <>
          <label for={`${id}-level`}>Its answers</label>
          <select id={`${id}-level`} value={source} onChange={(event) => change(event.currentTarget.value)}>
            {asked.levels.map((cells, level) => (
              <option key={sourceOf(asked.key, level)} value={sourceOf(asked.key, level)}>
                {level === 0 ? 'as fine as they are printed' : 'put together'}:{' '}
                {cells.map(({ label }) => label).join(' · ')}
              </option>
            ))}
          </select>
          <p class="soft">
            Choose the way that the preview prints them. Beside other groups, the release cannot say who was
            heard from less.
          </p>
        </>
      )}
    </div>
  )
}
