import { limits } from '../../schema/limits.ts'
import type { ReleaseDocument, ReleasedQuestion } from '../../schema/release.ts'
import { isClosed, type TalliedClosed, type WaveTally } from './wave-tally.ts'

/**
 * Something that a release does not say and, in brackets, its number where that is too small; and the rule it goes by: for the
 * officer, who may see every count.
 */
export type Reason = { where: string; why: string }

/**
 * What a release of the wave would hide and why, in the officer's words. `document` is what the door made of `tally`; a
 * consultation hides nothing.
 */
export function whyHidden(tally: WaveTally, document: ReleaseDocument): Reason[] {
  if (tally.kind === 'consultation') return []
  return [
    ...tally.questions.filter(isClosed).flatMap((question) => ofQuestion(question, document.questions)),
    ...tally.ways.flatMap((way) => ofQuestion(way, document.ways)),
    ...ofWritten(document),
    ...document.breakdowns
      .filter(({ state }) => state === 'hidden')
      .map(({ by, of }) => ({ where: `“${of.title}” by “${by.title}”`, why: why.breakdown })),
    ...ofThemes(tally),
    ...ofCohort(document),
  ]
}

const { reportedBase, smallestCell } = limits

const why = {
  few: `Fewer than ${reportedBase} people answered.`,
  follows: 'It follows from another question, so it is shown only where nothing in either is hidden.',
  one: `Fewer than ${smallestCell} said anything else, so the answer is told in words, without figures.`,
  whole: 'Small groups could be worked out from the rest, so the whole question is hidden.',
  small: `Fewer than ${smallestCell} people chose it.`,
  next: 'It is hidden so that a smaller number beside it cannot be worked out.',
  joined: 'Answers are put together, because too few gave one of them.',
  written: `One of the written questions has fewer than ${reportedBase} answers, or follows from a hidden one.`,
  breakdown: `In one of the groups fewer than ${smallestCell} gave one of the answers.`,
  theme: `Fewer than ${smallestCell} people raised this theme.`,
  wrote: `Fewer than ${reportedBase} people wrote something.`,
  quotes: 'They go with their theme, which is hidden.',
  cohort: `Fewer than ${smallestCell} people of the cohort, or a number that would give such a one away.`,
}

function ofQuestion(question: TalliedClosed, released: ReleasedQuestion[]): Reason[] {
  const { key, title, answered, levels, followsFrom } = question
  const printed = released.find((question) => question.key === key)
  const where = `“${title}”`
  if (!printed || !('state' in printed)) return []
  if (answered < reportedBase) return [{ where: `${where} (${answered})`, why: why.few }]
  if (printed.state === 'nearly everybody') return [{ where, why: why.one }]
  const level =
    printed.state === 'shown' ? levels.find((cells) => isPrintedAs(cells, printed.cells)) : undefined
  if (printed.state === 'hidden' || !level) return [{ where, why: followsFrom ? why.follows : why.whole }]
  const joined = level === levels[0] ? [] : [{ where, why: why.joined }]
  const cells = printed.cells.flatMap(({ label, amount }, at): Reason[] => {
    if (amount.as !== 'hidden') return []
    const people = level[at]?.people ?? 0
    return people < smallestCell
      ? [{ where: `${where}: ${label} (${people})`, why: why.small }]
      : [{ where: `${where}: ${label}`, why: why.next }]
  })
  return [...joined, ...cells]
}

const isPrintedAs = (cells: { label: string }[], printed: { label: string }[]) =>
  cells.length === printed.length && cells.every(({ label }, at) => printed[at]?.label === label)

function ofWritten({ questions }: ReleaseDocument): Reason[] {
  const hidden = questions.some((question) => !('state' in question) && question.base.as === 'hidden')
  return hidden ? [{ where: 'How many answered each written question', why: why.written }] : []
}

function ofThemes({ themes, wrote }: WaveTally): Reason[] {
  if (wrote < reportedBase) return [{ where: `All themes (${wrote})`, why: why.wrote }]
  return themes
    .filter(({ people }) => people > 0 && people < smallestCell)
    .flatMap(({ name, people, quotes }) => [
      { where: `“${name}” (${people})`, why: why.theme },
      ...(quotes.length ? [{ where: `Quotes under “${name}”`, why: why.quotes }] : []),
    ])
}

const ofCohort = ({ coverage }: ReleaseDocument): Reason[] =>
  (coverage?.dimensions ?? []).flatMap(({ groups }) =>
    groups
      .filter(({ cohort }) => cohort.as === 'hidden')
      .map(({ label }) => ({ where: `Cohort: ${label}`, why: why.cohort })),
  )
