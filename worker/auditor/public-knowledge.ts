import type { WaveTally } from '../domain/wave-tally.ts'

/** What anybody knows without a release: the questionnaire with its follow-ups, and the codebook. */
export type PublicKnowledge = {
  questions: AskedBefore[]
  themes: { code: string; name: string }[]
  /** How many could have answered, where the reader counts them himself: the council's own number. */
  cohort: number | null
}
export type AskedBefore = {
  key: string
  levels: { label: string; takes: string[] }[][]
  followsFrom: { key: string; takes: string[] } | null
}

export const nothingKnown: PublicKnowledge = { questions: [], themes: [], cohort: null }

/** The questionnaire and the codebook of a wave, without any of its counts. */
export function publicKnowledge(tally: Pick<WaveTally, 'questions' | 'ways' | 'themes'>): PublicKnowledge {
  const questions = [...tally.questions, ...tally.ways].map((question) => ({
    key: question.key,
    levels:
      'levels' in question
        ? question.levels.map((cells) => cells.map(({ label, takes }) => ({ label, takes })))
        : [],
    followsFrom: question.followsFrom,
  }))
  return { questions, themes: tally.themes.map(({ code, name }) => ({ code, name })), cohort: null }
}
