import type { Answer } from '../api.ts'
import { standing } from './step.ts'

export const largestGroup = 20

/** Answers to be read through together, the one in focus first. `sameWords`: several sent nearly the same text. */
export type Group = { sameWords: boolean; answers: Answer[] }

/**
 * The answers like the one at `at` that still wait for a person: of nearly the same words and the same first theme, else
 * of the same question and the same set of themes; the nearest to it, at most 20. Null where there is none but itself.
 */
export function groupAround(answers: readonly Answer[], at: number): Group | null {
  const focus = answers[at]
  if (!focus || !waits(focus) || !standing(focus).length) return null
  const like = (isLike: (other: Answer) => boolean) =>
    answers
      .map((answer, place) => ({ answer, place }))
      .filter(({ answer }) => answer === focus || (waits(answer) && isLike(answer)))
      .sort((a, b) => Math.abs(a.place - at) - Math.abs(b.place - at))
      .slice(0, largestGroup)
      .sort((a, b) => Number(b.answer === focus) - Number(a.answer === focus) || a.place - b.place)
      .map(({ answer }) => answer)
  const sameWords = like(
    ({ campaign, codings }) =>
      campaign !== null && campaign === focus.campaign && topTheme({ codings }) === topTheme(focus),
  )
  if (sameWords.length > 1) return { sameWords: true, answers: sameWords }
  const sameThemes = like((other) => other.question === focus.question && themesOn(other) === themesOn(focus))
  return sameThemes.length > 1 ? { sameWords: false, answers: sameThemes } : null
}

export const groupInWords = ({ sameWords, answers }: Group) =>
  sameWords ? `${answers.length} answers of nearly the same words` : `${answers.length} similar answers`

/** Nobody has read it, or a theme on it has not been decided since. */
export const waits = ({ outcome, codings }: Answer) =>
  outcome === null || codings.some(({ decision }) => decision === null)

const themesOn = (answer: Answer) =>
  standing(answer)
    .map(({ themeId }) => themeId)
    .sort()
    .join()

/** What a person confirmed comes before what the engine is surest of. */
function topTheme(answer: Pick<Answer, 'codings'>): string | undefined {
  const sure = ({ decision, score }: Answer['codings'][number]) =>
    decision === 'confirmed' ? 2 : (score ?? 1)
  return standing(answer).toSorted((a, b) => sure(b) - sure(a) || (a.themeId < b.themeId ? -1 : 1))[0]
    ?.themeId
}
