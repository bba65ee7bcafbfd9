import type { CorrectionAct } from '../schema/correction.ts'
import type { ReleaseDocument } from '../schema/release.ts'
import { auditAgainst, givenAway } from '../worker/auditor/against-truth.ts'
import type { Finding } from '../worker/auditor/finding.ts'
import { publicKnowledge } from '../worker/auditor/public-knowledge.ts'
import { corrected } from '../worker/domain/corrected-release.ts'
import { publish } from '../worker/domain/suppression.ts'
import { type Derived, derivedFigures } from './derived-figures.ts'
import { freeFilters, liveTotals, underFive } from './naive-rules.ts'
import { randomCohort } from './random-cohort.ts'
import { Draw, randomForm } from './random-form.ts'
import { randomPeople } from './random-people.ts'
import { talliedWave } from './random-wave.ts'
import { seeded } from './seeded.ts'
import { trueCounts } from './true-counts.ts'

export type Trial = {
  seed: number
  /** Responses. */
  size: number
  violations: Finding[]
  /** Where the truth does not fit what the auditor reads: then one of the two is off the rules. */
  wrong: string[]
  derived: Derived[]
  naive: Record<NaiveRule, Away> | null
}
export const naiveRules = ['hideUnderFive', 'liveTotals', 'freeFilters'] as const
export type NaiveRule = (typeof naiveRules)[number]
/** People whose answers are in hidden counts, and how many of these are given away exactly. */
type Away = { people: number; hidden: number }

/** One random wave through the real door and its corrections, read by the auditor, who knows the rules and the questionnaire. */
export function disclosureTrial(seed: number, attackNaive: boolean): Trial {
  const draw = new Draw(seeded(seed))
  const form = randomForm(draw)
  const size = Math.round(10 * 30 ** draw.random())
  const people = randomPeople(draw, form, size)
  const answered = people.filter(({ withdrawn }) => !withdrawn)
  const tally = talliedWave(form, people, randomCohort(draw, form, answered.length))
  const frozen = publish(tally, '2026-10-08')
  const documents = [frozen, ...correctedStates(draw, frozen)]
  const found = auditAgainst(documents, publicKnowledge(tally), trueCounts(tally, frozen))
  const naive = attackNaive ? naiveAttack(draw, form, answered) : null
  return { seed, size, ...found, derived: derivedFigures(frozen), naive }
}

function naiveAttack(
  draw: Draw,
  form: Parameters<typeof underFive>[0],
  people: Parameters<typeof underFive>[1],
) {
  const away = ({ puzzle, truth }: ReturnType<typeof underFive>) => givenAway(puzzle, truth)
  return {
    hideUnderFive: away(underFive(form, people)),
    liveTotals:
      people.length > 0 ? away(liveTotals(form, people, draw.one(people))) : { people: 0, hidden: 0 },
    freeFilters: away(freeFilters(form, people)),
  }
}

/** Up to three corrections of random places, and what is read after each. */
function correctedStates(draw: Draw, frozen: ReleaseDocument): ReleaseDocument[] {
  const acts = draw.chance(0.5) ? [] : Array.from({ length: draw.whole(1, 3) }, () => randomAct(draw, frozen))
  const corrections = acts.flat().map((act) => ({ act, reason: 'It was counted twice', on: '2026-11-01' }))
  return corrections.map((_, at) => corrected(frozen, corrections.slice(0, at + 1)))
}

function randomAct(draw: Draw, { themes, questions, ways, breakdowns }: ReleaseDocument): CorrectionAct[] {
  const places: CorrectionAct[] = [
    ...themes.map(({ code }) => takeAway({ part: 'theme', code })),
    ...themes.map(({ code }) => takeAway({ part: 'quote', code, index: 0 })),
    ...[...questions, ...ways].map(({ key }) => takeAway({ part: 'question', key })),
    ...breakdowns.map(({ by, of }) => takeAway({ part: 'breakdown', by: by.key, of: of.key })),
    takeAway({ part: 'coverage' }),
    { do: 'reword', sentence: { part: 'title' }, text: 'Another title' },
    ...questions.map(
      ({ key }): CorrectionAct => ({
        do: 'reword',
        sentence: { part: 'question', key },
        text: 'Other words',
      }),
    ),
  ]
  return [draw.one(places)]
}

const takeAway = (place: Extract<CorrectionAct, { do: 'take away' }>['place']): CorrectionAct => ({
  do: 'take away',
  place,
})
