import { useEffect, useRef, useState } from 'preact/hooks'
import type { CardFace, CardsMade, Council } from '../api.ts'
import { copyText } from '../copy-text.ts'
import { asLines, inFace } from '../handed-out.ts'
import { say } from '../notice.ts'
import { CardLanguage } from '../reaching/CardLanguage.tsx'
import { InvitationCard } from '../reaching/InvitationCard.tsx'
import { useQr } from '../reaching/use-qr.ts'
import { count } from '../tally-words.ts'
import { useAskBeforeLeaving } from '../use-ask-before-leaving.ts'
import { AskButton } from './AskButton.tsx'
import { rescueFocus } from './Dialog.tsx'

/** `replacing`: one that stands in the place of a lost one. */
export type Made = CardsMade & { replacing: boolean }

/** Invitations, shown once: to copy, and to print as cards. */
export function InvitationCards(props: { made: Made; council: Council; onClose: () => void }) {
  const { made, council, onClose } = props
  const { faces, replacing } = made
  const [face, setFace] = useState(faces[0] as CardFace)
  const invitations = made.invitations.map((each) => inFace(each, face))
  const heading = useRef<HTMLHeadingElement>(null)
  const [kept, setKept] = useState(false)
  const draw = useQr()
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
      <CardLanguage faces={faces} face={face} choose={setFace} />
      <p class="row">
        <button type="button" class="button main" disabled={!draw} onClick={() => print()}>
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
        {invitations.map((invitation) => (
          <InvitationCard
            key={invitation.code}
            invitation={invitation}
            face={face}
            council={council}
            drawing={draw?.(invitation.link)}
            copy={copyLink}
          />
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
