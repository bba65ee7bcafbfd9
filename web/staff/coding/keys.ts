export type Command =
  | { do: 'next' | 'previous' | 'add' | 'done' | 'nothing' | 'unfit' | 'hold' | 'quote' | 'undo' | 'keys' }
  | { do: 'confirm' | 'reject'; theme: number }

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>

const letters: Record<string, Exclude<Command, { theme: number }>['do']> = {
  j: 'next',
  arrowright: 'next',
  k: 'previous',
  arrowleft: 'previous',
  a: 'add',
  d: 'done',
  n: 'nothing',
  f: 'unfit',
  h: 'hold',
  q: 'quote',
  u: 'undo',
  '?': 'keys',
}

/**
 * What a key press on the coding page asks for; null for none. Digits go by the key's place, since Shift and some
 * keyboards change what they print; `theme` counts from 0.
 */
export function commandOf(press: Press): Command | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(press.code)?.[1]
  if (digit) return { do: press.shiftKey ? 'reject' : 'confirm', theme: Number(digit) - 1 }
  const found = letters[press.key.toLowerCase()]
  return found ? { do: found } : null
}

/** The keys, as they are shown to the person who uses them. */
export const keysInWords: readonly (readonly [string, string])[] = [
  ['J or →', 'next answer'],
  ['K or ←', 'previous answer'],
  ['1 to 9', 'confirm that theme, or take it back'],
  ['Shift and 1 to 9', 'reject that theme, or take it back'],
  ['A', 'add a theme by typing'],
  ['D', 'done: themes are right'],
  ['N', 'nothing to code'],
  ['F', 'does not fit'],
  ['H', 'hold as a concern'],
  ['Q', 'approve a quote'],
  ['U', 'undo'],
  ['?', 'show these keys'],
]
