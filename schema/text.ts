import { z } from 'zod'

/**
 * The one text schema. SQLite cuts a text at NUL and lone surrogates change silently on the way through
 * (measured on @libsql/client 0.18), so NUL goes, text is made well-formed, line ends are one kind, and
 * the ends are trimmed. Limits count UTF-16 units after that.
 */
export function tidy(value: string): string {
  return value.replaceAll('\0', '').toWellFormed().replace(/\r\n?/g, '\n').trim()
}

export const text = (most: number) => z.string().transform(tidy).pipe(z.string().max(most))
export const requiredText = (most: number) => z.string().transform(tidy).pipe(z.string().min(1).max(most))
/** Names, titles and labels: one line, no markup (a `<` in a question is a mistake or an attack). */
export const line = (most: number) =>
  requiredText(most).refine((value) => !/[\n<>]/.test(value), 'one line, without < or >')
