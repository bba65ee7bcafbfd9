import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { HoldDialog } from '../coding/HoldDialog.tsx'
import { KeyButton } from '../coding/KeyButton.tsx'
import { KeysDialog } from '../coding/KeysDialog.tsx'
import type { Command } from '../coding/keys.ts'
import { ThemePicker } from '../coding/ThemePicker.tsx'
import { useKeys } from '../coding/use-keys.ts'
import type { BlindDesk } from './blind-desk.ts'
import { ChosenThemes } from './ChosenThemes.tsx'
import { outcomeWords } from './found-words.ts'

/** One answer of the sample, and what this person finds in it, by key or by button. */
export function BlindCoding({ desk, onLeave }: { desk: BlindDesk; onLeave: () => void }) {
  const [asking, setAsking] = useState<'keys' | { hold: string } | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const article = useRef<HTMLElement>(null)
  const shown = desk.next.value
  const answer = shown?.answer
  const close = () => setAsking(null)
  const hold = () => {
    const id = desk.next.value?.answer?.id
    if (id) setAsking({ hold: id })
  }
  // At once: a quick key after it must find the focus where it will stay.
  useLayoutEffect(() => article.current?.focus(), [answer?.id, shown === null])

  const act = (command: Command) => {
    if (command.do === 'keys') setAsking('keys')
    else if (command.do === 'next') void desk.on()
    else if (command.do === 'previous') void desk.back()
    else if (command.do === 'confirm' || command.do === 'reject') void desk.dropNth(command.theme)
    else if (command.do === 'add') field.current?.focus()
    else if (command.do === 'hold') hold()
    else if (command.do === 'done') void desk.send('themes')
    else if (command.do === 'nothing' || command.do === 'unfit') void desk.send(command.do)
  }
  useKeys(act, false)

  if (!shown) return <p class="soft">Loading…</p>
  const { size, mine, themes } = shown
  const fixed = answer?.fixed ?? true
  return (
    <>
      <div class="queue-bar">
        <p class="place">
          You have coded {mine} of {size}
        </p>
        <div class="row tight">
          <KeyButton press="K" disabled={mine === 0} onClick={desk.back}>
            Back
          </KeyButton>
          <KeyButton press="J" disabled={!answer?.mine} onClick={desk.on}>
            On
          </KeyButton>
          <KeyButton press="?" disabled={false} onClick={() => setAsking('keys')}>
            Keys
          </KeyButton>
          <button type="button" class="button" onClick={onLeave}>
            Leave for now
          </button>
        </div>
      </div>
      {answer ? (
        <article class="desk" ref={article} tabIndex={-1} aria-labelledby="asked">
          <div class="card said">
            <h2 id="asked" class="asked">
              {answer.question}
            </h2>
            <p class="answer-text" dir="auto">
              {answer.text}
            </p>
            {answer.mine && (
              <p class="soft tags">
                <span>You found: {outcomeWords[answer.mine.outcome]}</span>
                {answer.fixed && <span>Both have coded it: it can no longer be changed</span>}
              </p>
            )}
          </div>
          <section class="card decide" aria-label="Themes">
            <ChosenThemes
              themeIds={desk.chosen.value}
              themes={themes}
              disabled={fixed}
              digits={true}
              onDrop={(themeId) => void desk.drop(themeId)}
            />
            <ThemePicker
              themes={themes}
              disabled={fixed}
              field={field}
              onPick={desk.add}
              onLeave={() => article.current?.focus({ preventScroll: true })}
            />
          </section>
          <section class="outcomes" aria-label="What you found">
            <KeyButton press="D" look="main" disabled={fixed} onClick={() => desk.send('themes')}>
              Done: these themes
            </KeyButton>
            <KeyButton press="N" disabled={fixed} onClick={() => desk.send('nothing')}>
              Nothing to code
            </KeyButton>
            <KeyButton press="F" disabled={fixed} onClick={() => desk.send('unfit')}>
              Does not fit
            </KeyButton>
            <KeyButton press="H" look="concern" disabled={false} onClick={hold}>
              Hold as a concern
            </KeyButton>
          </section>
        </article>
      ) : (
        <section class="card" ref={article} tabIndex={-1}>
          <h2>You have coded every answer</h2>
          <p>
            You can still go back and change what the other person has not coded yet. How far you agree is
            shown once both of you have finished.
          </p>
          <button type="button" class="button main" onClick={onLeave}>
            Go to the sample
          </button>
        </section>
      )}
      {asking === 'keys' && <KeysDialog keys={blindKeys} onClose={close} />}
      {asking && asking !== 'keys' && <HoldDialog hold={() => desk.hold(asking.hold)} onClose={close} />}
    </>
  )
}

/** Those of the ordinary queue, as far as there is something for them to do. */
const blindKeys = [
  ['A', 'add a theme by typing'],
  ['1 to 9', 'take that theme off'],
  ['D', 'done: these themes'],
  ['N', 'nothing to code'],
  ['F', 'does not fit'],
  ['H', 'hold as a concern'],
  ['K or ←', 'back to what you have coded'],
  ['J or →', 'on again'],
  ['?', 'show these keys'],
] as const
