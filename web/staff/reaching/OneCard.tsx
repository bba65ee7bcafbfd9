import { useEffect, useRef, useState } from 'preact/hooks'
import type { CardFace, HandedOut } from '../api.ts'
import { rescueFocus } from '../components/Dialog.tsx'
import { inFace } from '../handed-out.ts'
import { useAskBeforeLeaving } from '../use-ask-before-leaving.ts'
import { CardLanguage } from './CardLanguage.tsx'
import { QrDrawing } from './QrDrawing.tsx'
import { ScanOrType } from './ScanOrType.tsx'
import { useQr } from './use-qr.ts'

type Props = { invitation: HandedOut; faces: CardFace[]; onClose: () => void }

/** One invitation on this screen, for somebody who is here: to scan, to type, or to answer on this phone. */
export function OneCard({ invitation, faces, onClose }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  const [face, setFace] = useState(faces[0] as CardFace)
  const { link, address, code } = inFace(invitation, face)
  const draw = useQr()
  useAskBeforeLeaving(true)
  useEffect(() => {
    heading.current?.focus()
    return () => setTimeout(rescueFocus)
  }, [])
  return (
    <section class="card one-card">
      <div lang={face.code} dir={face.dir}>
        <h2 ref={heading} tabIndex={-1}>
          {face.title}
        </h2>
        {draw && <QrDrawing drawing={draw(link)} />}
        <ScanOrType face={face} address={address} />
        <p class="handed-code">
          <bdi dir="ltr">{code}</bdi>
        </p>
        <p class="soft">{face.once}</p>
      </div>
      <CardLanguage faces={faces} face={face} choose={setFace} />
      <p class="soft">It is not shown again.</p>
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
