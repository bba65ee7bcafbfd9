export type Command =
  | { do: 'next' | 'previous' | 'add' | 'done' | 'nothing' | 'unfit' | 'hold' | 'quote' | 'undo' | 'keys' }
  | { do: 'speak' | 'part' | 'group' }
  | PartCommand
  | { do: 'confirm' | 'reject'; theme: number }

/** What the keys of movement do while a part of the answer is marked. */
type PartCommand = { do: 'next-part' | 'previous-part' | 'leave-part' }

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>

const letters: Record<string, Exclude<Command, { theme: number } | PartCommand>['do']> = {
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
  p: 'speak',
  s: 'part',
  g: 'group',
  '?': 'keys',
}

const partKeys: Record<string, PartCommand['do']> = {
  j: 'next-part',
  arrowright: 'next-part',
  arrowdown: 'next-part',
  k: 'previous-part',
  arrowleft: 'previous-part',
  arrowup: 'previous-part',
  escape: 'leave-part',
}

/**
 * What a key press on the coding page asks for; null for none. Digits go by the key's place, since Shift and some
 * keyboards change what they print; `theme` counts from 0.
 */
export function commandOf(press: Press, inPart = false): Command | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null
  const inside = inPart && partKeys[press.key.toLowerCase()]
  if (inside) return { do: inside }
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
  ['P', 'say how they speak of the theme: working well, not working, mixed, idea'],
  ['S', 'mark a part of the answer: J and K move it, A adds a theme to it, Escape leaves it'],
  ['G', 'read similar answers together'],
  ['D', 'done: themes are right'],
  ['N', 'nothing to code'],
  ['F', 'does not fit'],
  ['H', 'hold as a concern'],
  ['Q', 'approve a quote'],
  ['U', 'undo'],
  ['?', 'show these keys'],
]
