import type { Sample } from '../api.ts'
import { count } from '../tally-words.ts'

/** What a reader must know before they rely on the figures. */
export function Cautions({ sample, figures }: { sample: Sample; figures: NonNullable<Sample['figures']> }) {
  const { toSettle, seen, size, doubled } = sample
  const { settled, measured } = figures
  const cautions = [
    ...(doubled < size
      ? [`Both coded ${doubled} of ${count(size, 'answer')}: the rest is in no figure.`]
      : []),
    ...(toSettle > 0
      ? [
          `${count(toSettle, 'answer')} not settled yet. The figures of the engine rest on the ${settled} in which both found the same themes, and look better than they are.`,
        ]
      : []),
    ...(seen > 0
      ? [
          `People had read ${seen} of ${count(size, 'answer')} beside the engine’s proposals before the draw. Who remembers these agrees with the engine more.`,
        ]
      : []),
    ...(measured < settled
      ? [
          `The engine has not read ${count(settled - measured, 'answer')} of the sample: its figures leave these out.`,
        ]
      : []),
  ]
  if (!cautions.length) return null
  return (
    <ul class="cautions">
      {cautions.map((caution) => (
        <li key={caution}>{caution}</li>
      ))}
    </ul>
  )
}
