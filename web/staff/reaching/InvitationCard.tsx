import type { Council, HandedOut } from '../api.ts'
import { wholeNumbers, withoutScheme } from '../handed-out.ts'
import { QrDrawing } from './QrDrawing.tsx'
import type { Drawing } from './use-qr.ts'

type Props = {
  invitation: HandedOut
  title: string
  council: Council
  /** Its last day, in words; null where that is not known. */
  until: string | null
  drawing: Drawing | undefined
  copy: (link: string) => Promise<void>
}

/** One card: what it is, two ways in, that it works once, and whom to call. On paper an eighth of an A4 page. */
export function InvitationCard({ invitation, title, council, until, drawing, copy }: Props) {
  const { code, address, link } = invitation
  return (
    <li class="card">
      <div class="card-face">
        <div>
          <strong>{title}</strong>
          <span class="soft">{council.name}</span>
          <p>
            Scan this, or go to <span class="address">{withoutScheme(address)}</span> and type:
          </p>
        </div>
        {drawing && <QrDrawing drawing={drawing} />}
      </div>
      <p class="handed-code">{code}</p>
      <p class="card-small">
        It works once{until && `, until ${until}`}. You choose. We do not ask your name.
      </p>
      <p class="card-small">
        Need to talk? By day: {wholeNumbers(council.helpLine)}. At night and weekends:{' '}
        {wholeNumbers(council.helpAtNight)}.
      </p>
      <p class="link-of">
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
