import { limits } from '../../schema/limits.ts'
import {
  type Amount,
  type Base,
  type Figure,
  type ReleaseDocument,
  type ReleasedCell,
  type ReleasedQuestion,
  type ReleasedTheme,
  type Share,
  words,
} from '../../schema/release.ts'
import { printed, shownCells } from './inference.ts'
import { percentOf, rounded, slack, wordsFor } from './rounding.ts'
import {
  type Count,
  count,
  isClosed,
  type TalliedCell,
  type TalliedQuestion,
  type TalliedTheme,
  type WaveTally,
} from './wave-tally.ts'

/**
 * The one door from true counts to publishable ones: R1, R2, R4 and R6 to R8 for a survey; publication
 * consent alone for a consultation, whose agencies answer as organisations. Pure: the same tally makes the
 * same document (R5). Throws when the tally does not add up, because the rules would then not protect.
 */
export function publish(tally: WaveTally, publishedOn: string): ReleaseDocument {
  assertAddsUp(tally)
  const { council, title, kind, waveNumber, codebook } = tally
  const answers = tally.conservation.received
  const indicative = answers > 0 && tally.read / answers < limits.readShare
  const head = { format: 2 as const, council, title, kind, waveNumber, codebook: { ...codebook }, indicative }
  const days = { openedOn: day(tally.openedOn), closedOn: day(tally.closedOn), publishedOn: day(publishedOn) }
  const body = kind === 'consultation' ? exactBody(tally, indicative) : protectedBody(tally, indicative)
  return {
    ...head,
    ...days,
    ...body,
    coding: { coders: tally.coding.coders, agreement: null },
    breakdowns: [],
    ways: kind === 'survey' ? tally.ways.map(protectedQuestion) : [],
    coverage: null,
    beside: null,
    corrections: [],
  }
}

type Body = Pick<
  ReleaseDocument,
  'received' | 'wrote' | 'notShown' | 'read' | 'themes' | 'questions' | 'agencies'
>

function protectedBody(tally: WaveTally, indicative: boolean): Body {
  const themes = protectedThemes(tally, indicative)
  return {
    received: baseOf(tally.received),
    wrote: baseOf(tally.wrote),
    notShown: notShownOf(tally, themes),
    read: readShareOf(tally),
    themes,
    questions: tally.questions.map(protectedQuestion),
    agencies: [],
  }
}

/** R7. By what is printed, then by code: never by a count that is not printed. */
function protectedThemes({ themes, wrote }: WaveTally, indicative: boolean): ReleasedTheme[] {
  if (wrote < limits.reportedBase) return []
  const amount = (people: Count): Amount => {
    if (nearlyEverybody(people, wrote)) return { as: 'words', words: 'nearly everybody' }
    if (indicative) return { as: 'words', words: wordsFor(people / wrote) }
    return amountOf(people, wrote)
  }
  return themes
    .filter((theme) => theme.people >= limits.smallestCell)
    .map((theme) => releasedTheme(theme, amount(theme.people)))
    .sort(byAmountThenCode)
}

function protectedQuestion(question: TalliedQuestion): ReleasedQuestion {
  const { key, title, answered } = question
  if (!isClosed(question)) return { key, title, kind: question.kind, base: baseOf(answered) }
  const { kind } = question
  const cells = question.levels[0] ?? []
  const hidden: ReleasedQuestion = { key, title, kind, state: 'hidden' }
  if (answered < limits.reportedBase) return hidden
  if (cells.some((cell) => answered - cell.people < limits.smallestCell)) {
    if (!cells.some((cell) => nearlyEverybody(cell.people, answered))) return hidden
    return { key, title, kind, state: 'nearly everybody', cells: cells.map(onlyNearlyEverybody(answered)) }
  }
  const shown = shownCells(kind === 'choices' ? 'several' : 'all', answered, cells)
  if (shown.size === 0) return hidden
  const released = cells.map((cell) => ({
    label: cell.label,
    amount: shown.has(cell) ? amountOf(cell.people, answered) : hiddenAmount,
  }))
  return {
    key,
    title,
    kind,
    state: 'shown',
    base: baseOf(answered),
    cells: released,
    earlier: [],
    broken: null,
  }
}

/** R6. The words are kept from being untrue: of 20 people, 13 are not nearly everybody. */
const nearlyEverybody = (people: Count, base: Count) =>
  base - people < limits.smallestCell && people >= base * 0.75

const onlyNearlyEverybody =
  (answered: Count) =>
  ({ label, people }: TalliedCell): ReleasedCell => ({
    label,
    amount: nearlyEverybody(people, answered) ? { as: 'words', words: 'nearly everybody' } : hiddenAmount,
  })

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

function readShareOf({ read, conservation }: WaveTally): Share {
  const answers = conservation.received
  const share = answers === 0 ? 0 : read / answers
  const few = Math.min(read, answers - read) < limits.smallestCell
  if (answers < limits.percentageBase || few) return { as: 'words', words: wordsFor(share) }
  return { as: 'figure', percent: figure(percentOf(read, answers)) }
}

/** R1, R2. */
function baseOf(people: Count): Base {
  if (people < limits.reportedBase) return hiddenAmount
  if (people < limits.percentageBase) return { as: 'fewer' }
  return { as: 'figure', number: figure(rounded(people)) }
}

function amountOf(people: Count, base: Count): Amount {
  const form = printed(people, base)
  if (typeof form === 'string') return { as: 'words', words: form }
  return { as: 'figure', number: figure(form), percent: figure(percentOf(people, base)) }
}

function exactBody(tally: WaveTally, indicative: boolean): Body {
  const { received, wrote, read, conservation, agencies } = tally
  // Held and withdrawn answers are in no figure: against one that counts them, any other gives them away.
  const seen = conservation.received - conservation.held - conservation.withdrawn
  const exact = (n: number): Base & Amount => ({ as: 'figure', number: figure(n), percent: null })
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
        ...releasedTheme(theme, amount(theme.people)),
        ...(theme.alike >= limits.smallestCampaign && !indicative ? { alike: exact(theme.alike) } : {}),
      }))
      .sort(byAmountThenCode),
    questions: tally.questions.map((question): ReleasedQuestion => {
      const { key, title, answered } = question
      if (!isClosed(question)) return { key, title, kind: question.kind, base: exact(answered) }
      const cells = (question.levels[0] ?? []).map(({ label, people }) => ({ label, amount: exact(people) }))
      return {
        key,
        title,
        kind: question.kind,
        state: 'shown',
        base: exact(answered),
        cells,
        earlier: [],
        broken: null,
      }
    }),
    agencies: [...agencies].sort(),
  }
}

function assertAddsUp({ conservation, questions, wrote, themes, read }: WaveTally): void {
  const { received, coded, unfit, nothing, unreviewed, held, withdrawn } = conservation
  const parts = coded + unfit + nothing + unreviewed + held + withdrawn
  const fits = questions.filter(isClosed).every(({ kind, answered, levels }) => {
    const cells = levels[0] ?? []
    const total = cells.reduce((sum, { people }) => sum + people, 0)
    const within = cells.every(({ people }) => people <= answered)
    return within && (kind === 'choices' ? total >= answered : total === answered)
  })
  const counted = themes.every(({ people, alike }) => alike <= people && people <= wrote) && read <= received
  if (parts !== received || !fits || !counted) throw new Error('the tally of this wave does not add up')
}

/** The order of quotes is the alphabet's: it tells nothing of who answered when. */
const releasedTheme = ({ code, name, definition, quotes }: TalliedTheme, amount: Amount): ReleasedTheme => ({
  code,
  name,
  definition,
  amount,
  lean: null,
  weak: false,
  quotes: [...quotes].sort((a, b) => (a.text < b.text ? -1 : 1)),
  earlier: [],
})

function byAmountThenCode(one: ReleasedTheme, other: ReleasedTheme): number {
  return size(other.amount) - size(one.amount) || one.code.localeCompare(other.code, 'en', { numeric: true })
}

function size(amount: Amount): number {
  if (amount.as === 'figure') return amount.number
  if (amount.as === 'words')
    return amount.words === 'nearly everybody' ? Infinity : words.indexOf(amount.words)
  return -1
}

const hiddenAmount = { as: 'hidden' } as const
const figure = (n: number) => n as Figure
const day = (at: string) => at.slice(0, 10)
