import { z } from 'zod'
import { frameName, headingId } from './frame.ts'
import { line, requiredText, text } from './text.ts'

/** A quote is one line, because a cell of a spreadsheet holds one a line. */
const quote = requiredText(1000).transform((words) => words.replace(/\s*\n\s*/g, ' '))

/** Ids of a frame's headings. Older files have them as one text, `4, 5`. */
const headingIds = z
  .union([z.string().max(1000).transform(splitAtCommas), z.array(z.string())])
  .pipe(z.array(headingId).max(50))
  .transform((ids) => [...new Set(ids)])

/** A frame that a theme has no heading in is left out. */
const crosswalk = z
  .record(frameName, headingIds)
  .transform((frames) => Object.fromEntries(Object.entries(frames).filter(([, ids]) => ids.length > 0)))

export const cardSchema = z.strictObject({
  code: z.string().regex(/^[A-Z]{3}[0-9]{1,3}$/, 'a code is three capitals and a number, as in ACC1'),
  name: line(120),
  definition: text(2000),
  includes: text(1000).default(''),
  excludes: text(1000).default(''),
  quotes: z.array(quote).max(100),
  crosswalk: crosswalk.default({}),
})

/** A codebook as Heard writes it. */
export const codebookSchema = z.strictObject({
  name: line(120),
  themes: z.array(cardSchema).min(1).max(200).superRefine(refuseTwins),
})

export type CodebookFile = z.infer<typeof codebookSchema>

/**
 * A codebook as a file: `{ name, themes }`, or `{ name, labels }` where labels are the plain
 * `{ label: { def, ex } }` of labelled collections, whose codes are made here (THM1, THM2, …).
 */
export const codebookImportSchema = z.preprocess(fromPlainForm, codebookSchema)

/** The names of the themes that nothing but their card speaks for: few answers will be proposed for them. */
export function withoutQuotes({ themes }: { themes: { name: string; quotes: string[] }[] }): string[] {
  return themes.filter(({ quotes }) => quotes.length === 0).map(({ name }) => name)
}

function splitAtCommas(ids: string): string[] {
  return ids
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '')
}

/** Two themes of one code or one name could not be told apart by the people who code with them. */
function refuseTwins(themes: { code: string; name: string }[], context: z.RefinementCtx): void {
  const codes = new Set<string>()
  const names = new Set<string>()
  for (const [index, { code, name }] of themes.entries()) {
    const read = asRead(name)
    if (codes.has(code)) refuse(index, 'code', `the code ${code} is used twice`)
    if (names.has(read)) refuse(index, 'name', `the name “${name}” is used twice`)
    codes.add(code)
    names.add(read)
  }
  function refuse(index: number, field: string, message: string) {
    context.addIssue({ code: 'custom', path: [index, field], message })
  }
}

/** A name as it is told from others: case, width and spaces make no other name. */
export const asRead = (name: string) => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ')

function fromPlainForm(file: unknown): unknown {
  const plain = z.object({ name: z.string(), labels: z.record(z.string(), z.unknown()) }).safeParse(file)
  if (!plain.success) return file
  const themes = Object.entries(plain.data.labels).map(([name, label], index) => {
    const { def, ex } = (label ?? {}) as { def?: unknown; ex?: unknown }
    return { code: `THM${index + 1}`, name, definition: def, quotes: ex }
  })
  return { name: plain.data.name, themes }
}
