import { useEffect, useRef } from 'preact/hooks'
import type { HandedOut } from '../api.ts'
import { rescueFocus } from '../components/Dialog.tsx'
import { withoutScheme } from '../handed-out.ts'
import { useAskBeforeLeaving } from '../use-ask-before-leaving.ts'
import { QrDrawing } from './QrDrawing.tsx'
import { useQr } from './use-qr.ts'

type Props = { invitation: HandedOut; title: string; until: string; onClose: () => void }

/** One invitation on this screen, for somebody who is here: to scan, to type, or to answer on this phone. */
export function OneCard({ invitation, title, until, onClose }: Props) {
  const { link, address, code } = invitation
  const heading = useRef<HTMLHeadingElement>(null)
  const draw = useQr()
  useAskBeforeLeaving(true)
  useEffect(() => {
    heading.current?.focus()
    return () => setTimeout(rescueFocus)
  }, [])
  return (
    <section class="card one-card">
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {draw && <QrDrawing drawing={draw(link)} />}
      <p>
        Scan it with your phone, or go to <span class="address">{withoutScheme(address)}</span> and type
      </p>
      <p class="handed-code">{code}</p>
      <p class="soft">It works once, until {until}. It is not shown again.</p>
      <p class="row">
        <a class="button" href={link} target="_blank" rel="noopener noreferrer">
          Open it here and hand the phone over
        </a>
        <button type="button" class="button main" onClick={onClose}>
          They have it
        </button>
      </p>
    </section>
  )
}
