import { AskFirst } from '../components/AskFirst.tsx'

/** Asks before an answer is held. */
export function HoldDialog({ hold, onClose }: { hold: () => Promise<unknown>; onClose: () => void }) {
  const explanation = (
    <p>
      Only the safeguarding lead will see it. It leaves this queue, loses its themes and quotes, and counts in
      no figure. This cannot be undone here. Nobody is sent a message: if it cannot wait, phone the
      safeguarding lead now.
    </p>
  )
  return (
    <AskFirst
      onClose={onClose}
      question={{
        title: 'Hold this answer as a concern?',
        explanation,
        doIt: 'Hold as a concern',
        act: hold,
      }}
    />
  )
}
