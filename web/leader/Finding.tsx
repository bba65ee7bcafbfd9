import type { ComponentChildren } from 'preact'
import type { Base } from '../../schema/release.ts'
import type { SurveyKind } from '../../schema/survey.ts'
import { AmountTable } from './AmountTable.tsx'
import { type Bar, BarChart } from './BarChart.tsx'
import { leaderWording as wording } from './leader-wording.ts'

type FindingProps = {
  title: string
  /** Measure, who, how many, period. */
  subtitle: string
  first: string
  kind: SurveyKind
  base: Base
  rows: Bar[]
  /** What the figures say, a paragraph. */
  sentences?: string[]
  /** Further evidence, and the CSV. */
  children: ComponentChildren
}

/** A chart with what it says and its table twin; where there are no figures, the table alone. */
export function Finding({
  title,
  subtitle,
  first,
  kind,
  base,
  rows,
  sentences = [],
  children,
}: FindingProps) {
  const drawn = base.as === 'figure' && rows.some(({ amount }) => amount.as === 'figure')
  const table = <AmountTable caption={drawn ? title : subtitle} first={first} kind={kind} rows={rows} />
  return (
    <figure>
      <figcaption>
        <p class="finding">{title}</p>
        {drawn && <p class="measure">{subtitle}</p>}
      </figcaption>
      {drawn && <BarChart title={title} bars={rows} base={base} />}
      {sentences.length > 0 && <p class="says">{sentences.join(' ')}</p>}
      {drawn ? (
        <details>
          <summary>{wording.asTable}</summary>
          {table}
        </details>
      ) : (
        table
      )}
      {children}
    </figure>
  )
}
