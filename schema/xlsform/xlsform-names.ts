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
