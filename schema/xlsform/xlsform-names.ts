const isKey = /^[a-z][a-z0-9-]{0,39}$/

/** A name of an XLSForm as Heard's keys and ids are: small letters, digits and hyphens, up to 40. */
export function toKey(name: string, beginning: string): string {
  if (isKey.test(name)) return name
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return (/^[a-z]/.test(plain) ? plain : `${beginning}${plain}`).slice(0, 40)
}

/**
 * The same, where others have names already: names that another tool tells apart by a capital, by letters that are not Latin,
 * or after forty signs, are told apart by a number here.
 */
export function freeKey(name: string, beginning: string, taken: readonly string[]): string {
  const key = toKey(name, beginning)
  let free = key
  for (let number = 2; taken.includes(free); number++) free = `${key.slice(0, 36)}-${number}`
  return free
}
