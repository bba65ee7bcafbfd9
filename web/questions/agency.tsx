import { limits } from '../../schema/limits.ts'
import type { Kind } from './kind.ts'
import { LineField } from './short.tsx'
import { readWords, showWords } from './written.tsx'

/** Which organisation answers a consultation: never coded. */
export const agency: Kind = {
  coded: false,
  Field: LineField,
  read: readWords(limits.shortText),
  show: showWords,
}
