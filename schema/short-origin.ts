/**
 * A council's own short address, as links are made from it: "https://say.example.gov.uk", without a slash at its end.
 * @returns '' for an empty text; null for what is no https address of a host alone
 */
export function shortOriginOf(text: string): string | null {
  if (!text.trim()) return ''
  const address = URL.parse(text.trim())
  if (address?.protocol !== 'https:' || !address.hostname.includes('.')) return null
  // A name or a path would be lost in what is made of it.
  const bare = address.href === `${address.origin}/`
  return bare && address.origin.length <= 80 ? address.origin : null
}
