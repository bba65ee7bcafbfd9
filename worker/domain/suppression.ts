import { limits } from '../../schema/limits.ts'
import type {
  Amount,
  Lean,
  ReleaseDocument,
  ReleasedQuestion,
  ReleasedTheme,
  Share,
} from '../../schema/release.ts'
import { amountOf, baseOf, exact, figure, hiddenAmount, nearlyEverybody } from './amount.ts'
import { besideOf, size } from './beside.ts'
import { protectedBreakdown } from './breakdown.ts'
import { followUp, isWhole, type Protected, protectedQuestion, trendOf } from './closed-question.ts'
import { coverageOf, isPlausible } from './coverage.ts'
import { percentOf, rounded, slack, wordsFor } from './rounding.ts'
import {
  assertAddsUp,
  type Count,
  count,
  isClosed,
  type TalliedOpen,
  type TalliedTheme,
  type WaveTally,
} from './wave-tally.ts'

/**
 * The one door from true counts to publishable ones: R1 to R8 for a survey; publication consent alone for a consultation,
 * whose agencies answer as organisations. Pure: the same tally makes the same document (R5). Throws when the tally does
 * not add up, because the rules would then not protect.
 */
export function publish(tally: WaveTally, publishedOn: string): ReleaseDocument {
  assertAddsUp(tally)
  const { council, title, kind, waveNumber, codebook } = tally
  const answers = countable(tally)
  const indicative = answers > 0 && tally.read / answers < limits.readShare
  const body = kind === 'consultation' ? exactBody(tally, indicative) : protectedBody(tally, indicative)
  return {
    format: 2,
    council,
    title,
    kind,
    waveNumber,
    openedOn: day(tally.openedOn),
    closedOn: day(tally.closedOn),
    publishedOn: day(publishedOn),
    indicative,
    codebook: { ...codebook },
    coding: codingOf(tally),
    ...body,
    beside: tally.other && besideOf(body.themes, tally.other),
    corrections: [],
  }
}

type Body = Pick<
  ReleaseDocument,
  | 'received'
  | 'wrote'
  | 'notShown'
  | 'read'
  | 'themes'
  | 'questions'
  | 'breakdowns'
  | 'ways'
  | 'coverage'
  | 'agencies'
>

function protectedBody(tally: WaveTally, indicative: boolean): Body {
  const { received, cohort } = tally
  const everybody = cohort && isPlausible(cohort, received) ? cohort.people : null
  const themes = protectedThemes(tally, indicative, everybody)
  const released = protectedTables(tally, everybody)
  const written = writtenAreTold(tally, released)
  const leaving = ({ key }: { key: string }) => released.get(key)?.released ?? []
  const splittable = (key: string) => {
    const question = [...tally.questions.filter(isClosed), ...tally.ways].find((each) => each.key === key)
    const table = released.get(key)
    return question && table && { ...table, levels: question.levels }
  }
  return {
    received: baseOf(received),
    wrote: baseOf(tally.wrote),
    notShown: notShownOf(tally, themes),
    read: readShareOf(tally, written),
    themes,
    questions: tally.questions.flatMap((question) =>
      isClosed(question) ? leaving(question) : protectedOpen(question, written),
    ),
    breakdowns: tally.breakdowns.map((breakdown) =>
      protectedBreakdown(breakdown, splittable(breakdown.by.key), splittable(breakdown.of.key)),
    ),
    ways: tally.ways.flatMap(leaving),
    coverage: cohort && coverageOf(cohort, received, released),
    agencies: [],
  }
}

/** Every closed question and way of answering, by key: a follow-up after what it follows from. */
function protectedTables({ questions, ways }: WaveTally, everybody: number | null): Map<string, Protected> {
  const released = new Map<string, Protected>()
  for (const question of [...questions.filter(isClosed), ...ways]) {
    const table = protectedQuestion(question, everybody)
    const { key, title, kind } = question
    const may = followUp(question, released)
    const said = may === 'free' || (may === 'whole' && isWhole(table.released))
    released.set(key, said ? table : { ...table, released: { key, title, kind, state: 'hidden' } })
  }
  return released
}

/**
 * R4. Bases of written questions are told together or not at all: whoever wrote, wrote somewhere, so the bases of the others
 * beside "how many wrote" would tell the one that is hidden.
 */
const writtenAreTold = ({ questions }: WaveTally, released: ReadonlyMap<string, Protected>) =>
  questions.every(
    (question) =>
      isClosed(question) ||
      (question.answered >= limits.reportedBase && followUp(question, released) !== 'hidden'),
  )

function protectedOpen({ key, title, kind, answered }: TalliedOpen, told: boolean): ReleasedQuestion {
  return { key, title, kind, base: told ? baseOf(answered) : hiddenAmount }
}

/** R7. By what is printed, then by code: never by a count that is not printed. */
function protectedThemes(
  { themes, wrote }: WaveTally,
  indicative: boolean,
  everybody: number | null,
): ReleasedTheme[] {
  if (wrote < limits.reportedBase) return []
  const amount = (people: Count): Amount => {
    if (nearlyEverybody(people, wrote)) return { as: 'words', words: 'nearly everybody' }
    if (indicative) return { as: 'words', words: wordsFor(people / wrote) }
    return amountOf(people, wrote, everybody)
  }
  return themes
    .filter((theme) => theme.people >= limits.smallestCell)
    .map((theme) => releasedTheme(theme, amount(theme.people), leanOf(theme, limits.smallestCell)))
    .sort(byAmountThenCode)
}

/** R7 of each side by itself: a person may be on both, so neither says anything of the other. */
function leanOf({ working, notWorking }: TalliedTheme, floor: number): Lean | null {
  if (working >= floor && notWorking >= floor) return 'both'
  if (working >= floor) return 'working'
  return notWorking >= floor ? 'not-working' : null
}

/**
 * One merged number: a printed "held: 1" would itself disclose. `received` counts people and this counts
 * answers, each rounded, so their difference is no count of anything. Set against all written answers it
 * says only how many were coded, give or take 4: held or withdrawn answers may still be any of 0 to 7,
 * since the other reasons fill what they leave. It goes when it, or the rest, is small; and when so many
 * were coded that the themes shown could not hold them all, which would prove a rare theme.
 */
function notShownOf({ conservation, themes, wrote }: WaveTally, released: ReleasedTheme[]): Amount {
  const { received, coded } = conservation
  const rest = count(received - coded)
  const inFigures = wrote >= limits.percentageBase && released.some(({ amount }) => amount.as === 'figure')
  if (!inFigures || rest < limits.smallestCell || coded < limits.smallestCell) return hiddenAmount
  const most = released.reduce((sum, { amount }) => sum + mostPeople(amount, wrote), 0)
  const otherRare = Math.max(0, themes.length - released.length - 1) * (limits.smallestCell - 1)
  const fewestCoded = rounded(received) - rounded(rest) - 2 * slack
  if (fewestCoded > most + otherRare) return hiddenAmount
  return { as: 'figure', number: figure(rounded(rest)), percent: null }
}

const mostPeople = (amount: Amount, wrote: Count) =>
  (amount.as === 'figure' ? amount.number : rounded(wrote)) + slack

/** Held and withdrawn answers are in no figure: against one that counts them, any other gives them away. */
const countable = ({ conservation: { received, held, withdrawn } }: WaveTally) =>
  count(received - held - withdrawn)

/** In figures only beside the bases of the written questions: alone it would tell how many answers they are. */
function readShareOf(tally: WaveTally, written: boolean): Share {
  const { read } = tally
  const answers = countable(tally)
  const share = answers === 0 ? 0 : read / answers
  const few = Math.min(read, answers - read) < limits.smallestCell
  if (!written || answers < limits.percentageBase || few) return { as: 'words', words: wordsFor(share) }
  return { as: 'figure', percent: figure(percentOf(read, answers)) }
}

function exactBody(tally: WaveTally, indicative: boolean): Body {
  const { received, wrote, read, conservation, agencies } = tally
  const seen = countable(tally)
  const amount = (people: Count): Amount =>
    indicative ? { as: 'words', words: wordsFor(people / wrote) } : exact(people)
  return {
    received: exact(received),
    wrote: exact(wrote),
    notShown: exact(seen - conservation.coded),
    read: { as: 'figure', percent: figure(Math.round((100 * read) / Math.max(1, seen))) },
    themes: tally.themes
      .filter((theme) => theme.people > 0)
      .map((theme) => ({
        ...releasedTheme(theme, amount(theme.people), leanOf(theme, 1)),
        ...(theme.alike >= limits.smallestCampaign && !indicative ? { alike: exact(theme.alike) } : {}),
      }))
      .sort(byAmountThenCode),
    questions: tally.questions.map((question): ReleasedQuestion => {
      const { key, title, answered } = question
      if (!isClosed(question)) return { key, title, kind: question.kind, base: exact(answered) }
      const cells = (question.levels[0] ?? []).map(({ label, people }) => ({ label, amount: exact(people) }))
      const trend = trendOf(question, cells)
      return { key, title, kind: question.kind, state: 'shown', base: exact(answered), cells, ...trend }
    }),
    breakdowns: [],
    ways: [],
    coverage: null,
    agencies: [...agencies].sort(),
  }
}

/** How far two people agree is told from 10 answers, to one decimal: it is a figure about coding, not about people. */
function codingOf({ coding: { coders, sample } }: WaveTally): ReleaseDocument['coding'] {
  if (!sample || sample.answers < limits.agreementFloor) return { coders, agreement: null }
  const alpha = figure(Math.round(sample.alpha * 10) / 10)
  return { coders, agreement: { alpha, answers: figure(rounded(sample.answers)) } }
}

/** The order of quotes is the alphabet's: it tells nothing of who answered when. */
const releasedTheme = (theme: TalliedTheme, amount: Amount, lean: Lean | null): ReleasedTheme => ({
  code: theme.code,
  name: theme.name,
  definition: theme.definition,
  amount,
  lean,
  weak: theme.f1 !== null && theme.f1 < limits.firmF1,
  quotes: theme.quotes.toSorted((a, b) => (a.text < b.text ? -1 : 1)),
  earlier: theme.earlier.slice(0, limits.earlierWaves),
})

function byAmountThenCode(one: ReleasedTheme, other: ReleasedTheme): number {
  return size(other.amount) - size(one.amount) || one.code.localeCompare(other.code, 'en', { numeric: true })
}

const day = (at: string) => at.slice(0, 10)
