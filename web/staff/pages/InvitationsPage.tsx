import { useState } from 'preact/hooks'
import { api, ask } from '../api.ts'
import { InvitationCards, type Made } from '../components/InvitationCards.tsx'
import { Loading } from '../components/Loading.tsx'
import { LostInvitation } from '../components/LostInvitation.tsx'
import { NewInvitations } from '../components/NewInvitations.tsx'
import { Page } from '../components/Page.tsx'
import { useLoad } from '../use-load.ts'
import { waveOf } from '../wave-of.ts'
import { isOpen } from '../wave-state.ts'

/** Invitations to an open wave, made here and shown once. */
export function InvitationsPage({ waveId }: { waveId: string }) {
  const { data, failed, again } = useLoad(async () => {
    const [{ survey, wave }, council] = await Promise.all([waveOf(waveId), ask(api.council.$get())])
    return { survey, wave, council }
  })
  const [made, setMade] = useState<Made | null>(null)
  if (!data) {
    return (
      <Page title="Invitations">
        <Loading failed={failed} again={again} />
      </Page>
    )
  }
  const { survey, wave, council } = data
  const open = isOpen(wave)
  return (
    <Page title="Invitations">
      <p class="soft">
        <a href={`/staff/app/waves/${waveId}/reaching`}>Reach people</a>: {survey.title}, wave {wave.number}
      </p>
      {!open && <p>This wave is closed, so it takes no more answers. Invitations are for an open wave.</p>}
      {open && !made && (
        <>
          <p>
            Each one lets one person answer once. You hand them out; Heard never learns to whom. Keep no list
            of who got which: it would undo that.
          </p>
          <NewInvitations waveId={waveId} made={setMade} />
          <LostInvitation waveId={waveId} made={setMade} />
        </>
      )}
      {open && made && <InvitationCards made={made} council={council} onClose={() => setMade(null)} />}
    </Page>
  )
}
