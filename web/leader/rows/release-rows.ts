import type { ReleaseDocument } from '../../../schema/release.ts'
import { accountLines } from './account-lines.ts'
import { besideLines } from './beside-lines.ts'
import { breakdownLines } from './breakdown-lines.ts'
import { coverageLines } from './coverage-lines.ts'
import { questionLines } from './question-lines.ts'
import type { Line, Row } from './row.ts'
import { themeLines } from './theme-lines.ts'

/**
 * Everything a release says as one flat table, in the order of the page. Pure: nothing is counted, rounded or left out,
 * and a figure id (`themes`, `q-<key>`, `ways`, `breakdown-<by>-<of>`, `beside`, `coverage`, `release`) filters it.
 */
export function rowsOf(document: ReleaseDocument): Row[] {
  const { waveNumber: wave, closedOn: closed } = document
  const under = (figure: string, lines: Line[]): Row[] =>
    lines.map((line) => ({ figure, wave, closed, ...line }))
  return [
    ...under('release', accountLines(document)),
    ...under('themes', themeLines(document)),
    ...document.questions.flatMap((question) => under(`q-${question.key}`, questionLines(question))),
    ...document.breakdowns.flatMap((breakdown) =>
      under(`breakdown-${breakdown.by.key}-${breakdown.of.key}`, breakdownLines(breakdown)),
    ),
    ...under('beside', besideLines(document)),
    ...under('coverage', coverageLines(document)),
    ...under('ways', document.ways.flatMap(questionLines)),
  ]
}
