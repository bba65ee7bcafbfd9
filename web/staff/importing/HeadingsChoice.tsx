import { useId } from 'preact/hooks'
import { headingsWithin, type ImportFile } from './import-file.ts'
import type { HeadingPlace } from './sheet-headings.ts'
import { type Tool, tools } from './survey-tools.ts'

type Props = { file: ImportFile; again: (place: HeadingPlace, tool?: Tool) => void }

/** Which tool the file is from, and where its headings are: seen by itself, and to be put right. */
export function HeadingsChoice({ file, again }: Props) {
  const id = useId()
  const { reading, sheet, first } = file
  const { place, tool } = reading
  return (
    <details>
      <summary>
        {sheet.name}: {tool === 'table' ? 'a table' : `an export of ${tools[tool]}`}, headings in row{' '}
        {place.row}
        {place.rows === 2 && ` and ${place.row + 1}`}
      </summary>
      <div class="row">
        <label for={`${id}-tool`}>Exported from</label>
        <select
          id={`${id}-tool`}
          value={tool}
          onChange={({ currentTarget }) => again(place, currentTarget.value as Tool)}
        >
          {Object.entries(tools).map(([each, name]) => (
            <option key={each} value={each}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div class="row">
        <label for={`${id}-row`}>Headings begin in</label>
        <select
          id={`${id}-row`}
          value={place.row}
          onChange={({ currentTarget }) => again({ ...place, row: Number(currentTarget.value) })}
        >
          {first.slice(0, headingsWithin / 2).map(({ row }) => (
            <option key={row} value={row}>
              row {row}
            </option>
          ))}
        </select>
        <label for={`${id}-rows`}>and take</label>
        <select
          id={`${id}-rows`}
          value={place.rows}
          onChange={({ currentTarget }) => again({ ...place, rows: currentTarget.value === '2' ? 2 : 1 })}
        >
          <option value={1}>one row</option>
          <option value={2}>two rows: questions, and choices below</option>
        </select>
      </div>
    </details>
  )
}
