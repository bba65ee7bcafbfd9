import { z } from 'zod'
import { line, requiredText, text } from './text.ts'

const card = z.strictObject({
  code: z.string().regex(/^[A-Z]{3}[0-9]{1,3}$/, 'three capitals and a number, as in ACC1'),
  name: line(120),
  definition: text(2000),
  includes: text(1000).default(''),
  excludes: text(1000).default(''),
  quotes: z.array(requiredText(1000)).max(100),
  crosswalk: z.record(z.string(), z.string()).default({}),
})

const codebook = z.strictObject({
  name: line(120),
  themes: z
    .array(card)
    .min(1)
    .max(200)
    .refine(
      (themes) => new Set(themes.map(({ code }) => code)).size === themes.length,
      'a code is used twice',
    ),
})

export type CodebookFile = z.infer<typeof codebook>

/**
 * A codebook as a file: `{ name, themes }`, or `{ name, labels }` where labels are the plain
 * `{ label: { def, ex } }` of labelled collections, whose codes are made here (THM1, THM2, …).
 */
export const codebookImportSchema = z.preprocess(fromPlainForm, codebook)

function fromPlainForm(file: unknown): unknown {
  const plain = z.object({ name: z.string(), labels: z.record(z.string(), z.unknown()) }).safeParse(file)
  if (!plain.success) return file
  const themes = Object.entries(plain.data.labels).map(([name, label], index) => {
    const { def, ex } = (label ?? {}) as { def?: unknown; ex?: unknown }
    return { code: `THM${index + 1}`, name, definition: def, quotes: ex }
  })
  return { name: plain.data.name, themes }
}
