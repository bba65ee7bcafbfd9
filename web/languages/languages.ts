import { ar } from './ar.ts'
import { en, type Words } from './en.ts'

/** Every catalogue. A further language is a file of its own and its line here. */
export const languages: readonly Words[] = [en, ar]

/** A link that stays in the language of its page. */
export function linkIn(words: Words, path: string): string {
  if (words.code === en.code) return path
  const [address = '', fragment] = path.split('#')
  const query = `${address.includes('?') ? '&' : '?'}lang=${words.code}`
  return address + query + (fragment === undefined ? '' : `#${fragment}`)
}
