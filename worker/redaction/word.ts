import { quoteMarks } from '../../schema/redaction.ts'
import { isStopWord, type Token, tokenise } from '../themes/tokens.ts'

/** A word of a text as the rules see it. `bare` is its folded form without "'s", which ends at `bareEnd`. */
export type Word = Token & {
  bare: string
  bareEnd: number
  /** As folded, bare, and as one where it may be more than one: what a phrase may have of it. */
  forms: readonly string[]
  /** It is the first of its sentence. */
  opens: boolean
  /** It begins with a capital that says something: not shouted, not in a text where most words have one. */
  capital: boolean
  /** What stands between it and the word before. */
  gap: string
}

/** The words of a text, without the marks that stand for words taken out. Offsets are UTF-16 units of `text`. */
export function readWords(text: string): Word[] {
  const seen = quoteMarks.reduce((left, mark) => left.replaceAll(mark, ' '.repeat(mark.length)), text)
  const tokens = tokenise(seen)
  const words = tokens.map((token, at): Word => {
    const before = tokens[at - 1]
    const between = seen.slice(before?.end ?? 0, token.start)
    const gap = abbreviated.has(before?.form ?? '') ? between.replace('.', '') : between
    const raw = seen.slice(token.start, token.end)
    const bareEnd = token.end - (/['’]s$/i.exec(raw)?.[0].length ?? 0)
    const bare = bareEnd === token.end ? token.form : token.form.slice(0, -1)
    return {
      ...token,
      gap,
      bare,
      forms: [...new Set([token.form, bare, singular(token.form)])],
      bareEnd,
      opens: at === 0 || ends.test(gap),
      capital: /^\p{Lu}/u.test(raw) && raw !== raw.toUpperCase() && !contracted.test(raw),
    }
  })
  const inside = words.filter(({ opens, form }) => !opens && /^\p{L}/u.test(form) && form !== 'i')
  const capitals = inside.filter(({ capital }) => capital)
  const titled = inside.length > 7 && capitals.length * 3 > inside.length * 2
  return titled ? words.map((word) => ({ ...word, capital: false })) : words
}

/** A capital inside a sentence, of a word that does not always have one. */
export const isNoted = ({ capital, opens, form }: Word) => capital && !opens && !isStopWord(form)

/** The next word in the same breath: nothing but a space, a hyphen or an apostrophe between. */
export const follows = (word: Word | undefined): word is Word => /^[ \t\u00a0'’-]{1,2}$/.test(word?.gap ?? '')

/** "We’ve", but not "Dave’s". */
const contracted = /['’](?:ve|ll|re|d|m|t)$/i
const abbreviated = new Set('mr mrs ms dr st prof rev'.split(' '))
const singular = (form: string) => (form.length > 4 && form.endsWith('s') ? form.slice(0, -1) : form)
const ends = /[.!?…:;\n•*"“]/
