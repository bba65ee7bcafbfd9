import type { TextPath } from '../survey-texts.ts'
import { longest } from '../text-limits.ts'
import type { SheetRow } from './xlsform-table.ts'

/** A text of a survey as a file says it in one language; `where`: "survey, row 7". */
export type SaidText = { path: TextPath; language: string; text: string; where: string }

/** What a row says in each language in the columns of one name, such as "label" or "heard::lowest". */
export function saidIn(sheet: string, { row, cells }: SheetRow, column: string, path: TextPath): SaidText[] {
  const start = `${column}::`
  return [...cells].flatMap(([key, text]) =>
    key.startsWith(start)
      ? [{ path, language: key.slice(start.length), text, where: `${sheet}, row ${row}` }]
      : [],
  )
}

/**
 * A sentence for each row whose text names a question of the file as `${home}`, for its answer to stand there.
 * @param names of the questions in the file
 */
export function withReferences(said: readonly SaidText[], names: ReadonlySet<string>): string[] {
  const found = said.flatMap(({ text, where }) =>
    [...text.matchAll(/\$\{\s*([^{}]{1,200}?)\s*\}/g)].flatMap(([reference, name = '']) =>
      names.has(name)
        ? [
            `${where}: “${reference}” stands there as it is: Heard puts no answers into its texts. Word it without.`,
          ]
        : [],
    ),
  )
  return [...new Set(found)]
}

/** A sentence for each text that has no room on a phone's screen. */
export const tooLong = (said: readonly SaidText[]): string[] =>
  said.flatMap(({ path, language, text, where }) =>
    text.length > longest(path)
      ? [
          `${where}: the text in “${language}” has ${text.length} characters; at most ${longest(path)}. Shorten it.`,
        ]
      : [],
  )
