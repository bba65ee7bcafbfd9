import { fixedOptions } from '../schema/follow-up.ts'
import { type Channel, overseens, type SurveyFile } from '../schema/survey.ts'
import type { Person, Said } from '../tests/support/crowd.ts'

type About = { questions: SurveyFile['questions']; themeIds: string[]; reader: string }

/**
 * So many invented responses to a survey without follow-ups, one after the other, coded as a wave is: two texts in three read
 * by a person, two themes in each, some held or withdrawn. Every answer is as likely as the others.
 */
export function* inventCrowd(size: number, random: () => number, about: About): Generator<Person> {
  const of = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T
  const lot = (chance: number) => random() < chance
  for (let n = 0; n < size; n++) {
    const said: Person['said'] = {}
    for (const question of about.questions) {
      const answer = lot(0.05) ? null : answerTo(question, about, { of, lot })
      if (answer) said[question.key] = answer
    }
    yield {
      channel: of(['alone', 'PA', 'paper'] satisfies Channel[]),
      overseen: of(overseens),
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
    const chosen = question.choices.filter(() => lot(0.5)).map(({ id }) => id)
    return { chosen: chosen.length ? chosen : [of(question.choices).id] }
  }
  if (kind === 'choice') return { chosen: [of(question.choices).id] }
  if (kind in fixedOptions) return { chosen: [of(fixedOptions[kind as keyof typeof fixedOptions])] }
  if (kind !== 'short' && kind !== 'long') return null
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
