import { z } from 'zod'
import { tidy } from './tidy.ts'

/** The one text schema: `tidy`, then its length. */
export const text = (most: number) => z.string().transform(tidy).pipe(z.string().max(most))
export const requiredText = (most: number) => z.string().transform(tidy).pipe(z.string().min(1).max(most))
/** Names, titles and labels: one line, no markup (a `<` in a question is a mistake or an attack). */
export const line = (most: number) =>
  requiredText(most).refine((value) => !/[\n<>]/.test(value), 'one line, without < or >')
