import { useState } from 'preact/hooks'
import { writeRows } from '../../../schema/spreadsheet.ts'
import { saveFile } from '../codebook/save-file.ts'
import { count, inDigits } from '../tally-words.ts'
import { dayInWords } from '../times.ts'
import { marks } from './contact-details.ts'
import { FaultList } from './FaultList.tsx'
import { type Checked, type Days, type Faulty, importable } from './row-check.ts'
import { StepHeading } from './StepHeading.tsx'

type Props = {
  checked: Checked
  days: Days
  /** The number that the wave will have; those of waves that were asked after it all the same, or on some of its days. */
  number: number
  askedAfter: number | null
  askedDuring: number[]
  fileName: string
  back: () => void
  go: (faulty: Faulty, total: number) => void
}

/** What will happen, before anything does: how many rows become responses, and what is wrong with the others. */
export function CheckStep({ checked, days, number, askedAfter, askedDuring, fileName, back, go }: Props) {
  const { rows, whole, partly, lost, empty, cells, undated, contacts } = checked
  const faulty = partly + lost
  const [chosen, setChosen] = useState<Faulty | null>(faulty ? null : 'cells')
  const total = chosen ? importable(checked, chosen) : 0
  const day = (iso: string) => dayInWords(`${iso}T12:00:00Z`, new Date())
  const download = () =>
    saveFile(
      `faults of ${fileName.replace(/\.\w+$/, '')}.csv`,
      'text/csv',
      writeRows(
        ['Row', 'Column', 'What is wrong', 'What to do', 'Whole row'],
        checked.faults.map((fault) => [
          String(fault.row),
          fault.column,
          fault.what,
          fault.todo,
          fault.whole ? 'yes' : 'no',
        ]),
      ),
    )
  return (
    <section class="card">
      <StepHeading step={4} title="What will happen" />
      <p>
        The answers become <strong>wave {number}</strong>, asked from {day(days.openedOn)} to{' '}
        {day(days.closedOn)}. They count as brought in from another tool, and nobody is quoted: they were not
        asked.
        {askedAfter !== null &&
          ` It closed before wave ${askedAfter}: waves are numbered as they come to Heard, and a trend goes by the day a wave closed.`}
      </p>
      {askedDuring.length > 0 && (
        <p class="warned">
          {askedDuring.length === 1
            ? `Wave ${askedDuring[0]} was`
            : `Waves ${list.format(askedDuring.map(String))} were`}{' '}
          asked on some of these days. Answers that are there already would count twice, and two releases that
          differ by a few people tell what those few said. Undo the earlier import if this is its file again.
        </p>
      )}
      <table class="sums">
        <caption>{count(rows, 'row')} in the file</caption>
        <tbody>
          <Sum words="Ready" rows={whole} />
          <Sum words="With a cell at fault; the rest can be imported" rows={partly} />
          <Sum words="That cannot be imported" rows={lost} />
          <Sum words="In which nothing is answered: left out" rows={empty} />
        </tbody>
      </table>
      {undated > 0 && (
        <p class="soft">
          {undated === 1 ? 'One has' : `${inDigits(undated)} have`} no day, and will count in the week in
          which the wave closed.
        </p>
      )}
      {contacts > 0 && (
        <p class="soft">
          {contacts === 1 ? 'One answer has' : `${inDigits(contacts)} answers have`} an e-mail address or a
          telephone number in {contacts === 1 ? 'it' : 'them'}. That stays out: “{marks.mail}” or “
          {marks.phone}” stands in its place.
        </p>
      )}
      {faulty > 0 && (
        <>
          <FaultList checked={checked} download={download} />
          <fieldset class="plain">
            <legend>What should happen with them?</legend>
            {partly > 0 && (
              <Choice chosen={chosen === 'cells'} choose={() => setChosen('cells')}>
                Leave out {cells === 1 ? 'the cell' : `the ${inDigits(cells)} cells`} at fault, and import the
                rest of {partly === 1 ? 'that row' : `those ${inDigits(partly)} rows`}
                {lost > 0 && `. ${lost === 1 ? 'One row' : `${inDigits(lost)} rows`} cannot be imported`}
              </Choice>
            )}
            <Choice chosen={chosen === 'rows'} choose={() => setChosen('rows')}>
              Leave out {faulty === 1 ? 'that row' : `these ${inDigits(faulty)} rows`}
            </Choice>
          </fieldset>
          <p class="soft">Or mend the file, and choose it again: nothing has been stored.</p>
        </>
      )}
      <div class="row">
        <button
          type="button"
          class="button main"
          disabled={!chosen || total === 0}
          onClick={() => chosen && go(chosen, total)}
        >
          {chosen ? `Import ${count(total, 'response')}` : 'Import'}
        </button>
        <button type="button" class="button" onClick={back}>
          Back to days and answers
        </button>
      </div>
    </section>
  )
}

const list = new Intl.ListFormat('en-GB')

function Sum({ words, rows }: { words: string; rows: number }) {
  if (rows === 0) return null
  return (
    <tr>
      <th scope="row">{words}</th>
      <td>{inDigits(rows)}</td>
    </tr>
  )
}

function Choice(props: { chosen: boolean; choose: () => void; children: preact.ComponentChildren }) {
  return (
    <label class="choice-line">
      <input type="radio" name="faulty" checked={props.chosen} onChange={props.choose} />
      <span>{props.children}</span>
    </label>
  )
}
