import type { Downloads } from './CsvLink.tsx'
import { leaderWording as wording } from './leader-wording.ts'

/** The same figures to take along. Nothing in a preview. */
export function Exports({ from }: { from: Downloads }) {
  if (from === null) return null
  return (
    <nav class="exports" aria-label={wording.exports.label}>
      <a href={`${from}/summary.docx`}>{wording.exports.word}</a>
      <a href={`${from}/summary.csv`}>{wording.exports.csv}</a>
      <a href={`${from}/summary-excel.csv`}>{wording.exports.excel}</a>
      <span>{wording.exports.print}</span>
    </nav>
  )
}
