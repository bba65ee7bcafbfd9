import type { Coverage, CoveredDimension } from '../../schema/release.ts'
import { capital, cellText, howMany, quoted, readText } from './amount-words.ts'
import { hidden, leaderWording as wording } from './leader-wording.ts'

// What is said of the cohort beside those who answered. Pure; for the page and for Word.

/** Who was not heard from, in sentences: the cohort, how many of it answered, and which groups were heard less. */
export function coverageSentences(coverage: Coverage | null): string[] {
  if (!coverage) return [wording.coverage.none]
  const { cohort, dimensions } = coverage
  return [
    wording.coverage.cohort(howMany(cohort, 'survey')),
    rateSentence(coverage),
    ...heardSentences(dimensions),
  ]
}

function rateSentence({ rate, larger }: Coverage): string {
  if (larger) return wording.coverage.larger
  if (!rate) return wording.coverage.noRate
  return `${capital(rate.as === 'words' ? rate.words : readText(rate))} of them answered.`
}

function heardSentences(dimensions: CoveredDimension[]): string[] {
  const known = dimensions.flatMap(({ groups }) => groups).filter(({ heard }) => heard !== null)
  if (known.length === 0) return [wording.coverage.unknown]
  const labels = (heard: 'less' | 'more') =>
    known.filter((group) => group.heard === heard).map(({ label }) => label)
  const [less, more] = [labels('less'), labels('more')]
  return [
    less.length > 0
      ? `We heard less from ${quoted(less)} than their share of the cohort.`
      : wording.coverage.even,
    ...(more.length > 0 ? [`We heard more from ${quoted(more)}.`] : []),
  ]
}

/** The columns of a dimension. Where the survey did not ask there is only the cohort. */
export const coverageColumns = ({ asked }: CoveredDimension): string[] => {
  const { group, cohort, ofAnswers, heard } = wording.columns
  return asked ? [group, cohort, ofAnswers, heard] : [group, cohort]
}

/** The rows of a dimension: the group, its share of the cohort, of those who answered, and what that says. */
export const coverageRows = ({ asked, groups }: CoveredDimension): { head: string; cells: string[] }[] =>
  groups.map(({ label, cohort, answered, heard }) => ({
    head: label,
    cells: asked
      ? [
          cellText(cohort),
          answered ? cellText(answered) : wording.coverage.otherGroups,
          heard
            ? wording.coverage.heard[heard]
            : answered?.as === 'hidden' || cohort.as === 'hidden'
              ? hidden
              : wording.coverage.notKnown,
        ]
      : [cellText(cohort)],
  }))

/** "Age, asked as “How old are you?”", "Age, not asked in the survey". */
export function dimensionTitle({ dimension, asked }: CoveredDimension): string {
  const name = wording.coverage.dimensions[dimension]
  return asked ? `${name}, asked as “${asked.title}”` : wording.coverage.captionNotAsked(name)
}
