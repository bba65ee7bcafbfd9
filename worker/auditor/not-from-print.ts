import type { Amount, Base, Coverage, ReleaseDocument, ReleasedTheme } from '../../schema/release.ts'
import type { Finding } from './finding.ts'
import { behind, floor, isRounded, shares } from './published-numbers.ts'

/**
 * Whatever a release has beside its rounded counts is made of them: percentages, the response rate, what the cohort repeats,
 * ranks and the order of themes. Where it is not, or where there is a number that no release has, a true count speaks through it.
 */
export function notFromPrint(documents: readonly ReleaseDocument[]): Finding[] {
  return documents.flatMap((document) => [
    ...numbersOf(document),
    ...sharesOf(document).flatMap(wrongShare),
    ...(document.coverage ? wrongCoverage(document, document.coverage) : []),
    ...wrongOrder(document),
  ])
}

/** Every number that a release has, by the name of its field. */
const named = ['format', 'waveNumber', 'version', 'coders', 'alpha', 'answers', 'here', 'there']
const told = ['number', 'percent', 'interval']

/** `at`: where it stands, as in "questions 2 cells 0 amount". */
function numbersOf(part: unknown, at: string[] = []): Finding[] {
  if (typeof part === 'number') {
    const field = at.findLast((name) => !/^\d+$/.test(name)) ?? ''
    const where = at.join(' ')
    if (field === 'number' && (!isRounded(part) || part < floor))
      return [finding(`a true count: ${where}`, [part, part], `${where} is ${part}, which is not rounded`)]
    if (named.includes(field) || told.includes(field)) return []
    return [finding(`a number that no release has: ${where}`, [part, part], `${where} is ${part}`)]
  }
  if (part === null || typeof part !== 'object') return []
  return Object.entries(part).flatMap(([name, inner]) => numbersOf(inner, [...at, name]))
}

type PrintedShare = { amount: Amount; base: Base; what: string }

function sharesOf({ themes, wrote, questions, ways, breakdowns, coverage }: ReleaseDocument): PrintedShare[] {
  return [
    ...themes.map(({ name, amount }) => ({ amount, base: wrote, what: `theme “${name}”` })),
    ...[...questions, ...ways].flatMap((question) =>
      'cells' in question && 'base' in question
        ? question.cells.map(({ label, amount }) => ({
            amount,
            base: question.base,
            what: `“${label}” of ‘${question.title}’`,
          }))
        : [],
    ),
    ...breakdowns.flatMap(({ by, of, columns, groups }) =>
      groups.flatMap(({ label, base, amounts }) =>
        amounts.map((amount, at) => ({
          amount,
          base,
          what: `“${columns[at]?.label}” for “${label}” in ‘${of.title}’ by ‘${by.title}’`,
        })),
      ),
    ),
    ...(coverage?.dimensions ?? []).flatMap(({ dimension, groups }) =>
      groups.map(({ label, cohort }) => ({
        amount: cohort,
        base: coverage?.cohort ?? hidden,
        what: `“${label}” of the cohort by ${dimension}`,
      })),
    ),
  ]
}

function wrongShare({ amount, base, what }: PrintedShare): Finding[] {
  if (amount.as !== 'figure' || amount.percent === null) return []
  const { number, percent } = amount
  if (base.as === 'figure' && percent === wholePercent(number, base.number)) return []
  const of = base.as === 'figure' ? base.number : 'a base without a figure'
  return [
    finding(
      `what the percentage of ${what} is made of`,
      behind(number),
      `${what} is printed as ${number} of ${of}`,
      `it is printed as ${percent}%`,
    ),
  ]
}

const wholePercent = (number: number, base: number) => Math.round((100 * number) / base)

function wrongCoverage(document: ReleaseDocument, { cohort, rate, larger, dimensions }: Coverage): Finding[] {
  const repeated = dimensions.flatMap(({ dimension, asked, groups }) => {
    const question = [...document.questions, ...document.ways].find(({ key }) => key === asked?.key)
    const cells = question && 'cells' in question ? question.cells : []
    const printed = new Set(cells.map(({ amount }) => JSON.stringify(amount)))
    return groups.flatMap(({ label, answered, heard, cohort: group }) => {
      const where = `“${label}” of those who answered by ${dimension}`
      const isOwn = answered && answered.as !== 'hidden' && !printed.has(JSON.stringify(answered))
      const told = larger || !answered ? null : comparison(answered, group)
      const compares = told !== undefined && heard !== told
      return [
        ...(isOwn ? [finding(`a count of its own: ${where}`, [0, 0], `no question prints it`)] : []),
        ...(compares
          ? [finding(`what ${where} is compared with`, [0, 0], `heard from ${heard ?? 'as is not known'}`)]
          : []),
      ]
    })
  })
  if (rate?.as !== 'figure') return repeated
  const { received } = document
  const figures = received.as === 'figure' && cohort.as === 'figure'
  if (figures && rate.percent === Math.max(1, wholePercent(received.number, cohort.number))) return repeated
  return [
    ...repeated,
    finding('what the response rate is made of', [0, 0], `the response rate is printed as ${rate.percent}%`),
  ]
}

/** What the share of those who answered says beside the cohort's; undefined where it is in words. */
function comparison(answered: Amount, cohort: Amount): 'less' | 'alike' | 'more' | null | undefined {
  if (answered.as === 'hidden' || cohort.as !== 'figure' || cohort.percent === null) return null
  if (answered.as === 'words') return undefined
  if (!answered.interval) return null
  const [low, high] = answered.interval
  if (cohort.percent > high) return 'less'
  return cohort.percent < low ? 'more' : 'alike'
}

/** By what is printed, then by code; and a rank is how many are printed larger. */
function wrongOrder({ themes, beside }: ReleaseDocument): Finding[] {
  const shown = themes.filter(({ amount }) => amount.as !== 'hidden')
  const inOrder = shown.every((theme, at) => {
    const next = shown[at + 1]
    return !next || size(theme) > size(next) || (size(theme) === size(next) && isBefore(theme, next))
  })
  const rankOf = (code: string) => {
    const theme = shown.find((each) => each.code === code)
    return theme ? shown.filter((each) => size(each) > size(theme)).length + 1 : null
  }
  const ranked = (beside?.themes ?? []).filter(({ code, here }) => here !== rankOf(code))
  return [
    ...(inOrder
      ? []
      : [finding('what the order of themes is made of', [0, 0], 'it is not that of their figures')]),
    ...ranked.map(({ name, here }) =>
      finding(`what the rank of “${name}” is made of`, [0, 0], `its rank is printed as ${here}`),
    ),
  ]
}

const isBefore = (one: ReleasedTheme, other: ReleasedTheme) =>
  one.code.localeCompare(other.code, 'en', { numeric: true }) < 0

function size({ amount }: ReleasedTheme): number {
  if (amount.as === 'figure') return amount.number
  if (amount.as === 'hidden') return -1
  return amount.words === 'nearly everybody' ? Infinity : fewestFirst.indexOf(amount.words)
}

const fewestFirst = Object.keys(shares)

const hidden: Base = { as: 'hidden' }

const finding = (what: string, possible: Finding['possible'], ...because: string[]): Finding => ({
  what,
  possible,
  because,
})
