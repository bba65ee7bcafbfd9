import { useEffect, useRef, useState } from 'preact/hooks'
import type { Answer, Theme } from '../api.ts'
import { AskFirst } from '../components/AskFirst.tsx'
import { say } from '../notice.ts'
import { AnswerText } from './AnswerText.tsx'
import type { Desk } from './desk.ts'
import { KeysDialog } from './KeysDialog.tsx'
import type { Command } from './keys.ts'
import { Outcomes } from './Outcomes.tsx'
import { noQuoteBecause } from './passage.ts'
import { QueueBar } from './QueueBar.tsx'
import { QueueEnd } from './QueueEnd.tsx'
import { QuoteDialog } from './QuoteDialog.tsx'
import { Quotes } from './Quotes.tsx'
import type { Outcome } from './step.ts'
import { ThemeList } from './ThemeList.tsx'
import { ThemePicker } from './ThemePicker.tsx'
import { useKeys } from './use-keys.ts'

type Props = { desk: Desk; codebook: readonly Theme[]; released: boolean }
type Asking = { about: 'hold' | 'quote'; answer: Answer } | { about: 'keys' } | null

/** One answer in focus, and everything that can be decided about it, by key or by button. */
export function Focus({ desk, codebook, released }: Props) {
  const [asking, setAsking] = useState<Asking>(null)
  const [active, setActive] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const article = useRef<HTMLElement>(null)
  const answer = desk.current.value
  const themes = new Map(codebook.map((theme) => [theme.id, theme]))
  const close = () => setAsking(null)

  const seen = useRef<string | null>(null)
  useEffect(() => {
    if (seen.current && answer && seen.current !== answer.id) article.current?.focus()
    seen.current = answer?.id ?? seen.current
    setActive(null)
  }, [answer])

  const quote = () => {
    const now = desk.current.value
    if (!now) return
    const reason = noQuoteBecause(now)
    if (reason) say(reason, true)
    else setAsking({ about: 'quote', answer: now })
  }
  const hold = () => {
    const now = desk.current.value
    if (now) setAsking({ about: 'hold', answer: now })
  }
  const read = (outcome: Outcome) => void desk.read(outcome)
  const act = (command: Command) => {
    if (command.do === 'keys') setAsking({ about: 'keys' })
    else if (command.do === 'next' || command.do === 'previous') void desk[command.do]()
    else if (command.do === 'hold') hold()
    else if (released) say('This wave has been released. A released wave does not change.', true)
    else if (command.do === 'confirm') void desk.toggleNth(command.theme, 'confirmed')
    else if (command.do === 'reject') void desk.toggleNth(command.theme, 'rejected')
    else if (command.do === 'undo') void desk.undo()
    else if (command.do === 'add') field.current?.focus()
    else if (command.do === 'quote') quote()
    else read(command.do === 'done' ? 'themes' : command.do)
  }
  useKeys(act)

  return (
    <>
      <QueueBar desk={desk} onKeys={() => setAsking({ about: 'keys' })} />
      {answer ? (
        <article class="desk" ref={article} tabIndex={-1} aria-labelledby="asked">
          <div class="card said">
            <h2 id="asked" class="asked">
              {answer.question}
            </h2>
            <AnswerText answer={answer} active={active} />
            <p class="soft tags">
              <span>{answer.quotable ? 'May be quoted' : 'Not to be quoted'}</span>
              {answer.outcome && <span>{outcomeWords[answer.outcome]}</span>}
            </p>
            <Quotes
              quotes={answer.quotes}
              themes={themes}
              disabled={released}
              onRemove={(quoteId) => void desk.unquote(quoteId)}
            />
          </div>
          <section class="card decide" aria-label="Themes">
            <ThemeList
              codings={answer.codings}
              themes={themes}
              disabled={released}
              onToggle={(themeId, decision) => void desk.toggle(themeId, decision)}
              onPoint={setActive}
            />
            <ThemePicker
              themes={codebook}
              disabled={released}
              field={field}
              onPick={(themeId) => void desk.add(themeId)}
              onLeave={() => article.current?.focus({ preventScroll: true })}
            />
            <p class="definition" aria-hidden="true">
              {active && themes.get(active)?.definition}
            </p>
          </section>
          <Outcomes
            disabled={released}
            quotable={answer.quotable}
            onRead={read}
            onHold={hold}
            onQuote={quote}
          />
        </article>
      ) : (
        <QueueEnd desk={desk} />
      )}
      {asking?.about === 'keys' && <KeysDialog onClose={close} />}
      {asking?.about === 'quote' && (
        <QuoteDialog answer={asking.answer} themes={themes} approve={desk.quote} onClose={close} />
      )}
      {asking?.about === 'hold' && (
        <AskFirst
          onClose={close}
          question={{
            title: 'Hold this answer as a concern?',
            explanation: (
              <p>
                Only the safeguarding lead will see it. It leaves this queue, loses its themes and quotes, and
                counts in no figure. This cannot be undone here. Nobody is sent a message: if it cannot wait,
                phone the safeguarding lead now.
              </p>
            ),
            doIt: 'Hold as a concern',
            act: () => desk.hold(asking.answer.id),
          }}
        />
      )}
    </>
  )
}

const outcomeWords: Record<Outcome, string> = {
  themes: 'Read: themes are right',
  nothing: 'Read: nothing to code',
  unfit: 'Read: does not fit',
}
