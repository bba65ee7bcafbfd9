import { leaderWording as wording } from './leader-wording.ts'

/** Where a release's figures can be fetched one by one; null in a preview, of which nothing is fetched. */
export type Downloads = string | null

export const downloadsOf = (waveId: string | null): Downloads =>
  waveId === null ? null : `/staff/releases/${encodeURIComponent(waveId)}`

/** `figure`: the figure's id, which is its place on the page. `of`: its name, for who hears the link alone. */
export function CsvLink({ from, figure, of }: { from: Downloads; figure: string; of: string }) {
  if (from === null) return null
  return (
    <p class="csv">
      <a
        href={`${from}/figures/${encodeURIComponent(figure)}.csv`}
        aria-label={`${wording.exports.figure}: ${of}`}
      >
        {wording.exports.figure}
      </a>
    </p>
  )
}
