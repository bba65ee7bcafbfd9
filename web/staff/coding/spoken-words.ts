import type { Polarity } from '../../../schema/coding.ts'
import { polarityWords } from '../polarity-words.ts'

/** How an answer speaks of a theme. */
export const spoken = (polarity: Polarity | null) => (polarity ? polarityWords[polarity] : 'not said')
