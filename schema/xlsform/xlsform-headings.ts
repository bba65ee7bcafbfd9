import { type LanguageName, languageNamed, languageNames } from '../language-names.ts'

export const english: LanguageName = { code: 'en', own: 'English', english: 'English', dir: 'ltr' }

/** A language as XLSForm names it: its own name, and its code in brackets. */
export function languageHeading(code: string): string {
  const { own } = code === english.code ? english : languageNamed(code)
  return `${own} (${code})`
}

/**
 * The language that a heading or `default_language` names: "Arabic (ar)", "ar", "العربية", "Arabic", "Arabic (ar-SY)".
 * What capitals in brackets say beside a language that is known is a country: "Portuguese (BR)", "English (UK)".
 * @returns its code without a country; null where nothing known is named
 */
export function languageCode(name: string): string | null {
  const text = name.normalize('NFC').trim()
  const [, outside = text, code] = /^(.*?)\(\s*([a-z]{2,3})(?:[-_][\w-]*)?\s*\)$/i.exec(text) ?? []
  const wanted = outside.trim().toLowerCase()
  const known = [english, ...languageNames].find(
    ({ own, english }) => own.toLowerCase() === wanted || english.toLowerCase() === wanted,
  )?.code
  if (code && (!known || (known !== english.code && code === code.toLowerCase()))) return code.toLowerCase()
  return known ?? /^([a-z]{2,3})(?:[-_][\w-]*)?$/i.exec(text)?.[1]?.toLowerCase() ?? null
}

/** A heading in its parts; `language` is null where it names none. */
export type Heading = { name: string; language: string | null }

/** The columns that hold a text in a language. */
export const inLanguages = ['label', 'hint', 'heard::lowest', 'heard::highest']

/** "label::Arabic (ar)", "Label : Arabic" and "heard::lowest::ar" in their parts. */
export function readHeading(text: string): Heading {
  const parts = text.split(text.includes('::') ? '::' : ':').map((part) => part.trim())
  const plain = (part = '') => part.toLowerCase().replace(/\s+/g, '_')
  const first = plain(parts[0])
  const name = first === 'heard' ? `heard::${plain(parts[1])}` : (aliases[first] ?? first)
  const rest = parts.slice(first === 'heard' ? 2 : 1)
  if (inLanguages.includes(name)) return { name, language: rest.join('::') || null }
  return { name: rest.length ? [name, ...rest].join('::') : name, language: null }
}

/** Older and other names of the same columns, as pyxform takes them. */
const aliases: Record<string, string> = {
  caption: 'label',
  command: 'type',
  tag: 'name',
  value: 'name',
  relevance: 'relevant',
  list: 'list_name',
}
