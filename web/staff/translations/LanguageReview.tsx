import { useId, useState } from 'preact/hooks'
import { languageNamed } from '../../../schema/language-names.ts'
import { reviewTranslation, translationState } from '../../../schema/translation-state.ts'
import { dayInWords } from '../times.ts'
import type { TranslationDesk } from './translation-desk.ts'

/** Who read a translation, and when: without that nobody is shown it. */
export function LanguageReview({ desk, code, me }: { desk: TranslationDesk; code: string; me: string }) {
  const id = useId()
  const [by, setBy] = useState(me)
  const [on, setOn] = useState(today)
  const draft = desk.draft.value
  const state = translationState(draft, code)
  const { reviewedBy, reviewedOn } = draft.translations[code] ?? {}
  const name = languageNamed(code).english
  const open = state.missing.length + state.stale.length
  const read = (event: Event) => {
    event.preventDefault()
    const who = by.trim()
    if (who && on) desk.change((before) => reviewTranslation(before, code, who, on))
  }
  if (state.reviewed && reviewedBy && reviewedOn) {
    return (
      <section class="card" aria-labelledby={id}>
        <h3 id={id}>Read by a person</h3>
        <p>
          {reviewedBy} read all of it on {dayInWords(reviewedOn, new Date())}. A change to a text, or to its
          English, will need another reading.
        </p>
      </section>
    )
  }
  return (
    <section class="card" aria-labelledby={id}>
      <h3 id={id}>Read by a person</h3>
      <p>
        Before anybody is shown it, somebody who reads {name} well reads every text. A machine’s reading does
        not count.
      </p>
      {open > 0 ? (
        <p class="soft">First translate what is missing, and look again at what has changed.</p>
      ) : (
        <form class="form" onSubmit={read}>
          <label for={`${id}-by`}>Who read it</label>
          <input
            id={`${id}-by`}
            value={by}
            maxLength={80}
            dir="auto"
            onInput={(event) => setBy(event.currentTarget.value)}
          />
          <label for={`${id}-on`}>On which day</label>
          <input
            id={`${id}-on`}
            type="date"
            value={on}
            max={today()}
            onInput={(event) => setOn(event.currentTarget.value)}
          />
          <button type="submit" class="button main" disabled={!by.trim() || !on}>
            All of it has been read
          </button>
        </form>
      )}
    </section>
  )
}

/** A day of London, as a date field holds it. */
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date())
