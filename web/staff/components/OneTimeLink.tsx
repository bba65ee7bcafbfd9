import { CopyButton } from './CopyButton.tsx'
import { Dialog } from './Dialog.tsx'

/** A sign-in link, shown once. */
export function OneTimeLink({ name, link, onClose }: { name: string; link: string; onClose: () => void }) {
  return (
    <Dialog title={`Sign-in link for ${name}`} onClose={onClose}>
      <p>It works once, for ten minutes. It is not shown again: give it to {name} now.</p>
      <p class="address">{link}</p>
      <div class="row">
        <CopyButton text={link} label="Copy the link" />
        <button type="button" class="button main" onClick={onClose}>
          I have it
        </button>
      </div>
    </Dialog>
  )
}
