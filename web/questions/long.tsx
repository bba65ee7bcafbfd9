import { limits } from '../../schema/limits.ts'
import type { Kind } from './kind.ts'
import { readWords, showWords, WordsField } from './written.tsx'

/** As much as somebody wants to say. */
export const long: Kind = {
  coded: 'long',
  Field: WordsField,
  read: readWords(limits.longText),
  show: showWords,
}
