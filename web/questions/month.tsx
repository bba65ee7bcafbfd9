import { plainDigits } from '../../schema/digits.ts'
import type { Words } from '../languages/en.ts'
import type { FieldProps, Kind } from './kind.ts'
import { chosenOf } from './options.tsx'

const monthIds = Array.from({ length: 12 }, (_, index) => `m${String(index + 1).padStart(2, '0')}`)

/** A month and a year, or a year alone: never a day. Stored as 2024-03 or 2024. */
export const month: Kind = {
  coded: false,
  Field: MonthField,
  read(_question, values) {
    const months = values.filter((value) => value.startsWith('m'))
    const years = values.filter((value) => !value.startsWith('m')).map((value) => plainDigits(value.trim()))
    const [monthId] = months
    const [year] = years
    if (values.length === 0) return null
    if (months.length > 1 || years.length > 1) return { refused: 'one-only' }
    if (monthId && !monthIds.includes(monthId)) return { refused: 'not-offered' }
    if (!year || !/^(19|20)\d\d$/.test(year)) return { refused: 'year-needed' }
    return { chosen: [monthId ? `${year}-${monthId.slice(1)}` : year] }
  },
  show: (_question, given, words) =>
    chosenOf(given).map((value) => {
      const [year = '', number] = value.split('-')
      return number ? `${words.months[Number(number) - 1]} ${year}` : year
    }),
}

function MonthField({ question, values, words, describedBy, children }: FieldProps) {
  const year = values.find((value) => !value.startsWith('m')) ?? ''
  return (
    <fieldset aria-describedby={describedBy} class="month">
      <legend>
        <h1 dir="auto">{question.title}</h1>
      </legend>
      {children}
      <MonthSelect question={question} words={words} chosen={values.find((value) => value.startsWith('m'))} />
      <label>
        {words.year}
        <input type="text" inputmode="numeric" name={question.name} value={year} maxLength={4} />
      </label>
    </fieldset>
  )
}

const MonthSelect = (props: Pick<FieldProps, 'question' | 'words'> & { chosen: string | undefined }) => (
  <label>
    {props.words.month}
    <select name={props.question.name}>
      <option value="" />
      {monthIds.map((id, index) => (
        <option key={id} value={id} selected={id === props.chosen}>
          {nameOf(props.words, index)}
        </option>
      ))}
    </select>
  </label>
)

const nameOf = (words: Words, index: number) => words.months[index] ?? ''
