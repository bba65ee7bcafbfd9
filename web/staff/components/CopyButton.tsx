import { useState } from 'preact/hooks'

/** Copies a text; where the browser does not allow it, says to select it by hand. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [told, setTold] = useState('')
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setTold('Copied.'),
      () => setTold('Select it and copy it by hand.'),
    )
  return (
    <>
      <button type="button" class="button" aria-label={label} onClick={copy}>
        Copy
      </button>
      <span class="soft" role="status">
        {told}
      </span>
    </>
  )
}
