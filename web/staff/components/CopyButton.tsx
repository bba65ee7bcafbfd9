import { say } from '../notice.ts'

/** Copies a text; where the browser does not allow it, says to select it by hand. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => say('Copied.'),
      () => say('This browser does not allow copying. Select the text and copy it by hand.', true),
    )
  return (
    <button type="button" class="button" aria-label={label} onClick={copy}>
      Copy
    </button>
  )
}
