import { api, ask, type ImportsOf } from '../api.ts'
import { AskButton } from '../components/AskButton.tsx'
import { say } from '../notice.ts'
import { count, inDigits } from '../tally-words.ts'
import { dayInWords, momentInWords } from '../times.ts'

type Import = ImportsOf['imports'][number]

/** What was imported into the survey before, and what broke off. */
export function EarlierImports({ survey, changed }: { survey: ImportsOf; changed: () => Promise<void> }) {
  if (survey.imports.length === 0) return null
  return (
    <section aria-labelledby="earlier-imports">
      <h2 id="earlier-imports">Imported before</h2>
      <ul class="waves card">
        {survey.imports.map((each) => (
          <li key={each.id}>
            {each.finishedAt ? (
              <Finished each={each} changed={changed} />
            ) : (
              <BrokenOff each={each} days={survey.daysToWait} changed={changed} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

const remove = async (each: Import, changed: () => Promise<void>, said: string) => {
  await ask(api.imports[':importId'].$delete({ param: { importId: each.id } }))
  await changed()
  say(said)
}
const day = (iso: string) => dayInWords(`${iso}T12:00:00Z`, new Date())

function Finished({ each, changed }: { each: Import; changed: () => Promise<void> }) {
  const name = `wave ${each.waveNumber}`
  const read = each.read > 0 && ` with what people found in ${count(each.read, 'answer')}`
  return (
    <>
      <p>
        <strong>Wave {each.waveNumber}</strong>, {day(each.openedOn)} to {day(each.closedOn)}:{' '}
        {count(each.total, 'response')}
        <span class="soft">
          Imported by {each.startedBy}, {momentInWords(each.finishedAt ?? '', new Date())}.
        </span>
      </p>
      {each.releasedAt ? (
        <a class="button" href={`/staff/releases/${each.waveId}`} aria-label={`See the release, ${name}`}>
          See the release
        </a>
      ) : (
        <AskButton
          label="Undo"
          name={`Undo the import of ${name}`}
          question={{
            title: `Undo the import of ${name}?`,
            explanation: (
              <p>
                The wave and its {count(each.total, 'response')} are deleted{read}. The file stays with you,
                and can be imported again.
              </p>
            ),
            doIt: 'Undo the import',
            act: () => remove(each, changed, `The import of ${name} is undone.`),
          }}
        />
      )}
    </>
  )
}

function BrokenOff({ each, days, changed }: { each: Import; days: number; changed: () => Promise<void> }) {
  return (
    <>
      <p>
        <strong>Not finished</strong>: {inDigits(each.come)} of {count(each.total, 'response')}
        <span class="soft">
          Begun by {each.startedBy}, {momentInWords(each.startedAt, new Date())}. Choose the same file again
          to go on. It is deleted {days} days after it was begun.
        </span>
      </p>
      <AskButton
        label="Remove"
        name="Remove the import that is not finished"
        question={{
          title: 'Remove what was brought so far?',
          explanation: <p>Nobody has seen it. The file stays with you.</p>,
          doIt: 'Remove it',
          act: () => remove(each, changed, 'The import that was not finished is removed.'),
        }}
      />
    </>
  )
}
