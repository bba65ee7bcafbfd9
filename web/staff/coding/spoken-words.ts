import type { Polarity } from '../../../schema/coding.ts'

const words: Record<Polarity, string> = {
  working: 'working well',
  'not-working': 'not working',
  mixed: 'mixed',
  idea: 'idea',
}

/** How an answer speaks of a theme. */
export const spoken = (polarity: Polarity | null) => (polarity ? words[polarity] : 'not said')
