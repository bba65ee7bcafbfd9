import { useId } from 'preact/hooks'
import type { Reading } from './column-use.ts'
import type { DayOrder } from './day-reading.ts'
import type { Days } from './row-check.ts'

type Props = {
  reading: Reading
  days: Days
  yesterday: string
  daysOfWords: number
  setDays: (days: Days) => void
  setOrder: (order: Reading['order']) => Promise<void>
}

const orders: [DayOrder, string][] = [
  ['day first', 'Day, month, year: 05/06/2024 is 5 June'],
  ['month first', 'Month, day, year: 05/06/2024 is 6 May'],
]

/** From when until when the old survey was open, from the file where it says so. */
export function DaysChoice({ reading, days, yesterday, daysOfWords, setDays, setOrder }: Props) {
  const id = useId()
  const dated = reading.uses.some(({ as }) => as === 'day')
  const field = (name: keyof Days, label: string) => (
    <p>
      <label for={`${id}-${name}`}>{label}</label>
      <input
        id={`${id}-${name}`}
        type="date"
        max={yesterday}
        value={days[name]}
        onInput={({ currentTarget }) => setDays({ ...days, [name]: currentTarget.value })}
      />
    </p>
  )
  return (
    <>
      <h3>When it was asked</h3>
      {dated && (
        <fieldset class="plain">
          <legend>How the file writes a day</legend>
          {orders.map(([order, words]) => (
            <label key={order} class="choice-line">
              <input
                type="radio"
                name={`${id}-order`}
                checked={reading.order === order}
                onChange={() => void setOrder(order)}
              />
              {words}
            </label>
          ))}
        </fieldset>
      )}
      <p>
        {dated
          ? 'The first and last day are from the file. Change them if the survey was open longer.'
          : 'The file does not say when its answers were sent, so all count in the week of the last day.'}
      </p>
      <div class="row days">
        {field('openedOn', 'First day')}
        {field('closedOn', 'Last day')}
      </div>
      {days.closedOn !== '' && isOld(days.closedOn, yesterday, daysOfWords) && (
        <p class="warned">
          These answers are older than the {daysOfWords} days for which your council keeps words. Heard will
          keep them for {daysOfWords} days from today, so that they can be read. Leave out the columns in
          words if your council should not have them any more.
        </p>
      )}
    </>
  )
}

const isOld = (closedOn: string, yesterday: string, days: number) =>
  Date.parse(closedOn) + days * 86_400_000 < Date.parse(yesterday)
