import { useId, useState } from 'preact/hooks'
import { api, ask, Refusal } from '../api.ts'
import { codeIn } from '../handed-out.ts'
import { attempt } from '../notice.ts'
import type { Made } from './InvitationCards.tsx'

/** Puts a new invitation in the place of a lost one; `made` gets it, once. Nobody learns whether the old one was used. */
export function LostInvitation({ waveId, made }: { waveId: string; made: (batch: Made) => void }) {
  const id = useId()
  const [typed, setTyped] = useState('')
  const [busy, setBusy] = useState(false)
  const send = async (event: Event) => {
    event.preventDefault()
    setBusy(true)
    await attempt(async () => {
      const code = codeIn(typed)
      if (!code) {
        throw new Refusal(
          'slip',
          'Check the old code. One of its letters or numbers is not as Heard gave it.',
        )
      }
      const { reissues } = api.waves[':waveId'].invitations
      const { invitation, faces } = await ask(reissues.$post({ param: { waveId }, json: { code } }))
      made({ invitations: [invitation], faces, replacing: true })
    })
    setBusy(false)
  }
  return (
    <form class="card form" autocomplete="off" onSubmit={send}>
      <h2>Somebody lost theirs</h2>
      <label for={`${id}-code`}>The old code</label>
      <input
        id={`${id}-code`}
        type="text"
        spellcheck={false}
        autocapitalize="off"
        required
        aria-describedby={`${id}-hint`}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <p id={`${id}-hint`} class="soft">
        The code on the card, or the link. The old one stops working.
      </p>
      <button type="submit" class="button" disabled={busy}>
        Make another in its place
      </button>
    </form>
  )
}
