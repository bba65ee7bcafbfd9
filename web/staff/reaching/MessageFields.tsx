import { useId } from 'preact/hooks'
import type { Via } from '../../../schema/batch.ts'
import { limits } from '../../../schema/limits.ts'
import type { MessageDraft } from './batch-draft.ts'
import { nameOfMessage } from './batch-words.ts'

type Props = {
  number: number
  via: Via
  language: { code: string; dir: 'ltr' | 'rtl' }
  message: MessageDraft
  /** The first day it may go. */
  from: string
  changed: (message: MessageDraft) => void
}

/** One message of a batch, its words and its day. */
export function MessageFields({ number, via, language, message, from, changed }: Props) {
  const id = useId()
  const { code, dir } = language
  return (
    <fieldset class="message">
      <legend>{nameOfMessage(number)}</legend>
      {via === 'email' && (
        <>
          <label for={`${id}-subject`}>Subject</label>
          <input
            id={`${id}-subject`}
            type="text"
            lang={code}
            dir={dir}
            required
            maxLength={limits.emailSubject}
            value={message.subject}
            onInput={(event) => changed({ ...message, subject: event.currentTarget.value })}
          />
        </>
      )}
      <label for={`${id}-body`}>Words</label>
      <textarea
        id={`${id}-body`}
        rows={via === 'text' ? 4 : 12}
        lang={code}
        dir={dir}
        required
        maxLength={limits.emailMessage}
        aria-describedby={`${id}-hint`}
        value={message.body}
        onInput={(event) => changed({ ...message, body: event.currentTarget.value })}
      />
      <p id={`${id}-hint`} class="soft">
        ((link)) becomes each person’s own link, ((code)) their code to type instead.
      </p>
      <label for={`${id}-on`}>Day it goes</label>
      <input
        id={`${id}-on`}
        type="date"
        required
        min={from}
        value={message.on}
        onInput={(event) => changed({ ...message, on: event.currentTarget.value })}
      />
    </fieldset>
  )
}
