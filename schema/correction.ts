import { z } from 'zod'
import { limits } from './limits.ts'
import { line } from './text.ts'

/** Whose figures, or which quote, a correction takes away. Indexes count from 0 in the document as it stands. */
const place = z.discriminatedUnion('part', [
  z.strictObject({ part: z.literal('theme'), code: z.string() }),
  z.strictObject({ part: z.literal('quote'), code: z.string(), index: z.int().min(0) }),
  z.strictObject({ part: z.literal('question'), key: z.string() }),
  z.strictObject({ part: z.literal('breakdown'), by: z.string(), of: z.string() }),
  z.strictObject({ part: z.literal('coverage') }),
  z.strictObject({ part: z.literal('beside') }),
])
export type Place = z.infer<typeof place>

/** Words that may be said again; none of them holds a figure. */
const sentence = z.discriminatedUnion('part', [
  z.strictObject({ part: z.literal('title') }),
  z.strictObject({ part: z.literal('theme'), code: z.string(), field: z.enum(['name', 'definition']) }),
  z.strictObject({ part: z.literal('question'), key: z.string() }),
])

/** R5: a correction takes a figure or a quote away, or rewords a sentence. It cannot show a count. */
export const correctionSchema = z.strictObject({
  act: z.discriminatedUnion('do', [
    z.strictObject({ do: z.literal('take away'), place }),
    z.strictObject({ do: z.literal('reword'), sentence, text: line(200) }),
  ]),
  reason: line(limits.reason),
})
export type CorrectionAct = z.infer<typeof correctionSchema>['act']
