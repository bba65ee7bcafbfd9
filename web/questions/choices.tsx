import type { Kind } from './kind.ts'
import { choiceLevels, labelsOf, Options, ownChoices } from './options.tsx'

/** Any number of answers out of several; one of them may mean "none of these", and goes with no other. */
export const choices: Kind = {
  coded: false,
  Field: (props) => <Options type="checkbox" options={ownChoices(props.question)} {...props} />,
  read(question, values) {
    const chosen = [...new Set(values)]
    const offered = ownChoices(question).map(({ id }) => id)
    if (chosen.length === 0) return null
    if (!chosen.every((id) => offered.includes(id))) return { refused: 'not-offered' }
    const { none } = question.settings
    if (none && chosen.length > 1 && chosen.includes(none)) return { refused: 'none-with-others' }
    return { chosen }
  },
  show: (question, given) => labelsOf(ownChoices(question), given),
  counted: { as: 'choices', levels: choiceLevels },
}
