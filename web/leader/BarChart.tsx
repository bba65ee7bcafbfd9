import { scaleLinear } from 'd3-scale'
import type { Amount, Base } from '../../schema/release.ts'
import { shareText } from './amount-words.ts'

export type Bar = { label: string; amount: Amount }

const line = 20
const bar = 18
const gap = 16

/**
 * Horizontal bars, drawn on the server. Widths are percentages and text keeps its size, so that it is as
 * readable at 320 px as on a wall. A hidden bar says so where its bar would be. The line under a bar is its interval.
 */
export function BarChart({ title, bars, base }: { title: string; bars: Bar[]; base: Base }) {
  const whole = base.as === 'figure' ? Math.max(1, base.number) : 1
  const width = scaleLinear().domain([0, whole]).range([0, 72])
  const share = scaleLinear().domain([0, 100]).range([0, 72])
  let y = 0
  const rows = bars.map(({ label, amount }) => {
    const lines = wrap(label)
    const top = y
    y += lines.length * line + bar + gap
    return { lines, amount, top, barTop: top + lines.length * line }
  })
  return (
    <svg
      role="img"
      aria-label={`Bar chart. ${title}. The table below says the same.`}
      width="100%"
      height={y}
    >
      {rows.map(({ lines, amount, top, barTop }) => (
        <g key={top}>
          {lines.map((text, index) => (
            <text key={text} x="0" y={top + index * line + 14}>
              {text}
            </text>
          ))}
          {amount.as === 'figure' ? (
            <>
              <rect class="track" x="0" y={barTop} width="72%" height={bar} rx="3" />
              <rect class="bar" x="0" y={barTop} width={`${width(amount.number)}%`} height={bar} rx="3" />
              {amount.interval && (
                <line
                  x1={`${share(amount.interval[0])}%`}
                  x2={`${share(amount.interval[1])}%`}
                  y1={barTop + bar + 4}
                  y2={barTop + bar + 4}
                />
              )}
              <text class="value" x="74%" y={barTop + 14}>
                {shareText(amount, base)}
              </text>
            </>
          ) : (
            <text class="unsaid" x="0" y={barTop + 14}>
              {shareText(amount, base)}
            </text>
          )}
        </g>
      ))}
    </svg>
  )
}

/** Lines of at most 32 characters, about equally long; a longer word has a line to itself. */
export function wrap(label: string): string[] {
  const even = Math.ceil(label.length / Math.ceil(label.length / 32)) + 4
  const words = label.split(/\s+/)
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= Math.min(32, even))
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
