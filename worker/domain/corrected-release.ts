import type { CorrectionAct } from '../../schema/correction.ts'
import type { Hidden, ReleaseDocument, ReleasedBreakdown, ReleasedQuestion } from '../../schema/release.ts'

/** `on`: a day, as in 2026-11-24. */
export type Correction = { act: CorrectionAct; reason: string; on: string }
type TakeAway = Extract<CorrectionAct, { do: 'take away' }>['place']
type Reword = Extract<CorrectionAct, { do: 'reword' }>['sentence']

/**
 * A release as it reads after its corrections, oldest first (R5). Pure. Every figure in it stands at the same place in
 * `document`: figures go, none comes. What they are called in the list is as the release calls it now.
 */
export function corrected(document: ReleaseDocument, corrections: Correction[]): ReleaseDocument {
  const after = corrections.reduce((so, { act }) => carriedOut(so, act), document)
  const told = corrections.map(({ act, reason, on }) => ({
    on,
    what: nameOf(after, act),
    act: act.do === 'reword' ? ('reworded' as const) : ('taken away' as const),
    reason,
  }))
  return { ...after, corrections: [...document.corrections, ...told] }
}

/** The release after one act more; the same where there is nothing left to act on. */
export const carriedOut = (document: ReleaseDocument, act: CorrectionAct): ReleaseDocument =>
  act.do === 'reword' ? reworded(document, act.sentence, act.text) : without(document, act.place)

/** The words that a rewording would replace; undefined where the release has no such place. */
export function wordingAt(document: ReleaseDocument, sentence: Reword): string | undefined {
  if (sentence.part === 'title') return document.title
  if (sentence.part === 'question') return questionOf(document, sentence.key)?.title
  return document.themes.find(({ code }) => code === sentence.code)?.[sentence.field]
}

function without(document: ReleaseDocument, place: TakeAway): ReleaseDocument {
  switch (place.part) {
    case 'theme':
      return withoutTheme(document, place.code)
    case 'quote':
      return {
        ...document,
        themes: document.themes.map((theme) =>
          theme.code === place.code
            ? { ...theme, quotes: theme.quotes.filter((_, index) => index !== place.index) }
            : theme,
        ),
      }
    case 'question':
      return withoutQuestion(document, place.key)
    case 'breakdown':
      return withoutBreakdowns(document, ({ by, of }) => by.key === place.by && of.key === place.of)
    case 'coverage':
      return { ...document, coverage: null }
    case 'beside':
      return { ...document, beside: null }
  }
}

/**
 * Last in the list, since its place would tell its size; with it goes what would tell it again: its rank, which the ranks
 * around it give away, and the number of answers under no theme.
 */
function withoutTheme(document: ReleaseDocument, code: string): ReleaseDocument {
  const theme = document.themes.find((each) => each.code === code)
  if (!theme) return document
  const { alike: _, ...rest } = theme
  const others = document.themes.filter((each) => each !== theme)
  const ranked = document.beside?.themes.some((each) => each.code === code && each.here !== null)
  return {
    ...document,
    notShown: hidden,
    themes: [...others, { ...rest, amount: hidden, lean: null, quotes: [], earlier: [] }],
    beside: ranked ? null : document.beside,
  }
}

function withoutQuestion(document: ReleaseDocument, key: string): ReleaseDocument {
  const { coverage } = document
  const empty = (question: ReleasedQuestion): ReleasedQuestion => {
    if (question.key !== key) return question
    const { title, kind } = question
    if (kind === 'short' || kind === 'long') return { key, title, kind, base: hidden }
    return { key, title, kind, state: 'hidden' }
  }
  return {
    ...withoutBreakdowns(document, ({ by, of }) => by.key === key || of.key === key),
    questions: document.questions.map(empty),
    ways: document.ways.map(empty),
    coverage: coverage && {
      ...coverage,
      dimensions: coverage.dimensions.map((dimension) =>
        dimension.asked?.key === key
          ? {
              ...dimension,
              groups: dimension.groups.map((group) => ({
                ...group,
                answered: group.answered && hidden,
                heard: null,
              })),
            }
          : dimension,
      ),
    },
  }
}

const withoutBreakdowns = (
  document: ReleaseDocument,
  goes: (breakdown: ReleasedBreakdown) => boolean,
): ReleaseDocument => ({
  ...document,
  breakdowns: document.breakdowns.map((breakdown) =>
    goes(breakdown)
      ? { by: breakdown.by, of: breakdown.of, state: 'hidden', columns: [], groups: [] }
      : breakdown,
  ),
})

function reworded(document: ReleaseDocument, sentence: Reword, text: string): ReleaseDocument {
  if (sentence.part === 'title') return { ...document, title: text }
  if (sentence.part === 'theme') {
    const { code, field } = sentence
    const { beside } = document
    const themes = document.themes.map((theme) => (theme.code === code ? { ...theme, [field]: text } : theme))
    if (field === 'definition' || !beside) return { ...document, themes }
    const named = beside.themes.map((theme) => (theme.code === code ? { ...theme, name: text } : theme))
    return { ...document, themes, beside: { ...beside, themes: named } }
  }
  const titled = <T extends { key: string; title: string }>(asked: T): T =>
    asked.key === sentence.key ? { ...asked, title: text } : asked
  const { coverage } = document
  return {
    ...document,
    questions: document.questions.map(titled),
    ways: document.ways.map(titled),
    breakdowns: document.breakdowns.map((each) => ({ ...each, by: titled(each.by), of: titled(each.of) })),
    coverage: coverage && {
      ...coverage,
      dimensions: coverage.dimensions.map((each) => ({ ...each, asked: each.asked && titled(each.asked) })),
    },
  }
}

function nameOf(document: ReleaseDocument, act: CorrectionAct): string {
  const place = act.do === 'reword' ? act.sentence : act.place
  const theme = (code: string) => document.themes.find((each) => each.code === code)?.name ?? code
  const question = (key: string) => questionOf(document, key)?.title ?? key
  switch (place.part) {
    case 'title':
      return 'The title'
    case 'theme':
      return 'field' in place && place.field === 'definition'
        ? `What “${theme(place.code)}” means`
        : `Theme “${theme(place.code)}”`
    case 'quote':
      return `A quote under “${theme(place.code)}”`
    case 'question':
      return `Question “${question(place.key)}”`
    case 'breakdown':
      return `“${question(place.of)}”, split by “${question(place.by)}”`
    case 'coverage':
      return 'Who was not heard from'
    case 'beside':
      return 'Young people and partners side by side'
  }
}

const questionOf = (document: ReleaseDocument, key: string) =>
  [...document.questions, ...document.ways].find((question) => question.key === key)

const hidden: Hidden = { as: 'hidden' }
