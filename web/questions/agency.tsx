import { limits } from '../../schema/limits.ts'
import type { Kind } from './kind.ts'
import { LineField } from './short.tsx'
import { readWords, showWords } from './written.tsx'

const readName = readWords(limits.shortText)

/** Which organisation answers a consultation: never coded, and the one question that cannot be skipped. */
export const agency: Kind = {
  coded: false,
  Field: LineField,
  read: (question, values) => readName(question, values) ?? { refused: 'agency-needed' },
  show: showWords,
}
