import { fixedOptions } from '../../schema/follow-up.ts'
import { en, type Words } from '../languages/en.ts'
import type { Kind } from './kind.ts'
import { labelsOf, Options, readOne } from './options.tsx'

const optionsIn = (words: Words) => [
  { id: 'yes', label: words.yes },
  { id: 'no', label: words.no },
  { id: 'unsure', label: words.unsure },
]

/** Yes, no or not sure: nobody has to know. */
export const yesNo: Kind = {
  coded: false,
  Field: (props) => <Options type="radio" options={optionsIn(props.words)} {...props} />,
  read: readOne(() => fixedOptions['yes-no']),
  show: (_question, given, words) => labelsOf(optionsIn(words), given),
  counted: {
    as: 'choice',
    levels: () => [
      optionsIn(en).map(({ id, label }) => ({ label, takes: [id] })),
      [
        { label: en.yes, takes: ['yes'] },
        { label: `${en.no}, or not sure`, takes: ['no', 'unsure'] },
      ],
    ],
  },
}
