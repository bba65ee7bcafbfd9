import type { ReleasedCell, ReleasedQuestion } from '../../../schema/release.ts'
import { brokenSentence } from '../change.ts'
import { hidden, leaderWording as wording } from '../leader-wording.ts'
import { earlierLine, type Line, measured, type Told, told } from './row.ts'

/** Who answered, then each answer as printed, then the waves before. */
export function questionLines(question: ReleasedQuestion): Line[] {
  const { key, title } = question
  return linesOf(question).map((line) => ({ key, title, ...line }))
}

const answered = 'answered'
const gave = 'gave the answer'

function linesOf(question: ReleasedQuestion): Line[] {
  if (!('state' in question))
    return [{ measure: answered, people: told(question.base), text: wording.openQuestion }]
  if (question.state === 'hidden')
    return [{ measure: answered, people: hidden, text: wording.questionHidden }]
  if (question.state === 'nearly everybody') {
    const base: Line = { measure: answered, people: hidden, text: wording.nearlyHidden }
    return [base, ...answers(question.cells, hidden)]
  }
  const { base, cells, earlier, broken } = question
  return [
    { measure: answered, people: told(base) },
    ...answers(cells, told(base)),
    ...earlier.flatMap((wave) =>
      cells.map(({ label: answer }, at) => earlierLine({ measure: gave, answer }, wave, wave.amounts[at])),
    ),
    ...(broken ? [{ measure: 'not compared', wave: broken.waveNumber, text: brokenSentence(broken) }] : []),
  ]
}

const answers = (cells: ReleasedCell[], base: Told): Line[] =>
  cells.map(({ label, amount }) => ({ measure: gave, answer: label, ...measured(amount), base }))
