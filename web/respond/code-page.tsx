import type { ComponentChildren } from 'preact'
import { linkIn } from '../languages/languages.ts'
import { type Frame, type Page, respondPage } from './respond-page.tsx'

type CodePage = {
  title: string
  hint: string
  label: string
  /** Where the code is sent. */
  action: string
  /** What was wrong with the code that was typed. */
  slip?: string | undefined
  typed?: string | undefined
  script?: string
  /** What it can be sent for, the first one first. */
  buttons: ComponentChildren
  /** What stands below the form. */
  below?: ComponentChildren
}

/** A page that asks for a code: of a receipt, of saved answers, of an invitation. */
export function codePage(frame: Frame, props: CodePage): Page {
  const { title, slip, script, buttons, below } = props
  const { words } = frame
  return respondPage(
    { frame, title: (slip ? words.errorPrefix : '') + title, script },
    <>
      <h1>{title}</h1>
      <form
        method="post"
        action={linkIn(words, props.action)}
        enctype="multipart/form-data"
        noValidate
        autocomplete="off"
      >
        {slip && (
          <p class="error" id="slip">
            {words.errorPrefix}
            {slip}
          </p>
        )}
        <p class="hint" id="hint">
          {props.hint}
        </p>
        <label for="code">{props.label}</label>
        <input
          id="code"
          name="code"
          type="text"
          dir="ltr"
          autocapitalize="characters"
          spellcheck={false}
          value={props.typed}
          aria-describedby={slip ? 'slip hint' : 'hint'}
        />
        {buttons}
      </form>
      {below}
    </>,
  )
}

export const MainButton = ({ text }: { text: string }) => (
  <p class="go">
    <button class="main" type="submit">
      {text}
    </button>
  </p>
)
