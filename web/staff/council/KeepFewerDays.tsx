import { years } from '../../languages/years-en.ts'
import { AskFirst } from '../components/AskFirst.tsx'
import type { WaveLosing } from './words-lost.ts'

type Props = { days: number; losing: WaveLosing[]; act: () => Promise<unknown>; onClose: () => void }

/** Words that are deleted cannot be had back: asked about first, with the waves that lose theirs at once. */
export function KeepFewerDays({ days, losing, act, onClose }: Props) {
  const explanation = (
    <>
      {losing.length > 0 ? (
        <>
          <p>What people wrote in these waves is deleted for good within the hour:</p>
          <ul>
            {losing.map(({ title, number, released }) => (
              <li key={`${title} ${number}`}>
                {title}, wave {number}
                {!released && <strong>, which is not released yet</strong>}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>No wave loses its words today.</p>
      )}
      <p>
        Every wave that is open or closed now keeps its words for {years(days)} after its closing, and cannot
        be given more later. Numbers and releases stay.
      </p>
    </>
  )
  const question = {
    title: `Keep words for ${years(days)}?`,
    explanation,
    doIt: losing.length ? 'Save, and delete those words' : 'Save',
    act,
  }
  return <AskFirst question={question} onClose={onClose} />
}
