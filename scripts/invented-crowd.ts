import { fixedOptions, isAsked } from '../schema/follow-up.ts'
import { channels, overseens, type SurveyFile } from '../schema/survey.ts'
import type { Person, Said } from '../tests/support/crowd.ts'

type About = { questions: SurveyFile['questions']; themeIds: string[]; reader: string }

/**
 * So many invented responses to a survey, one after the other, coded as a wave is: two texts in three read by a person, one
 * theme in three undecided, some held or withdrawn, and answers and themes skewed as they are in life.
 */
export function* inventCrowd(size: number, random: () => number, about: About): Generator<Person> {
  const of = <T>(values: readonly T[]): T => values[Math.floor(random() ** 2 * values.length)] as T
  const lot = (chance: number) => random() < chance
  for (let n = 0; n < size; n++) {
    const said: Person['said'] = {}
    for (const question of about.questions) {
      const followUp = 'followUp' in question ? question.followUp : undefined
      const before = followUp && said[followUp.of]
      if (lot(0.1) || !isAsked(followUp, before && 'chosen' in before ? before.chosen : [])) continue
      const answer = answerTo(question, about, { of, lot })
      if (answer) said[question.key] = answer
    }
    yield {
      channel: lot(0.9) ? of(channels) : null,
      overseen: lot(0.8) ? of(overseens) : null,
      withdrawn: lot(0.02),
      quotable: lot(0.5),
      said,
    }
  }
}

type Luck = { of: <T>(values: readonly T[]) => T; lot: (chance: number) => boolean }

function answerTo(question: SurveyFile['questions'][number], about: About, { of, lot }: Luck): Said | null {
  const { kind } = question
  if (kind === 'choices') {
    const chosen = question.choices.filter(() => lot(0.3)).map(({ id }) => id)
    return { chosen: chosen.length ? chosen : [of(question.choices).id] }
  }
  if (kind === 'choice') return { chosen: [of(question.choices).id] }
  if (kind in fixedOptions) return { chosen: [of(fixedOptions[kind as keyof typeof fixedOptions])] }
  if (kind !== 'short' && kind !== 'long' && kind !== 'good') return null
  const themes = new Set([of(about.themeIds), of(about.themeIds)])
  return {
    text: 'What somebody invented for a measurement, about as long as what people write on a phone.',
    held: lot(0.01) ? about.reader : undefined,
    reading: lot(0.65) ? { outcome: lot(0.1) ? 'nothing' : 'themes', by: about.reader } : undefined,
    codings: [...themes].map((themeId) => ({
      themeId,
      decision: lot(0.6) ? 'confirmed' : lot(0.2) ? 'rejected' : null,
      polarity: of(['not-working', 'working', 'mixed', 'idea', null] as const),
    })),
  }
}
