import { limits } from '../../schema/limits.ts'
import type { Kind } from './kind.ts'
import { readWords, showWords, WordsField } from './written.tsx'

/** As much as somebody wants to say. */
export const long: Kind = {
  coded: true,
  Field: WordsField,
  read: readWords(limits.longText),
  show: showWords,
}
