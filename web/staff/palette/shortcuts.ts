type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>

export type Shortcut = { do: 'find' } | { do: 'keys' } | { do: 'go'; to: string }

/** G and then a letter goes to a page, for whoever has that page. */
export const goTo: Record<string, string> = {
  h: '/staff/app',
  s: '/staff/app/surveys',
  n: '/staff/app/new-survey',
  c: '/staff/app/codebooks',
}

/**
 * What a key asks for, anywhere in the application; null for none. Ctrl+K (⌘K) works always; keys of one letter only while they
 * are on, which the caller decides (WCAG 2.1.4).
 * @param second G was pressed just before
 */
export function shortcutOf(press: Press, second: boolean, lettersOn: boolean): Shortcut | null {
  const key = press.key.toLowerCase()
  if (press.ctrlKey || press.metaKey) return key === 'k' && !press.altKey ? { do: 'find' } : null
  if (press.altKey) return null
  if (key === '?') return { do: 'keys' }
  if (!lettersOn) return null
  if (second && goTo[key]) return { do: 'go', to: goTo[key] }
  return key === '/' ? { do: 'find' } : null
}

/** The keys, as they are shown. */
export const shortcutsInWords: readonly (readonly [string, string])[] = [
  ['Ctrl and K, or /', 'find a page, a survey, or something to do'],
  ['G, then H', 'go to the start'],
  ['G, then S', 'go to the surveys'],
  ['G, then N', 'build a new survey'],
  ['G, then C', 'go to the codebooks'],
  ['?', 'show these keys'],
]
