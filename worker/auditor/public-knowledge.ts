import type { WaveTally } from '../domain/wave-tally.ts'
import { floor } from './published-numbers.ts'

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

type Asked = Pick<WaveTally, 'questions' | 'ways' | 'themes' | 'cohort' | 'received'>

/**
 * The questionnaire and the codebook of a wave, without any of its counts; and its cohort, which the council has counted
 * itself. Where more answered than it has, that count is wrong and tells nothing; one of fewer than 8 says of every hidden
 * count by itself what no release can add to.
 */
export function publicKnowledge({ questions, ways, themes, cohort, received }: Asked): PublicKnowledge {
  return {
    questions: [...questions, ...ways].map((question) => ({
      key: question.key,
      levels: 'levels' in question ? question.levels.map((cells) => cells.map(withoutCount)) : [],
      followsFrom: question.followsFrom,
    })),
    themes: themes.map(({ code, name }) => ({ code, name })),
    cohort: cohort && cohort.people >= Math.max(received, floor) ? cohort.people : null,
  }
}

const withoutCount = ({ label, takes }: { label: string; takes: string[] }) => ({ label, takes })

/** A leader who knows nothing of the cohort but what is printed, and one who knows how many it has. */
export const readersOf = (known: PublicKnowledge): PublicKnowledge[] =>
  known.cohort === null ? [known] : [{ ...known, cohort: null }, known]
