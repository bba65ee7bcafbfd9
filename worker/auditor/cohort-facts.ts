import type { Coverage, CoveredDimension } from '../../schema/release.ts'
import { sayAmount, sayBase } from './printed-facts.ts'
import type { PublicKnowledge } from './public-knowledge.ts'
import { floor } from './published-numbers.ts'
import type { Puzzle, Unknown } from './puzzle.ts'
import { sayHidden } from './question-facts.ts'

export const groupId = (dimension: string, label: string) => `cohort ${dimension}: ${label}`

/** Everybody who could have answered, beside those who did. A group's `answered` is the question's own figure again. */
export function sayCoverage(
  puzzle: Puzzle,
  { cohort, rate, larger, dimensions }: Coverage,
  answered: Unknown,
  known: PublicKnowledge,
): void {
  const everybody = puzzle.unknown('cohort')
  if (known.cohort === null) sayBase(puzzle, everybody, cohort, 'the cohort')
  else
    puzzle.between(everybody, known.cohort, known.cohort, `the cohort, which somebody knows: ${known.cohort}`)
  const others = [[everybody, 1] as const, [answered, -1] as const]
  if (known.cohort !== null && !larger)
    puzzle.say({
      terms: others,
      least: 0,
      most: Infinity,
      because: 'no more can have answered than the cohort has',
    })
  if (larger)
    puzzle.say({ terms: others, least: -Infinity, most: -1, because: 'more answered than the cohort has' })
  if (rate?.as === 'words' && rate.words === 'nearly everybody')
    puzzle.say({
      terms: others,
      least: -4,
      most: floor - 1,
      because: '“nearly everybody” in the cohort answered',
    })
  for (const dimension of dimensions) sayDimension(puzzle, dimension, everybody)
}

/** Those of whom the council does not know it are one more group, which is never printed. */
function sayDimension(puzzle: Puzzle, { dimension, groups }: CoveredDimension, everybody: Unknown): void {
  const counts = groups.map(({ label }) => puzzle.unknown(groupId(dimension, label)))
  puzzle.rest([everybody], counts, `cohort ${dimension} not known`)
  const isShown = (_: Unknown, at: number) => groups[at]?.cohort.as !== 'hidden'
  const shown = counts.filter(isShown)
  if (shown.length === 0) return
  groups.forEach(({ label, cohort }, at) => {
    sayAmount(puzzle, counts[at] ?? everybody, everybody, cohort, `“${label}” of the cohort by ${dimension}`)
  })
  const hidden = counts.filter((count) => !shown.includes(count))
  const nearly = groups.some(({ cohort }) => cohort.as === 'words' && cohort.words === 'nearly everybody')
  const targets = hidden.map((unknown) => ({
    unknown,
    what: `people of the cohort in “${groups[counts.indexOf(unknown)]?.label}” (${dimension})`,
    need: 'small' as const,
  }))
  const alternatives = nearly ? [] : sayHidden(puzzle, targets, shown, true)
  const inWords = groups.some(({ cohort }) => cohort.as === 'words')
  puzzle.families.push({ targets, alternatives, base: inWords ? everybody : null })
}
