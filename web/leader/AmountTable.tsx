import type { SurveyKind } from '../../schema/survey.ts'
import type { Bar } from './BarChart.tsx'
import { shareText } from './headline.ts'
import { leaderWording as wording } from './leader-wording.ts'

/** The twin of a chart, or what stands alone where there are words and no figures. */
export function AmountTable(props: { caption: string; first: string; kind: SurveyKind; rows: Bar[] }) {
  const { caption, first, kind, rows } = props
  const figures = rows.some(({ amount }) => amount.as === 'figure')
  const both = figures && kind === 'survey'
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{first}</th>
          {figures && <th scope="col">{wording.columns[kind]}</th>}
          {(both || !figures) && <th scope="col">{wording.columns.share}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, amount }) => (
          <tr key={label}>
            <th scope="row" dir="auto">
              {label}
            </th>
            {amount.as === 'figure' ? (
              <>
                <td>{amount.number}</td>
                {both && <td>{shareText(amount, { as: 'hidden' })}</td>}
              </>
            ) : (
              <td colSpan={both ? 2 : 1}>{shareText(amount, { as: 'hidden' })}</td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
