import type { ReleaseDocument } from '../../schema/release.ts'
import { CsvLink, type Downloads } from './CsvLink.tsx'
import { coverageColumns, coverageRows, coverageSentences, dimensionTitle } from './coverage-words.ts'
import { leaderWording as wording } from './leader-wording.ts'
import { WideTable } from './WideTable.tsx'

/** Who we did not hear from: the cohort beside those who answered. Young people only; agencies have no cohort. */
export function Coverage({ document, from }: { document: ReleaseDocument; from: Downloads }) {
  const { coverage, kind } = document
  if (kind === 'consultation') return null
  const dimensions = coverage?.dimensions ?? []
  return (
    <section aria-labelledby="coverage">
      <h2 id="coverage">{wording.sections.coverage}</h2>
      <div class="card">
        <p class={coverage?.larger ? 'notice' : undefined}>{coverageSentences(coverage).join(' ')}</p>
        {dimensions.map((dimension) => (
          <WideTable
            key={dimension.dimension}
            caption={dimensionTitle(dimension)}
            columns={coverageColumns(dimension)}
            rows={coverageRows(dimension)}
          />
        ))}
        {dimensions.length > 0 && <p class="soft">{wording.brackets}</p>}
        {coverage && <CsvLink from={from} figure="coverage" of={wording.sections.coverage} />}
      </div>
    </section>
  )
}
