import type { TranslationState } from '../../../schema/translation-state.ts'

/** How far a language is: "12 of 40 texts; 2 to look at again". @param all how many texts the survey has */
export function progressInWords({ missing, stale, reviewed }: TranslationState, all: number): string {
  if (reviewed) return 'all translated, and read'
  const done = all - missing.length
  const again = stale.length > 0 ? `; ${stale.length} to look at again` : ''
  if (done === all) return again ? `all translated${again}` : 'all translated; somebody has to read it'
  return `${done} of ${texts(all)}${again}`
}

export const texts = (count: number) => (count === 1 ? '1 text' : `${count} texts`)
