import type { Hidden, ReleaseDocument, ReleasedTheme } from '../../schema/release.ts'
import { sayAmount, sayRange, sayShare } from './printed-facts.ts'
import type { PublicKnowledge } from './public-knowledge.ts'
import { away, floor } from './published-numbers.ts'
import type { Puzzle, Unknown } from './puzzle.ts'

export const themeId = (code: string) => `theme ${code}`

/** R7. `wrote`: the people who wrote, the base of every theme. */
export function sayThemes(puzzle: Puzzle, document: ReleaseDocument, wrote: Unknown, known: PublicKnowledge) {
  for (const theme of document.themes) sayTheme(puzzle, theme, wrote, document)
  const told = new Set(document.themes.map(({ code }) => code))
  for (const { code, name } of known.themes) {
    if (told.has(code)) continue
    const people = puzzle.unknown(themeId(code))
    puzzle.rest([wrote], [people], `not ${themeId(code)}`)
    if (document.wrote.as !== 'hidden') puzzle.between(people, 0, floor - 1, null)
    puzzle.hide(people, `people who raised “${name}”`, 'small')
  }
}

function sayTheme(puzzle: Puzzle, theme: ReleasedTheme, wrote: Unknown, document: ReleaseDocument) {
  const { code, name, amount, lean } = theme
  const people = puzzle.unknown(themeId(code))
  const what = `theme “${name}”`
  puzzle.rest([wrote], [people], `not ${themeId(code)}`)
  if (amount.as === 'hidden') return puzzle.hide(people, `people who raised “${name}”`, 'small')
  sayRaised(puzzle, people, wrote, document, amount, what)
  for (const side of ['working', 'not-working'] as const) {
    const said = puzzle.unknown(`${side} ${themeId(code)}`)
    puzzle.rest([people], [said], `not ${side} ${themeId(code)}`)
    const because = `${what} is told as “${lean ?? 'neither working nor not'}”`
    if (lean === side || lean === 'both') puzzle.between(said, floor, Infinity, because)
    else {
      puzzle.between(said, 0, floor - 1, because)
      const how = side === 'working' ? 'works' : 'does not work'
      puzzle.hide(said, `people who said that “${name}” ${how}`, 'small')
    }
  }
}

/**
 * Of fewer than 30, three quarters and more are "nearly everybody", and anything less may leave fewer than 8 beside it. Where
 * words stand because little was read, nine in ten of more people are "nearly everybody" too.
 */
function sayRaised(
  puzzle: Puzzle,
  people: Unknown,
  wrote: Unknown,
  { wrote: base, indicative }: ReleaseDocument,
  amount: Exclude<ReleasedTheme['amount'], Hidden>,
  what: string,
) {
  const nearly = amount.as === 'words' && amount.words === 'nearly everybody'
  if (base.as === 'figure' && !(nearly && indicative)) return sayAmount(puzzle, people, wrote, amount, what)
  const because = `${what} is printed as ${amount.as === 'words' ? `“${amount.words}”` : amount.number}`
  if (base.as === 'figure') {
    const most = Math.max(floor - 1, Math.floor((base.number + away) / 10))
    puzzle.say({
      terms: [
        [wrote, 1],
        [people, -1],
      ],
      least: 0,
      most,
      because,
    })
    return
  }
  sayRange(puzzle, people, wrote, amount, because)
  if (amount.as === 'words' && amount.words === 'most')
    sayShare(puzzle, people, wrote, { least: [5, 8], under: [3, 4] }, because)
}
