import type { ReleaseDocument } from '../../schema/release.ts'
import { dayText } from './amount-words.ts'
import { besideRows, besideSentences } from './beside-words.ts'
import { CsvLink, type Downloads } from './CsvLink.tsx'
import { leaderWording as wording } from './leader-wording.ts'
import { WideTable } from './WideTable.tsx'

/** Young people and partners side by side: this release's voice first. Nothing where there is no other. */
export function Beside({ document: { beside, kind }, from }: { document: ReleaseDocument; from: Downloads }) {
  if (!beside) return null
  const { title, waveNumber, closedOn } = beside
  return (
    <section aria-labelledby="beside">
      <h2 id="beside">{wording.sections.beside}</h2>
      <div class="card">
        {besideSentences(beside, kind).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <WideTable
          caption={wording.beside.about[kind]}
          columns={[
            wording.columns.theme,
            wording.who[kind],
            wording.who[beside.kind],
            wording.columns.difference,
          ]}
          rows={besideRows(beside, kind)}
        />
        <p class="soft">{wording.beside.other(title, waveNumber, dayText(closedOn))}</p>
        <CsvLink from={from} figure="beside" of={wording.sections.beside} />
      </div>
    </section>
  )
}
