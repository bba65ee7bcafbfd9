import { limits } from '../../schema/limits.ts'
import type { Kind } from './kind.ts'
import { readWords, showWords, WordsField } from './written.tsx'

/** Something good that happened, so that a survey does not hear of trouble alone. */
export const good: Kind = {
  coded: 'long',
  Field: WordsField,
  read: readWords(limits.longText),
  show: showWords,
}
