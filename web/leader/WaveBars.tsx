import type { Amount, Base } from '../../schema/release.ts'
import { wrap } from './BarChart.tsx'
import { leaderWording as wording } from './leader-wording.ts'
import type { Wave } from './Waves.tsx'

const line = 20
const bar = 12

/**
 * Small multiples: a column of bars for each wave, all on one scale, under the answers they share. Every amount is a figure
 * or hidden.
 */
export function WaveBars({ labels, waves }: { labels: string[]; waves: Wave[] }) {
  const column = 100 / waves.length
  let y = line + 8
  const rows = labels.map((label, at) => {
    const lines = wrap(label)
    const top = y
    const barTop = top + lines.length * line
    y = barTop + bar + line + 12
    return { at, lines, top, barTop }
  })
  return (
    <svg
      role="img"
      aria-label="Small bar charts, one for each wave. The table below says the same."
      width="100%"
      height={y}
    >
      {waves.map(({ waveNumber }, index) => (
        <text key={waveNumber} class="value" x={`${index * column}%`} y="14">
          {wording.columns.wave(waveNumber)}
        </text>
      ))}
      {rows.map(({ at, lines, top, barTop }) => (
        <g key={at}>
          {lines.map((text, index) => (
            <text key={text} x="0" y={top + index * line + 14}>
              {text}
            </text>
          ))}
          {waves.map(({ waveNumber, base, amounts }, index) => {
            const amount = amounts[at] ?? { as: 'hidden' }
            return (
              <g key={waveNumber}>
                {amount.as === 'figure' && (
                  <>
                    <rect
                      class="track"
                      x={`${index * column}%`}
                      y={barTop}
                      width={`${column * 0.9}%`}
                      height={bar}
                    />
                    <rect
                      class="bar"
                      x={`${index * column}%`}
                      y={barTop}
                      width={`${column * 0.9 * partOf(amount, base)}%`}
                      height={bar}
                    />
                  </>
                )}
                <text
                  class={amount.as === 'figure' ? 'value' : 'unsaid'}
                  x={`${index * column}%`}
                  y={barTop + bar + 16}
                >
                  {briefly(amount)}
                </text>
              </g>
            )
          })}
        </g>
      ))}
    </svg>
  )
}

const partOf = (amount: Amount, base: Base) =>
  amount.as === 'figure' && base.as === 'figure' ? amount.number / Math.max(1, base.number) : 0

/** The width is a phone's, shared by four waves: why it is hidden stands in the table. */
function briefly(amount: Amount): string {
  if (amount.as !== 'figure') return 'hidden'
  return amount.percent === null ? `${amount.number}` : `${amount.percent}%`
}
