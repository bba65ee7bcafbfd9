import { fixedOptions } from '../../schema/follow-up.ts'
import type { Kind } from './kind.ts'
import { chosenOf, Options, readOne } from './options.tsx'

const options = fixedOptions.scale.map((id) => ({ id, label: id }))

/** Nought to ten, both ends named. */
export const scale: Kind = {
  coded: false,
  Field: (props) => (
    <Options type="radio" options={options} {...props} className="scale">
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
    levels: ({ settings }) => {
      const high = { label: `7 to 10 (10 = ${settings.highest})`, takes: points(7, 10) }
      const lowest = (to: number) => ({ label: `0 to ${to} (0 = ${settings.lowest})`, takes: points(0, to) })
      return [
        [lowest(3), { label: '4 to 6', takes: points(4, 6) }, high],
        [lowest(6), high],
      ]
    },
  },
}

const points = (from: number, to: number) => fixedOptions.scale.slice(from, to + 1)
