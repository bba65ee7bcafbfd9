/**
 * SQLite cuts a text at NUL and lone surrogates change silently on the way through (measured on @libsql/client 0.18), so
 * NUL goes, text is made well-formed, line ends are one kind, and the ends are trimmed. Limits count UTF-16 units after that.
 */
export function tidy(value: string): string {
  return value.replaceAll('\0', '').toWellFormed().replace(/\r\n?/g, '\n').trim()
}
