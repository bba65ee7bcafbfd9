import type { Job, SurveyCodebook } from '../api.ts'
import { count } from '../tally-words.ts'

type Props = { learnt: NonNullable<Job['learnt']>; reviewed: number; book: SurveyCodebook }

/** What would change: for each theme, the answers it gains and those it loses. */
export function LearntTold({ learnt, reviewed, book }: Props) {
  const { answers, effect } = learnt
  const rows = Object.entries(effect)
    .map(([id, [gained, lost]]) => ({ id, name: nameOf(book, id), gained, lost }))
    .sort((a, b) => b.gained + b.lost - a.gained - a.lost || a.name.localeCompare(b.name, 'en-GB'))
  return (
    <>
      <p>
        Learnt from {count(reviewed, 'answer')} that people have looked at, and tried on{' '}
        {count(answers, 'answer')} of this wave that the engine has read and no person has.
      </p>
      {rows.length === 0 ? (
        <p>No answer gains or loses a theme.</p>
      ) : (
        <table class="learnt">
          <caption>Answers that each theme gains and loses</caption>
          <thead>
            <tr>
              <th scope="col">Theme</th>
              <th scope="col">Gains</th>
              <th scope="col">Loses</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, name, gained, lost }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>{gained ? `+${gained}` : '0'}</td>
                <td>{lost ? `−${lost}` : '0'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}

const nameOf = (book: SurveyCodebook, id: string) =>
  [...book.themes, ...book.gone].find((theme) => theme.id === id)?.name ?? 'A theme that is gone'
