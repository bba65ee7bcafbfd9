import { useId, useState } from 'preact/hooks'
import type { Answer, Theme } from '../api.ts'
import { Dialog } from '../components/Dialog.tsx'
import { notice } from '../notice.ts'
import { confirmedOn, passageOf } from './passage.ts'

type Props = {
  answer: Answer
  themes: ReadonlyMap<string, Theme>
  approve: (answerId: string, themeId: string, text: string) => Promise<boolean>
  onClose: () => void
}

/** Chooses the words that leaders may read, under one confirmed theme. */
export function QuoteDialog({ answer, themes, approve, onClose }: Props) {
  const id = useId()
  const confirmed = confirmedOn(answer)
  const [themeId, setThemeId] = useState(confirmed[0]?.themeId ?? '')
  const [text, setText] = useState(passageOf(answer, themeId))
  const [refused, setRefused] = useState('')
  const [busy, setBusy] = useState(false)

  const choose = (next: string) => {
    if (text === passageOf(answer, themeId)) setText(passageOf(answer, next))
    setThemeId(next)
  }
  const send = async (event: Event) => {
    event.preventDefault()
    setBusy(true)
    if (await approve(answer.id, themeId, text)) return onClose()
    setBusy(false)
    setRefused(notice.value?.text ?? '')
  }

  return (
    <Dialog title="Approve a quote" onClose={onClose}>
      <form onSubmit={send}>
        <p id={`${id}-help`}>
          Keep the person’s own words. Cut what is not needed. Replace names, places and anything else that
          could tell who wrote it with [name], [place], [number], [time], [job], [detail] or […].
        </p>
        <label for={`${id}-text`}>Words that leaders may read</label>
        <textarea
          id={`${id}-text`}
          aria-describedby={`${id}-help`}
          dir="auto"
          rows={5}
          maxLength={500}
          required
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <label for={`${id}-theme`}>Theme it stands under</label>
        <select id={`${id}-theme`} value={themeId} onChange={(event) => choose(event.currentTarget.value)}>
          {confirmed.map((coding) => (
            <option key={coding.themeId} value={coding.themeId}>
              {themes.get(coding.themeId)?.name}
            </option>
          ))}
        </select>
        <p class="problem-text" role="status">
          {refused}
        </p>
        <div class="row">
          <button type="submit" class="button main" disabled={busy}>
            Approve this quote
          </button>
          <button type="button" class="button" onClick={onClose}>
            Cancel
          </button>
        </div>
      </form>
    </Dialog>
  )
}
