import type { FollowUp } from '../follow-up.ts'

/**
 * A follow-up rule as an XLSForm says it.
 * @param several whether its question takes more than one answer
 */
export const relevantOf = ({ of, is }: FollowUp, several: boolean): string =>
  is.map((id) => (several ? `selected(\${${of}}, '${id}')` : `\${${of}} = '${id}'`)).join(' or ')

/**
 * The rule that a `relevant` cell holds: one question that was answered in one of these ways.
 * @returns null where it says anything else, which is not guessed at; `of` as it stands there
 */
export function readRelevant(text: string): FollowUp | null {
  const parts = unwrapped(text.trim().replace(/[‘’]/g, "'").replace(/[“”]/g, '"')).split(/\s+or\s+/i)
  const read = parts.map((part) => readPart(unwrapped(part.trim())))
  const [first] = read
  if (!first) return null
  const is: string[] = []
  for (const each of read) {
    if (!each || each.of !== first.of) return null
    if (!is.includes(each.is)) is.push(each.is)
  }
  return { of: first.of, is }
}

function readPart(text: string): { of: string; is: string } | null {
  const found = isSelected.exec(text) ?? isEqual.exec(text)
  const [, of, quoted, doubly, bare] = found ?? []
  const is = quoted ?? doubly ?? bare
  return of && is ? { of: of.trim(), is } : null
}

const name = String.raw`\$\{([^{}]{1,200})\}`
const value = String.raw`(?:'([^']*)'|"([^"]*)"|(\d+))`
const isSelected = new RegExp(`^selected\\(\\s*${name}\\s*,\\s*${value}\\s*\\)$`, 'i')
const isEqual = new RegExp(`^${name}\\s*=\\s*${value}$`)

/** Without brackets round the whole, where they are one pair. */
function unwrapped(text: string): string {
  if (!text.startsWith('(') || !text.endsWith(')')) return text
  const inside = text.slice(1, -1)
  let depth = 0
  for (const sign of inside) {
    depth += sign === '(' ? 1 : sign === ')' ? -1 : 0
    if (depth < 0) return text
  }
  return depth === 0 ? unwrapped(inside.trim()) : text
}
