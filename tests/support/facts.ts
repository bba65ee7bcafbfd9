import type { Amount, Base, ReleaseDocument } from '../../schema/release.ts'
import { leaderWording } from '../../web/leader/leader-wording.ts'

/** Where something is said → what: "30 people, 46%, 34% to 58%", "about half", "hidden to protect people", "rank 2". */
export type Facts = Record<string, string>

const hidden = 'hidden to protect people'

/** Every figure of a release with its place, read off the document without any of the code that renders it. */
export function factsOf(document: ReleaseDocument): Facts {
  const { kind, themes, questions, ways, breakdowns, coverage, beside } = document
  const facts: Facts = {
    received: baseFact(document.received),
    wrote: baseFact(document.wrote),
    'under no theme': amountFact(document.notShown),
    ...spokenOf(document),
  }
  for (const { name, amount, alike, quotes, earlier } of themes) {
    facts[`theme ${name}`] = amountFact(amount)
    if (alike) facts[`spoken / ${name} alike`] = amountFact(alike)
    for (const { waveNumber, amounts } of earlier)
      facts[`spoken / ${name} / wave ${waveNumber}`] = amountFact(amounts[0] ?? { as: 'hidden' })
    for (const { text, paraphrase } of quotes)
      facts[`${paraphrase ? 'paraphrase' : 'quote'} under ${name}: ${text}`] = 'said'
  }
  for (const question of [...questions, ...ways]) {
    const { title } = question
    if ('base' in question) facts[`${title} / base`] = baseFact(question.base)
    if (!('state' in question)) continue
    if (question.state !== 'shown') facts[title] = hidden
    if ('cells' in question)
      for (const { label, amount } of question.cells) facts[`${title} / ${label}`] = amountFact(amount)
    if (question.state !== 'shown') continue
    for (const { waveNumber, base, amounts } of question.earlier) {
      facts[`${title} / wave ${waveNumber} / base`] = baseFact(base)
      for (const [at, { label }] of question.cells.entries())
        facts[`${title} / wave ${waveNumber} / ${label}`] = amountFact(amounts[at] ?? { as: 'hidden' })
    }
  }
  for (const { by, of, state, columns, groups } of breakdowns) {
    const place = `${of.title} by ${by.title}`
    if (state === 'hidden') facts[place] = hidden
    for (const { label, base, amounts } of groups) {
      facts[`${place} / ${label} / base`] = baseFact(base)
      for (const [at, column] of columns.entries())
        facts[`${place} / ${label} / ${column.label}`] = amountFact(amounts[at] ?? { as: 'hidden' })
    }
  }
  for (const { dimension, groups } of coverage?.dimensions ?? [])
    for (const { label, cohort, answered } of groups) {
      const place = `${leaderWording.coverage.dimensions[dimension]} / ${label}`
      facts[`${place} / cohort`] = amountFact(cohort)
      if (answered) facts[`${place} / answered`] = amountFact(answered)
    }
  for (const { name, here, there } of beside?.themes ?? []) {
    facts[`${name} / rank here`] = `${here ?? leaderWording.beside.noRank[kind]}`
    facts[`${name} / rank there`] = `${there ?? leaderWording.beside.noRank[beside?.kind ?? kind]}`
  }
  return facts
}

/** What page and Word say in sentences and in no table. */
function spokenOf({ coverage, coding, read, codebook }: ReleaseDocument): Facts {
  const rate = coverage?.rate
  return {
    'spoken / read': read.as === 'figure' ? `${read.percent}%` : read.words,
    'spoken / codebook': `${codebook.version}`,
    'spoken / coders': `${coding.coders}`,
    ...(coding.agreement
      ? { 'spoken / agreement': `${coding.agreement.alpha} in ${coding.agreement.answers}` }
      : {}),
    ...(coverage ? { 'spoken / cohort': baseFact(coverage.cohort) } : {}),
    ...(coverage
      ? { 'spoken / rate': !rate ? hidden : rate.as === 'figure' ? `${rate.percent}%` : rate.words }
      : {}),
  }
}

export function amountFact(amount: Amount): string {
  if (amount.as === 'hidden') return hidden
  if (amount.as === 'words') return amount.words
  const { number, percent, interval } = amount
  return [
    `${number}`,
    ...(percent === null ? [] : [`${percent}%`]),
    ...(interval ? [`${interval[0]}% to ${interval[1]}%`] : []),
  ].join(', ')
}

export function baseFact(base: Base): string {
  if (base.as === 'figure') return `${base.number}`
  return base.as === 'fewer' ? 'fewer than 30' : hidden
}
