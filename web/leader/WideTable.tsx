/**
 * A table of more columns than a phone is wide: there, each row is a block and each cell says its column. The first column
 * names the rows.
 */
export function WideTable(props: {
  caption: string
  columns: string[]
  rows: { head: string; cells: string[] }[]
}) {
  const { caption, columns, rows } = props
  return (
    <table class="stack wide">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" dir="auto">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ head, cells }) => (
          <tr key={head}>
            <th scope="row" dir="auto">
              {head}
            </th>
            {cells.map((cell, at) => (
              <td key={columns[at + 1]} data-of={columns[at + 1]}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
