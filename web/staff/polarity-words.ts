import type { Polarity } from '../../schema/coding.ts'

/** How a coding speaks of its theme, as it is shown. */
export const polarityWords: Record<Polarity, string> = {
  working: 'working well',
  'not-working': 'not working',
  mixed: 'mixed',
  idea: 'idea',
}
