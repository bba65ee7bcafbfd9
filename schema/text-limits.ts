import type { TextPath } from './survey-texts.ts'

const own: Record<string, number> = { title: 120, introduction: 1000, whoReads: 300, whatNext: 300 }
const ofQuestion: Record<string, number> = { title: 200, hint: 1000, lowest: 60, highest: 60, choices: 120 }

/** Characters (UTF-16 units) that a text of a survey may have, in any language; a test holds it to `surveyDraftSchema`. */
export function longest(path: TextPath): number {
  const [first = '', part] = path.split('.')
  return (part === undefined ? own[first] : ofQuestion[part]) ?? 0
}

/** Texts of one line; a hint and what the first page says may have several. */
export const isOneLine = (path: TextPath): boolean => longest(path) <= 200
