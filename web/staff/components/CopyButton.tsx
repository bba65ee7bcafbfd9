import { useState } from 'preact/hooks'
import { copyText } from '../copy-text.ts'

/** Copies a text; where the browser does not allow it, says to select it by hand. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [told, setTold] = useState('')
  const copy = async () => setTold((await copyText(text)) ? 'Copied.' : 'Select it and copy it by hand.')
  return (
    <>
      <button type="button" class="button" aria-label={label} onClick={() => void copy()}>
        Copy
      </button>
      <span class="soft" role="status">
        {told}
      </span>
    </>
  )
}
