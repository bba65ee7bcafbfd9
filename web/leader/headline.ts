import type { Amount, Base, ReleaseDocument, ReleasedTheme } from '../../schema/release.ts'
import { aboutText, type ClosedQuestion, howMany, isClosed, listed, quoted, shareOf } from './amount-words.ts'
import { changeSentence, earlierOf, type ToldEarlier } from './change.ts'
import { differenceOf, printedShare, type Told } from './difference.ts'
import { hidden, leaderWording as wording } from './leader-wording.ts'
import { leadingNamed } from './leading.ts'

/**
 * A finding in a sentence, with its base, and where its evidence is: `name` stands in the sentence, quoted and in this
 * order; `id` is its place on the page.
 */
export type Headline = { sentence: string; evidence: { id: string; name: string }[] }

/**
 * Up to three findings: the themes raised most, what most people chose, and the clearest change since the wave before or,
 * without one, who was heard least; then what most chose in other questions. Pure, from the document alone.
 */
export function headline(document: ReleaseDocument): Headline[] {
  const [chosen, ...others] = mostChosen(document)
  const found = [mostRaised(document), chosen, clearestChange(document) ?? leastHeard(document), ...others]
  return found.filter((finding) => finding != null).slice(0, 3)
}

/** None of several themes that are printed alike is named above the others. */
function mostRaised({ kind, themes, wrote, indicative }: ReleaseDocument): Headline | null {
  const shown = themes.filter(({ amount }) => amount.as !== 'hidden')
  const next = shown[3] && aboutText(shown[3].amount, wrote)
  const ahead = shown.slice(0, 3).filter(({ amount }) => aboutText(amount, wrote) !== next)
  const most = ahead.length > 0 ? ahead : shown.slice(0, 3)
  if (most.length === 0) return null
  const raised = most.map(({ name, amount, lean }) => {
    const said = lean ? `; ${wording.leanBriefly[lean]}` : ''
    return `“${name}” (${aboutText(amount, wrote)}${said})`
  })
  const who = wording.who[kind].toLowerCase()
  const often = ahead.length > 0 ? 'wrote most often about' : 'wrote about several themes alike, among them'
  const sentence = `In their own words (${howMany(wrote, kind)}), ${who} ${often} ${listed(raised)}${indicative ? '. This is indicative' : ''}.`
  return { sentence, evidence: most.map(themeEvidence) }
}

/** One finding a question, the largest share first; questions that only say who people are come to none. */
function mostChosen(document: ReleaseDocument): Headline[] {
  const characteristics = [
    ...(document.coverage?.dimensions ?? []).map(({ asked }) => asked?.key),
    ...document.breakdowns.map(({ by }) => by.key),
  ]
  return document.questions
    .filter(isClosed)
    .filter(({ key }) => !characteristics.includes(key))
    .sort((one, other) => largestShare(other) - largestShare(one))
    .flatMap((question) => {
      const sentence = chosenSentence(question, document)
      return sentence ? [{ sentence, evidence: [questionEvidence(question)] }] : []
    })
}

/** Of the one answer that leads: what two lead says less, and comes last. */
function largestShare(question: ClosedQuestion): number {
  if (question.state === 'hidden') return 0
  if (question.state === 'nearly everybody') return 1
  const [first, second] = leadingNamed(question.cells)
  if (!first || second) return 0
  return printedShare({ amount: first.amount, base: question.base }, 'survey')?.share ?? 0
}

function chosenSentence(question: ClosedQuestion, { kind }: ReleaseDocument): string | null {
  if (question.state === 'hidden') return null
  const [first, second, third] = leadingNamed(question.cells)
  if (!first || third) return null
  const labels = quoted((second ? [first, second] : [first]).map(({ label }) => label))
  if (question.state === 'nearly everybody')
    return `Asked “${question.title}”, nearly everybody chose ${labels}. How many is ${hidden}.`
  const share = shareOf(first.amount, question.base, kind)
  if (second) return `Asked “${question.title}”: ${labels} were each the answer of ${share}.`
  return `Asked “${question.title}”, ${share} ${question.kind === 'scale' ? 'gave' : 'chose'} ${labels}.`
}

/** Told only where it is clear among all comparisons that the document makes. */
function clearestChange({ kind, themes, wrote, questions }: ReleaseDocument): Headline | null {
  type Comparison = { now: Told; before: ToldEarlier; name: string; evidence: Headline['evidence'][number] }
  const ofThemes = themes.flatMap((theme): Comparison[] =>
    theme.earlier.slice(0, 1).map((wave) => ({
      now: { amount: theme.amount, base: wrote },
      before: earlierOf(wave, 0),
      name: `The share who wrote about “${theme.name}”`,
      evidence: themeEvidence(theme),
    })),
  )
  const ofQuestions = questions
    .filter(isClosed)
    .filter((question) => question.state === 'shown')
    .flatMap((question) =>
      question.earlier.slice(0, 1).flatMap((wave) =>
        question.cells.map(({ label, amount }, at) => ({
          now: { amount, base: question.base },
          before: earlierOf(wave, at),
          name: `Asked “${question.title}”, the share of “${label}”`,
          evidence: questionEvidence(question),
        })),
      ),
    )
  const all = [...ofThemes, ...ofQuestions]
  const [clearest] = all
    .map((each) => ({
      ...each,
      strength: differenceOf(each.now, each.before, kind, all.length)?.strength ?? 0,
    }))
    .filter(({ strength }) => strength > 1)
    .sort((one, other) => other.strength - one.strength)
  if (!clearest) return null
  const { now, before, name, evidence } = clearest
  return { sentence: changeSentence(now, before, kind, name), evidence: [evidence] }
}

/** The widest gap in percentages; groups in words come last. */
function leastHeard({ coverage, questions }: ReleaseDocument): Headline | null {
  if (!coverage) return null
  const [least] = coverage.dimensions
    .flatMap(({ asked, groups }) => groups.map((group) => ({ ...group, key: asked?.key })))
    .flatMap(({ key, label, cohort, answered, heard }) =>
      heard === 'less' && answered ? [{ key, label, cohort, answered, gap: gapOf(cohort, answered) }] : [],
    )
    .sort((one, other) => other.gap - one.gap)
  if (!least) return null
  const question = questions.find(({ key }) => key === least.key)
  const base = question && 'base' in question ? question.base : hiddenBase
  const of = (amount: Amount) => aboutText(amount, hiddenBase)
  const many = (whole: Base) => howMany(whole, 'survey')
  const sentence = `We heard less from “${least.label}”: ${of(least.answered)} of those who answered (${many(base)}), ${of(least.cohort)} of the cohort (${many(coverage.cohort)}).`
  return { sentence, evidence: [{ id: 'coverage', name: least.label }] }
}

const hiddenBase: Base = { as: 'hidden' }

const gapOf = (one: Amount, other: Amount) =>
  one.as === 'figure' && other.as === 'figure' ? (one.percent ?? 0) - (other.percent ?? 0) : 0

const themeEvidence = ({ code, name }: ReleasedTheme) => ({ id: `theme-${code}`, name })
const questionEvidence = ({ key, title }: ClosedQuestion) => ({ id: `q-${key}`, name: title })
