import { useId, useState } from 'preact/hooks'
import { limits } from '../../../schema/limits.ts'
import { api, ask } from '../api.ts'
import { attempt } from '../notice.ts'
import type { Made } from './InvitationCards.tsx'

/** Makes a batch of invitations; `made` gets them, once. */
export function NewInvitations({ waveId, made }: { waveId: string; made: (batch: Made) => void }) {
  const id = useId()
  const [count, setCount] = useState('')
  const [days, setDays] = useState(String(limits.invitationDays))
  const [busy, setBusy] = useState(false)
  const send = async (event: Event) => {
    event.preventDefault()
    setBusy(true)
    await attempt(async () => {
      const json = { count: Number(count), days: Number(days) }
      const cards = await ask(api.waves[':waveId'].invitations.$post({ param: { waveId }, json }))
      made({ ...cards, replacing: false })
    })
    setBusy(false)
  }
  return (
    <form class="card form" onSubmit={send}>
      <h2>Make invitations</h2>
      <label for={`${id}-count`}>How many</label>
      <input
        id={`${id}-count`}
        type="number"
        min={1}
        max={limits.invitationsAtOnce}
        required
        aria-describedby={`${id}-most`}
        value={count}
        onInput={(event) => setCount(event.currentTarget.value)}
      />
      <p id={`${id}-most`} class="soft">
        At most {limits.invitationsAtOnce} at once.
      </p>
      <label for={`${id}-days`}>Days they wait</label>
      <input
        id={`${id}-days`}
        type="number"
        min={1}
        max={limits.invitationDays * 2}
        required
        aria-describedby={`${id}-end`}
        value={days}
        onInput={(event) => setDays(event.currentTarget.value)}
      />
      <p id={`${id}-end`} class="soft">
        At most {limits.invitationDays * 2}. After that an unused one opens nothing.
      </p>
      <button type="submit" class="button main" disabled={busy}>
        Make invitations
      </button>
    </form>
  )
}
