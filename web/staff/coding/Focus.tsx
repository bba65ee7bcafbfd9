import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Answer, Theme } from '../api.ts'
import { say } from '../notice.ts'
import { AnswerText } from './AnswerText.tsx'
import type { Desk } from './desk.ts'
import { GroupDialog } from './GroupDialog.tsx'
import { groupAround } from './group.ts'
import { HoldDialog } from './HoldDialog.tsx'
import { KeysDialog } from './KeysDialog.tsx'
import { type Command, keysInWords } from './keys.ts'
import { Outcomes } from './Outcomes.tsx'
import { PartBar } from './PartBar.tsx'
import { noQuoteBecause } from './passage.ts'
import { QueueBar } from './QueueBar.tsx'
import { QueueEnd } from './QueueEnd.tsx'
import { QuoteDialog } from './QuoteDialog.tsx'
import { Quotes } from './Quotes.tsx'
import type { Outcome } from './step.ts'
import { ThemeList } from './ThemeList.tsx'
import { ThemePicker } from './ThemePicker.tsx'
import { useKeys } from './use-keys.ts'
import { usePart } from './use-part.ts'
import type { CodedQuestion } from './WhichAnswers.tsx'

type Props = {
  desk: Desk
  questions: readonly CodedQuestion[]
  codebook: readonly Theme[]
  released: boolean
}
type Asking = { about: 'hold' | 'quote'; answer: Answer } | { about: 'keys' } | null

/** One answer in focus, and everything that can be decided about it, by key or by button. */
export function Focus({ desk, questions, codebook, released }: Props) {
  const [asking, setAsking] = useState<Asking>(null)
  const [active, setActive] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const article = useRef<HTMLElement>(null)
  const answer = desk.current.value
  const marking = usePart(answer)
  const { part } = marking
  const themes = new Map(codebook.map((theme) => [theme.id, theme]))
  const alike = groupAround(desk.answers.value, desk.at.value)
  const close = () => setAsking(null)
  const backToAnswer = () => article.current?.focus({ preventScroll: true })

  const seen = useRef<string | null>(null)
  // Before the next key, and never away from somebody who types: their letters would be taken for keys.
  useLayoutEffect(() => {
    const typing = document.activeElement === field.current
    if (seen.current && answer && seen.current !== answer.id && !typing) article.current?.focus()
    seen.current = answer?.id ?? seen.current
    setActive(null)
  }, [answer?.id])

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
  const toggleNth = (index: number, decision: 'confirmed' | 'rejected') => {
    setActive(answer?.codings[index]?.themeId ?? null)
    void desk.toggleNth(index, decision)
  }
  const read = (outcome: Outcome) => void desk.read(outcome)
  const act = (command: Command) => {
    if (command.do === 'keys') setAsking({ about: 'keys' })
    else if (command.do === 'next' || command.do === 'previous') void desk[command.do]()
    else if (command.do === 'next-part' || command.do === 'previous-part')
      marking.move(command.do === 'next-part' ? 1 : -1)
    else if (command.do === 'leave-part') marking.leave()
    else if (command.do === 'hold') hold()
    else if (released) say('This wave has been released. A released wave does not change.', true)
    else if (command.do === 'confirm') toggleNth(command.theme, 'confirmed')
    else if (command.do === 'reject') toggleNth(command.theme, 'rejected')
    else if (command.do === 'undo') void desk.undo()
    else if (command.do === 'speak') void desk.speak(active)
    else if (command.do === 'part') marking.enter()
    else if (command.do === 'group') void desk.openGroup()
    else if (command.do === 'add') field.current?.focus()
    else if (command.do === 'quote') quote()
    else read(command.do === 'done' ? 'themes' : command.do)
  }
  useKeys(act, part !== null)

  return (
    <>
      <QueueBar
        desk={desk}
        questions={questions}
        themes={codebook}
        inPart={part !== null}
        onKeys={() => setAsking({ about: 'keys' })}
      />
      {answer ? (
        <article class="desk" ref={article} tabIndex={-1} aria-labelledby="asked">
          <div class="card said">
            <h2 id="asked" class="asked">
              {answer.question}
            </h2>
            <AnswerText
              answer={answer}
              active={active}
              part={part?.span ?? null}
              place={marking.place}
              onSelect={(span) => !released && marking.select(span)}
            />
            <p class="soft tags">
              <span>{answer.quotable ? 'May be quoted' : 'Not to be quoted'}</span>
              {answer.outcome && <span>{outcomeWords[answer.outcome]}</span>}
            </p>
            {!released && (
              <PartBar
                answer={answer}
                part={part}
                alike={alike}
                onEnter={marking.enter}
                onMove={marking.move}
                onLeave={marking.leave}
                onGroup={desk.openGroup}
              />
            )}
            <Quotes quotes={answer.quotes} themes={themes} disabled={released} onRemove={desk.unquote} />
          </div>
          <section class="card decide" aria-label="Themes">
            <ThemeList
              codings={answer.codings}
              themes={themes}
              active={active}
              disabled={released}
              onToggle={(themeId, decision) => void desk.toggle(themeId, decision)}
              onSpeak={(themeId) => void desk.speak(themeId)}
              onPoint={setActive}
            />
            <ThemePicker
              label={part ? 'Add a theme to this part' : 'Add a theme'}
              themes={codebook}
              disabled={released}
              field={field}
              onPick={(themeId) => desk.add(themeId, part)}
              onLeave={backToAnswer}
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
      {desk.group.value && <GroupDialog desk={desk} group={desk.group.value} themes={themes} />}
      {asking?.about === 'keys' && <KeysDialog keys={keysInWords} onClose={close} />}
      {asking?.about === 'quote' && (
        <QuoteDialog answer={asking.answer} themes={themes} approve={desk.quote} onClose={close} />
      )}
      {asking?.about === 'hold' && <HoldDialog hold={() => desk.hold(asking.answer.id)} onClose={close} />}
    </>
  )
}

const outcomeWords: Record<Outcome, string> = {
  themes: 'Read: themes are right',
  nothing: 'Read: nothing to code',
  unfit: 'Read: does not fit',
}
