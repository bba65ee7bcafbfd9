import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { type Via, vias } from '../../../schema/batch.ts'
import { limits } from '../../../schema/limits.ts'
import { randomId } from '../../../worker/bytes.ts'
import { siftContacts } from '../../../worker/domain/contact.ts'
import { api, ask, type BatchPreview, type LanguageOffered } from '../api.ts'
import { AskButton } from '../components/AskButton.tsx'
import { attempt, hush } from '../notice.ts'
import { BatchPreviewed } from './BatchPreviewed.tsx'
import { type BatchDraft, proposed, withReminders, withWords } from './batch-draft.ts'
import { messagesOf, peopleInWords } from './batch-words.ts'
import { ContactListField, type Contacts } from './ContactListField.tsx'
import { CostByLanguage } from './CostByLanguage.tsx'
import { MessageFields } from './MessageFields.tsx'
import type { About } from './message-words.ts'

type Props = {
  waveId: string
  languages: LanguageOffered[]
  about: About
}

/** To whom, in what words, and when; then what it would do; then it goes. A change takes the look back. */
export function BatchForm({ waveId, languages, about }: Props) {
  const id = useId()
  const { route } = useLocation()
  const looked = useRef<HTMLHeadingElement>(null)
  const [batchId] = useState(() => randomId())
  const [draft, setDraft] = useState<BatchDraft>(() => started(about))
  const [contacts, setContacts] = useState<Contacts>([])
  const [preview, setPreview] = useState<BatchPreview | null>(null)
  const [busy, setBusy] = useState(false)
  useEffect(() => looked.current?.focus(), [preview])
  const change = (next: BatchDraft) => {
    setPreview(null)
    setDraft(next)
  }
  const { name, via, days, messages } = draft
  const people = useMemo(() => siftContacts(via, contacts).people.length, [via, contacts])
  const language = languages.find(({ code }) => code === draft.language) ?? {
    code: 'en',
    dir: 'ltr' as const,
  }
  const plan = { via, language: draft.language, contacts, messages, days }
  const look = async (event: Event) => {
    event.preventDefault()
    setBusy(true)
    hush()
    await attempt(async () => {
      const { previews } = api.waves[':waveId'].batches
      setPreview(await ask(previews.$post({ param: { waveId }, json: { ...plan, name } })))
    })
    setBusy(false)
  }
  const send = async () => {
    const { batches } = api.waves[':waveId']
    await ask(batches.$post({ param: { waveId }, json: { ...plan, name, batchId } }))
    route(`/staff/app/batches/${batchId}`)
  }
  return (
    <>
      <form class="card form" autocomplete="off" onSubmit={look}>
        <fieldset class="choices">
          <legend>How</legend>
          {vias.map((each) => (
            <label key={each} class="choice">
              <input
                type="radio"
                name={`${id}-via`}
                checked={via === each}
                onChange={() => change(withWords(draft, { via: each }, about))}
              />
              {viaWords[each]}
            </label>
          ))}
        </fieldset>
        <label for={`${id}-name`}>Which group</label>
        <input
          id={`${id}-name`}
          type="text"
          required
          maxLength={80}
          aria-describedby={`${id}-group`}
          value={name}
          onInput={(event) => change({ ...draft, name: event.currentTarget.value })}
        />
        <p id={`${id}-group`} class="soft">
          As in “Care leavers 18 to 20”. Use the same words each time: Heard then tells when a group is asked
          too often. No person’s name.
        </p>
        <ContactListField
          key={via}
          via={via}
          changed={(found) => {
            setPreview(null)
            setContacts(found)
          }}
        />
        {languages.length > 1 && (
          <>
            <label for={`${id}-language`}>Language of the messages</label>
            <select
              id={`${id}-language`}
              value={draft.language}
              onChange={(event) => change(withWords(draft, { language: event.currentTarget.value }, about))}
            >
              {languages.map((each) => (
                <option key={each.code} value={each.code} lang={each.code}>
                  {each.name}
                </option>
              ))}
            </select>
          </>
        )}
        <CostByLanguage draft={draft} languages={languages} people={people} about={about} />
        <label for={`${id}-reminders`}>Reminders</label>
        <select
          id={`${id}-reminders`}
          value={messages.length - 1}
          onChange={(event) =>
            change(withReminders(draft, Number(event.currentTarget.value), today(), about))
          }
        >
          <option value={0}>None</option>
          <option value={1}>One, after a week</option>
          <option value={2}>Two, a week apart</option>
        </select>
        {messages.map((message, number) => (
          <MessageFields
            key={number}
            number={number}
            via={via}
            language={language}
            message={message}
            from={messages[number - 1]?.on ?? today()}
            changed={(next) => change({ ...draft, messages: messages.with(number, next) })}
          />
        ))}
        <label for={`${id}-days`}>Days the links work</label>
        <input
          id={`${id}-days`}
          type="number"
          required
          min={1}
          max={limits.invitationDays * 2}
          value={days}
          onInput={(event) => change({ ...draft, days: Number(event.currentTarget.value) })}
        />
        <button
          type="submit"
          class={preview ? 'button' : 'button main'}
          disabled={busy || contacts.length === 0 || contacts.length > limits.peopleInBatch}
        >
          See what it would do
        </button>
        <p class="soft">Nothing is sent or stored yet.</p>
      </form>
      {preview && (
        <section class="card" aria-labelledby={`${id}-preview`}>
          <h2 id={`${id}-preview`} ref={looked} tabIndex={-1}>
            What it would do
          </h2>
          <BatchPreviewed preview={preview} via={via} />
          {preview.people > 0 && (
            <AskButton
              label={`Send to ${peopleInWords(preview.people)}`}
              main
              question={{
                title: `Send to ${peopleInWords(preview.people)}?`,
                explanation: (
                  <p>
                    {messagesOf(preview.people * messages.length, via)} to “{name}”. What has gone cannot be
                    taken back; what has not can be paused or stopped.
                  </p>
                ),
                doIt: 'Send',
                act: send,
              }}
            />
          )}
        </section>
      )}
    </>
  )
}

const viaWords: Record<Via, string> = { text: 'Text message', email: 'E-mail' }

const started = (about: About): BatchDraft => {
  const first = { via: 'text' as const, language: 'en' }
  return {
    ...first,
    name: '',
    messages: proposed(first, 1, today(), about),
    elsewhere: {},
    days: limits.invitationDays,
  }
}

/** The day it is in London: "2026-11-27". */
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date())
