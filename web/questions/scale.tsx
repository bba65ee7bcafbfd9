import type { Kind, Question } from './kind.ts'
import { Options } from './options.tsx'

const points = Array.from({ length: 11 }, (_, n) => ({ id: String(n), label: String(n) }))
const withPoints = (question: Question): Question => ({ ...question, settings: { choices: points } })

/** The bands a scale is reported in (R3): a single point of it would show nothing at this size of group. */
export const scaleBands = [
  { label: '0 to 3', from: 0, to: 3 },
  { label: '4 to 6', from: 4, to: 6 },
  { label: '7 to 10', from: 7, to: 10 },
] as const

/** Nought to ten, both ends named. */
export const scale: Kind = {
  coded: false,
  Field: (props) => (
    <Options type="radio" {...props} question={withPoints(props.question)} className="scale">
      {props.children}
      <p class="ends" dir="auto">
        0 = {props.question.settings.lowest}
        <br />
        10 = {props.question.settings.highest}
      </p>
    </Options>
  ),
  read(_question, values) {
    if (values.length === 0) return null
    if (values.length > 1) return { refused: 'one-only' }
    return points.some((point) => point.id === values[0]) ? { chosen: values } : { refused: 'not-offered' }
  },
  show: (_question, given) => ('chosen' in given ? given.chosen.map((point) => `${point} out of 10`) : []),
}
