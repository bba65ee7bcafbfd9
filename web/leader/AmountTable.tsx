import type { SurveyKind } from '../../schema/survey.ts'
import { intervalText, shareText } from './amount-words.ts'
import type { Bar } from './BarChart.tsx'
import { leaderWording as wording } from './leader-wording.ts'

/** The twin of a chart, or what stands alone where there are words and no figures. */
export function AmountTable(props: { caption: string; first: string; kind: SurveyKind; rows: Bar[] }) {
  const { caption, first, kind, rows } = props
  const figures = rows.some(({ amount }) => amount.as === 'figure')
  const shares = rows.some(({ amount }) => amount.as === 'figure' && amount.percent !== null)
  const likely = rows.some(({ amount }) => intervalText(amount) !== null)
  const { share, likely: interval } = wording.columns
  const columns = [
    ...(figures ? [wording.columns[kind]] : []),
    ...(shares || !figures ? [share] : []),
    ...(likely ? [interval] : []),
  ]
  return (
    <table class={figures ? 'stack' : undefined}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{first}</th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
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
                <td data-of={wording.columns[kind]}>{amount.number}</td>
                {shares && (
                  <td data-of={share}>{amount.percent === null ? notSaid : `${amount.percent}%`}</td>
                )}
                {likely && <td data-of={interval}>{intervalText(amount) ?? notSaid}</td>}
              </>
            ) : (
              <td colSpan={columns.length}>{shareText(amount, { as: 'hidden' })}</td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Of everybody or nobody there is no percentage, and of a count there is no interval. */
const notSaid = '–'
