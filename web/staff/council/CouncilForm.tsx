import { useState } from 'preact/hooks'
import { limits } from '../../../schema/limits.ts'
import { shortOriginOf } from '../../../schema/short-origin.ts'
import { years } from '../../languages/years-en.ts'
import { api, ask, type Council, type Survey } from '../api.ts'
import { ColourChoice } from '../components/ColourChoice.tsx'
import { Field } from '../components/Field.tsx'
import { withoutScheme } from '../handed-out.ts'
import { attempt, say } from '../notice.ts'
import { useAskBeforeLeaving } from '../use-ask-before-leaving.ts'
import { KeepFewerDays } from './KeepFewerDays.tsx'
import { RespondentPreview } from './RespondentPreview.tsx'
import { wavesLosing } from './words-lost.ts'

type Props = { stored: Council; surveys: Survey[]; saved: () => Promise<void> }

/** What the council says of itself, in sections that are saved together. */
export function CouncilForm({ stored, surveys, saved }: Props) {
  const [council, setCouncil] = useState(stored)
  const [asking, setAsking] = useState(false)
  const change = (part: Partial<Council>) => setCouncil((now) => ({ ...now, ...part }))
  const changed = Object.entries(council).some(([name, value]) => stored[name as keyof Council] !== value)
  useAskBeforeLeaving(changed)
  const { daysOfWords: days } = council
  const losing = wavesLosing(surveys, stored.daysOfWords, days, new Date())
  const origin = shortOriginOf(council.shortOrigin)
  const save = async () => {
    await ask(api.council.$put({ json: council }))
    await saved()
    say('Saved. Every survey page shows it from now on.')
  }
  const send = (event: Event) => {
    event.preventDefault()
    if (days < stored.daysOfWords) setAsking(true)
    else void attempt(save)
  }
  return (
    <form class="council" onSubmit={send}>
      <section class="card with-preview">
        <div class="form">
          <h2>On every page</h2>
          <Field
            label="Name of the council"
            most={80}
            required
            value={council.name}
            change={(name) => change({ name })}
          />
          <Field
            label="Help line by day"
            hint="Who to call on a working day, and when somebody answers."
            most={200}
            required
            value={council.helpLine}
            change={(helpLine) => change({ helpLine })}
          />
          <Field
            label="Help line at night and at weekends"
            hint="Who answers then. Both stand in the same place on every page; nothing is published without them."
            most={200}
            required
            value={council.helpAtNight}
            change={(helpAtNight) => change({ helpAtNight })}
          />
          <ColourChoice colour={council.colour} change={(colour) => change({ colour })} />
        </div>
        <RespondentPreview council={council} />
      </section>
      <section class="card form">
        <h2>Address</h2>
        <Field
          label="Where to write to you, or come to"
          hint="It stands on posters, and in the privacy notice where no other contact does."
          most={300}
          lines={3}
          value={council.address}
          change={(address) => change({ address })}
        />
        <Field
          label="Short address of your own"
          hint="Such as https://say.example.gov.uk. Links, QR codes, cards and posters are made with it. Leave it empty to use Heard’s."
          most={100}
          value={council.shortOrigin}
          change={(shortOrigin) => change({ shortOrigin })}
          wrong={
            origin === null ? 'It starts with https:// and has nothing after the name of the site.' : null
          }
        />
        {origin && (
          <p>
            Before you save it, {withoutScheme(origin)} must lead to the same server as {location.host}, with
            a certificate of its own: whoever runs your domain names points it there. Then{' '}
            <a href={`${origin}/privacy`} target="_blank" rel="noopener">
              {withoutScheme(origin)}/privacy
            </a>{' '}
            shows the privacy notice. Cards in people’s hands keep the address they were made with.
          </p>
        )}
      </section>
      <section class="card form">
        <h2>Privacy notice</h2>
        <p>
          Heard writes what it stores, who reads it and for how long. You add what only you can say.{' '}
          <a href="/privacy" target="_blank" rel="noopener">
            Read the notice as it stands (opens in a new tab)
          </a>
        </p>
        <Field
          label="Whom to ask about personal data"
          hint="A name of an office with a telephone number or an e-mail address, such as your data protection officer."
          most={200}
          value={council.privacyContact}
          change={(privacyContact) => change({ privacyContact })}
        />
        <Field
          label="What the council adds"
          hint="Such as your lawful basis, and where your whole notice is. In plain words: young people read it."
          most={3000}
          lines={6}
          value={council.privacyNotice}
          change={(privacyNotice) => change({ privacyNotice })}
        />
      </section>
      <section class="card form">
        <h2>How long words are kept</h2>
        <label for="days-of-words">Days after a wave closes</label>
        <p id="days-hint" class="soft">
          From {limits.fewestDaysOfWords} to {limits.daysOfWords}. Then the key of what people wrote is
          destroyed, and nobody can read it, in a backup either. Numbers and releases stay.
        </p>
        <input
          id="days-of-words"
          type="number"
          min={limits.fewestDaysOfWords}
          max={limits.daysOfWords}
          required
          aria-describedby="days-hint days-effect"
          value={days}
          onInput={(event) => change({ daysOfWords: event.currentTarget.valueAsNumber || 0 })}
        />
        <p id="days-effect">
          {days > stored.daysOfWords
            ? 'It holds for waves that you open from now on: people who have answered were told fewer days.'
            : `People read: “Your words are deleted ${years(days)} after the survey closes.”`}
        </p>
      </section>
      <button type="submit" class="button main">
        Save
      </button>
      {asking && <KeepFewerDays days={days} losing={losing} act={save} onClose={() => setAsking(false)} />}
    </form>
  )
}
