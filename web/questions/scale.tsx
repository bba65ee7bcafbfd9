import { fixedOptions } from '../../schema/follow-up.ts'
import type { Kind } from './kind.ts'
import { chosenOf, Options, readOne } from './options.tsx'

const points = fixedOptions.scale.map((id) => ({ id, label: id }))

/** Nought to ten, both ends named. */
export const scale: Kind = {
  coded: false,
  Field: (props) => (
    <Options type="radio" options={points} {...props} className="scale">
      {props.children}
      <p class="ends" dir="auto">
        0 = {props.question.settings.lowest}
        <br />
        10 = {props.question.settings.highest}
      </p>
    </Options>
  ),
  read: readOne(() => fixedOptions.scale),
  show: (_question, given, words) => chosenOf(given).map(words.outOfTen),
  // The bands it is reported in (R3): a single point would show nothing at this size of group.
  counted: {
    as: 'scale',
    cells: ({ settings }) => [
      { label: `0 to 3 (0 = ${settings.lowest})`, takes: (point) => Number(point) <= 3 },
      { label: '4 to 6', takes: (point) => Number(point) >= 4 && Number(point) <= 6 },
      { label: `7 to 10 (10 = ${settings.highest})`, takes: (point) => Number(point) >= 7 },
    ],
  },
}
