import type { CardFace, Council, HandedOut } from '../api.ts'
import { wholeNumbers } from '../handed-out.ts'
import { QrDrawing } from './QrDrawing.tsx'
import { ScanOrType } from './ScanOrType.tsx'
import type { Drawing } from './use-qr.ts'

type Props = {
  invitation: HandedOut
  face: CardFace
  council: Council
  drawing: Drawing | undefined
  copy: (link: string) => Promise<void>
}

/** One card: what it is, two ways in, that it works once, and whom to call. On paper an eighth of an A4 page. */
export function InvitationCard({ invitation, face, council, drawing, copy }: Props) {
  const { code, address, link } = invitation
  const { help } = face
  return (
    <li class="card" lang={face.code} dir={face.dir}>
      <div class="card-face">
        {drawing && <QrDrawing drawing={drawing} />}
        <strong>{face.title}</strong>
        <span class="soft">
          <bdi lang="en-GB">{council.name}</bdi>
        </span>
        <ScanOrType face={face} address={address} />
      </div>
      <p class="handed-code">
        <bdi dir="ltr">{code}</bdi>
      </p>
      <p class="card-small">
        {face.once} {face.choice}
      </p>
      <p class="card-small">
        {help.title} {help.day} <bdi lang="en-GB">{wholeNumbers(council.helpLine)}</bdi>. {help.night}{' '}
        <bdi lang="en-GB">{wholeNumbers(council.helpAtNight)}</bdi>.
      </p>
      <p class="link-of" lang="en-GB" dir="ltr">
        <span class="address">{link}</span>
        <button
          type="button"
          class="button"
          aria-label={`Copy the link of ${code}`}
          onClick={() => void copy(link)}
        >
          Copy
        </button>
      </p>
    </li>
  )
}
