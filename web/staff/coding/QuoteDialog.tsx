import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Answer, Quoted, Theme } from '../api.ts'
import { Dialog } from '../components/Dialog.tsx'
import { notice } from '../notice.ts'
import { keyOf, undecided } from '../quoting/draft-quote.ts'
import { OtherWords } from '../quoting/OtherWords.tsx'
import { OwnWords } from '../quoting/OwnWords.tsx'
import { useQuoteDraft } from '../quoting/use-quote-draft.ts'
import { confirmedOn, passageOf } from './passage.ts'

type Props = {
  answer: Answer
  themes: ReadonlyMap<string, Theme>
  approve: (answerId: string, themeId: string, quoted: Quoted, text: string) => Promise<boolean>
  onClose: () => void
}

/** Makes the words that leaders may read, under one confirmed theme; a second person checks them afterwards. */
export function QuoteDialog({ answer, themes, approve, onClose }: Props) {
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const confirmed = confirmedOn(answer)
  const [themeId, setThemeId] = useState(confirmed[0]?.themeId ?? '')
  const [busy, setBusy] = useState(false)
  const quote = useQuoteDraft(answer, passageOf(answer, themeId))
  const { open, paraphrase } = quote

  /** To what is to be decided next; with nothing left, to the approval. */
  const focusNext = () => form.current?.querySelector<HTMLElement>('.accept, [type=submit]')?.focus()
  // The choice that had the focus is gone with what it decided.
  useLayoutEffect(() => {
    if (quote.isLooked) focusNext()
  }, [open.length, quote.isLooked])

  const choose = (next: string) => {
    if (keyOf(quote.own.passage) === keyOf(passageOf(answer, themeId)))
      void quote.passage(passageOf(answer, next))
    setThemeId(next)
  }
  const send = async (event: Event) => {
    event.preventDefault()
    const draft = quote.isLooked ? quote.draft : await quote.look()
    if (!draft) return
    if (undecided(draft).length) return focusNext()
    setBusy(true)
    if (await approve(answer.id, themeId, quote.quoted(draft), quote.quote)) return onClose()
    setBusy(false)
    const reason = notice.value?.text ?? ''
    await quote.look()
    quote.refuse(reason)
  }

  return (
    <Dialog title="Approve a quote" onClose={onClose}>
      <form ref={form} onSubmit={send}>
        <fieldset class="row tight plain">
          <legend class="heard-only">Whose words</legend>
          {[false, true].map((other) => (
            <label key={String(other)} class="choice">
              <input
                type="radio"
                name={`${id}-whose`}
                checked={paraphrase === other}
                onChange={() => quote.setParaphrase(other)}
              />
              {other ? 'Say it again in your own words' : 'Their own words'}
            </label>
          ))}
        </fieldset>
        {paraphrase ? (
          <OtherWords
            answer={answer.text}
            text={quote.text}
            draft={quote.other}
            onText={quote.setText}
            onChange={quote.setOther}
          />
        ) : (
          <OwnWords
            text={answer.text}
            draft={quote.own}
            onChange={quote.setOwn}
            onPassage={(passage) => void quote.passage(passage)}
          />
        )}
        <label for={`${id}-theme`}>Theme it stands under</label>
        <select id={`${id}-theme`} value={themeId} onChange={(event) => choose(event.currentTarget.value)}>
          {confirmed.map((coding) => (
            <option key={coding.themeId} value={coding.themeId}>
              {themes.get(coding.themeId)?.name}
            </option>
          ))}
        </select>
        <p class="soft" role="status">
          {leftInWords(open.length)}
        </p>
        <p class="problem-text" role="status">
          {quote.refused}
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

const leftInWords = (left: number) => {
  if (!left) return 'A second person reads it before leaders do.'
  return left === 1 ? 'One proposal is to be decided.' : `${left} proposals are to be decided.`
}
