import type { Kind } from './kind.ts'
import { labelsOf, Options, oneChoiceLevels, ownChoices, readOne } from './options.tsx'

/** One answer out of several. */
export const choice: Kind = {
  coded: false,
  Field: (props) => <Options type="radio" options={ownChoices(props.question)} {...props} />,
  read: readOne((question) => ownChoices(question).map(({ id }) => id)),
  show: (question, given) => labelsOf(ownChoices(question), given),
  counted: { as: 'choice', levels: oneChoiceLevels },
}
