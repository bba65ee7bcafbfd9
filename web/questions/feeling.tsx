import { fixedOptions } from '../../schema/follow-up.ts'
import { en, type Words } from '../languages/en.ts'
import type { Kind } from './kind.ts'
import { labelsOf, type Option, Options, readOne } from './options.tsx'

const faces = ['😞', '😔', '😐', '😊', '😃']

const optionsIn = (words: Words): Option[] =>
  fixedOptions.feeling.map((id, index) => ({ id, label: words.feelings[index] ?? id }))

const withFaces = (options: Option[]) =>
  options.map((option, index) => ({ ...option, picture: faces[index] ?? '' }))

/** Five points from very bad to very good, in words; a face may stand beside each word, never alone. */
export const feeling: Kind = {
  coded: false,
  Field(props) {
    const options = optionsIn(props.words)
    const { pictures } = props.question.settings
    return <Options type="radio" options={pictures ? withFaces(options) : options} {...props} />
  },
  read: readOne(() => fixedOptions.feeling),
  show: (_question, given, words) => labelsOf(optionsIn(words), given),
  // R3: in small groups five cells would hide each other.
  counted: {
    as: 'choice',
    levels: () => {
      const [bad, between, good] = [['1', '2'], ['3'], ['4', '5']]
      const well = { label: 'Good or very good', takes: good }
      return [
        [
          { label: `${en.feelings[0]} or bad`, takes: bad },
          { label: `${en.feelings[2]}`, takes: between },
          well,
        ],
        [{ label: `${en.feelings[2]}, bad or very bad`, takes: [...bad, ...between] }, well],
      ]
    },
  },
}
