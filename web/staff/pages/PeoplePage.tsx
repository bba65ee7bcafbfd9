import { useState } from 'preact/hooks'
import { api, ask, type Person } from '../api.ts'
import { AskButton } from '../components/AskButton.tsx'
import { Loading } from '../components/Loading.tsx'
import { NewPerson } from '../components/NewPerson.tsx'
import { OneTimeLink } from '../components/OneTimeLink.tsx'
import { Page } from '../components/Page.tsx'
import { attempt, say } from '../notice.ts'
import { roleWords } from '../role-words.ts'
import { dayInWords } from '../times.ts'
import { useLoad } from '../use-load.ts'

/** The council's staff in Heard. */
export function PeoplePage() {
  const { data, failed, again } = useLoad(readPeople)
  const [made, setMade] = useState<{ name: string; link: string } | null>(null)
  const added = (name: string, link: string) => {
    setMade({ name, link })
    void again()
  }
  const newLink = ({ id, name }: Person) =>
    attempt(async () => {
      const { link } = await ask(api.people[':staffId'].links.$post({ param: { staffId: id } }))
      setMade({ name, link })
    })
  const disable = async ({ id, name }: Person) => {
    await ask(api.people[':staffId'].disabling.$put({ param: { staffId: id } }))
    say(`${name} can no longer sign in.`)
    await again()
  }
  return (
    <Page title="People">
      {data?.council.name === '' && (
        <p class="card">
          Start by <a href="/staff/app/council">naming the council and its two help lines</a>: no survey opens
          without them. Then add an officer and a safeguarding lead here. The officer builds the first survey,
          from a template or from nothing.
        </p>
      )}
      {!data && <Loading failed={failed} again={again} />}
      <ul class="card waves">
        {data?.people.map((person) => (
          <li key={person.id}>
            <p>
              <strong>{person.name}</strong>
              <span class="soft">
                {roleWords[person.role]}
                {person.disabledAt && `, disabled on ${dayInWords(person.disabledAt, new Date())}`}
              </span>
            </p>
            {!person.disabledAt && (
              <div class="row tight">
                <button
                  type="button"
                  class="button"
                  aria-label={`New link for ${person.name}`}
                  onClick={() => void newLink(person)}
                >
                  New link
                </button>
                <AskButton
                  label="Disable"
                  name={`Disable ${person.name}`}
                  question={{
                    title: `Disable ${person.name}?`,
                    explanation: (
                      <p>
                        They are signed out at once and cannot sign in again. Texts and e-mails they were
                        sending pause until an officer goes on with them. What they did stays on record.
                      </p>
                    ),
                    doIt: `Disable ${person.name}`,
                    act: () => disable(person),
                  }}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
      <NewPerson added={added} />
      {made && <OneTimeLink name={made.name} link={made.link} onClose={() => setMade(null)} />}
    </Page>
  )
}

async function readPeople() {
  const [{ people }, council] = await Promise.all([ask(api.people.$get()), ask(api.council.$get())])
  return { people, council }
}
