import { type Token, tokenise } from '../../../worker/themes/tokens.ts'

/** A stretch of a text: in both, in this one alone, or missing from it. */
export type Difference = { kind: 'same' | 'new' | 'gone'; text: string }

/** How a text differs from the first of its kind, word by word. What is not "gone", joined, is the text. */
export function differences(first: string, text: string): Difference[] {
  const [theirs, ours] = [tokenise(first), tokenise(text)]
  const found: Difference[] = []
  const put = (kind: Difference['kind'], words: string) => {
    const last = found.at(-1)
    if (!words) return
    if (last?.kind !== kind) found.push({ kind, text: words })
    else last.text += kind === 'gone' ? ` ${words}` : words
  }
  let at = 0
  for (const { kind, token } of wordByWord(theirs, ours)) {
    if (kind === 'gone') {
      put('gone', first.slice(token.start, token.end))
      continue
    }
    put(found.at(-1)?.kind === 'new' && kind === 'new' ? 'new' : 'same', text.slice(at, token.start))
    put(kind, text.slice(token.start, token.end))
    at = token.end
  }
  put('same', text.slice(at))
  return found
}

type Word = { kind: Difference['kind']; token: Token }

/** By the longest sequence of words that both have. */
function wordByWord(theirs: Token[], ours: Token[]): Word[] {
  const width = ours.length + 1
  const longest = new Uint16Array((theirs.length + 1) * width)
  const at = (i: number, j: number) => longest[i * width + j] ?? 0
  const alike = (i: number, j: number) => theirs[i]?.form === ours[j]?.form
  for (let i = theirs.length - 1; i >= 0; i--) {
    for (let j = ours.length - 1; j >= 0; j--) {
      longest[i * width + j] = alike(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const words: Word[] = []
  for (let i = 0, j = 0; i < theirs.length || j < ours.length; ) {
    const [gone, token] = [theirs[i], ours[j]]
    if (gone && token && alike(i, j)) {
      words.push({ kind: 'same', token })
      i += 1
      j += 1
    } else if (gone && (!token || at(i + 1, j) >= at(i, j + 1))) {
      words.push({ kind: 'gone', token: gone })
      i += 1
    } else if (token) {
      words.push({ kind: 'new', token })
      j += 1
    }
  }
  return words
}
