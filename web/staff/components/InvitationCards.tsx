import { useEffect, useRef, useState } from 'preact/hooks'
import type { HandedOut } from '../api.ts'
import { copyText } from '../copy-text.ts'
import { asLines, withoutScheme } from '../handed-out.ts'
import { say } from '../notice.ts'
import { count } from '../tally-words.ts'
import { useAskBeforeLeaving } from '../use-ask-before-leaving.ts'
import { AskButton } from './AskButton.tsx'
import { rescueFocus } from './Dialog.tsx'

export type Made = {
  invitations: HandedOut[]
  /** Their last day, in words. */
  until: string | null
  /** One that stands in the place of a lost one. */
  replacing: boolean
}

/** Invitations, shown once: to copy, and to print as cards. */
export function InvitationCards(props: { made: Made; title: string; council: string; onClose: () => void }) {
  const { made, title, council, onClose } = props
  const { invitations, until, replacing } = made
  const heading = useRef<HTMLHeadingElement>(null)
  const [kept, setKept] = useState(false)
  useAskBeforeLeaving(!kept)
  useEffect(() => {
    heading.current?.focus()
    const printed = () => setKept(true)
    addEventListener('afterprint', printed)
    return () => {
      removeEventListener('afterprint', printed)
      setTimeout(rescueFocus)
    }
  }, [])
  const copy = async (text: string, done: string, isAll: boolean) => {
    const copied = await copyText(text)
    say(copied ? done : 'This browser does not let Heard copy. Select it and copy it by hand.', !copied)
    if (copied && isAll) setKept(true)
  }
  const copyAll = () => copy(asLines(invitations), 'Every invitation is copied, one a line.', true)
  const copyLink = (link: string) => copy(link, 'The link is copied.', invitations.length === 1)
  return (
    <section class="handed-out">
      <h2 ref={heading} tabIndex={-1}>
        {replacing ? 'A new invitation' : count(invitations.length, 'invitation')}
      </h2>
      {replacing && (
        <p>
          If the old code was one of yours, this one stands in its place. It counts only if the old one had
          not been used.
        </p>
      )}
      <p>
        Shown once. Heard keeps no copy and does not know who gets which. Nobody can see who has answered.
      </p>
      <p class="row">
        <button type="button" class="button main" onClick={() => print()}>
          Print
        </button>
        <button type="button" class="button" onClick={() => void copyAll()}>
          Copy all as lines
        </button>
        {kept ? (
          <button type="button" class="button" onClick={onClose}>
            I have them
          </button>
        ) : (
          <AskButton label="I have them" question={leaving(onClose)} />
        )}
      </p>
      <ul class="invitations">
        {invitations.map(({ code, address, link }) => (
          <li key={code} class="card">
            <p>
              <strong>{title}</strong>
              <span class="soft">{council}</span>
            </p>
            <p>
              Go to <span class="address">{withoutScheme(address)}</span> and type
            </p>
            <p class="handed-code">{code}</p>
            <p class="soft">It counts once{until && `, until ${until}`}.</p>
            <p class="link-of">
              <span class="address">{link}</span>
              <button
                type="button"
                class="button"
                aria-label={`Copy the link of ${code}`}
                onClick={() => void copyLink(link)}
              >
                Copy
              </button>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

const leaving = (onClose: () => void) => ({
  title: 'Put these codes away?',
  explanation: <p>They were neither printed nor all copied. Heard cannot show them again.</p>,
  doIt: 'I have them',
  act: async () => onClose(),
})
