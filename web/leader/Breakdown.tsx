import type { ReleaseDocument, ReleasedBreakdown } from '../../schema/release.ts'
import { cellText, howMany } from './amount-words.ts'
import { breakdownSentence, breakdownTitle, putTogether } from './breakdown-words.ts'
import { CsvLink, type Downloads } from './CsvLink.tsx'
import { leaderWording as wording } from './leader-wording.ts'
import { WideTable } from './WideTable.tsx'

/** The declared breakdowns: those that are shown, each with its clearest difference; then which are hidden. */
export function Breakdowns({
  document: { breakdowns },
  from,
}: {
  document: ReleaseDocument
  from: Downloads
}) {
  if (breakdowns.length === 0) return null
  const hidden = breakdowns.filter(({ state }) => state === 'hidden')
  return (
    <section aria-labelledby="breakdowns">
      <h2 id="breakdowns">{wording.sections.breakdowns}</h2>
      {breakdowns
        .filter(({ state }) => state === 'shown')
        .map((breakdown) => (
          <Breakdown key={idOf(breakdown)} breakdown={breakdown} from={from} />
        ))}
      {hidden.length > 0 && (
        <>
          <h3>{wording.hiddenBreakdowns}</h3>
          <p>{wording.breakdownHidden}</p>
          <ul>
            {hidden.map((breakdown) => (
              <li key={idOf(breakdown)} id={idOf(breakdown)} dir="auto">
                {breakdownTitle(breakdown)}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Breakdown({ breakdown, from }: { breakdown: ReleasedBreakdown; from: Downloads }) {
  const title = breakdownTitle(breakdown)
  const together = putTogether(breakdown)
  const columns = breakdown.columns.map(({ label }) => label)
  return (
    <section class="question" aria-labelledby={idOf(breakdown)}>
      <h3 id={idOf(breakdown)} dir="auto">
        {title}
      </h3>
      <p class="finding">{breakdownSentence(breakdown)}</p>
      <WideTable
        caption={wording.brackets}
        columns={[wording.columns.group, wording.columns.answered, ...columns]}
        rows={breakdown.groups.map(({ label, base, amounts }) => ({
          head: label,
          cells: [howMany(base, 'survey'), ...amounts.map(cellText)],
        }))}
      />
      {together.length > 0 && <p class="soft">{together.join(' ')}</p>}
      <CsvLink from={from} figure={idOf(breakdown)} of={title} />
    </section>
  )
}

const idOf = ({ by, of }: ReleasedBreakdown) => `breakdown-${by.key}-${of.key}`
