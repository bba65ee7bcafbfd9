import { count } from '../tally-words.ts'
import type { Checked } from './row-check.ts'

/** Faults on the screen: a glance at what kinds there are. The file has them all. */
const shown = 10

/** What is wrong with the rows: the first ones here, all of them as a file beside the export. */
export function FaultList({
  checked: { faults, more },
  download,
}: {
  checked: Checked
  download: () => void
}) {
  return (
    <>
      <h3>{count(faults.length + more, 'fault')}</h3>
      <ul class="import-faults">
        {faults.slice(0, shown).map(({ row, column, what, todo }, at) => (
          <li key={at}>
            <strong>
              Row {row}
              {column && `, column ${column.slice(0, 80)}`}
            </strong>
            <span>
              {what} {todo}
            </span>
          </li>
        ))}
      </ul>
      <p>
        {faults.length > shown && `The first ${shown}. `}
        <button type="button" class="quiet" onClick={download}>
          Download {more > 0 ? `the first ${faults.length.toLocaleString('en-GB')}` : 'the list'} (CSV)
        </button>
      </p>
    </>
  )
}
