import type { Token } from '../themes/tokens.ts'

/** What is known beside the text itself. */
export type Known = {
  /** Words that stand for a place here, folded: those of the council's own name. */
  places: ReadonlySet<string>
  /** A word of English or of this field: no name, then. */
  isEnglish: (word: Pick<Token, 'form' | 'stem'>) => boolean
  /** So common in English, in the codebook or in this wave that it tells nobody. */
  isCommon: (word: Pick<Token, 'form' | 'stem'>) => boolean
}
