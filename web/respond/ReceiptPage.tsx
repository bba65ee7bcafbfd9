import { wording } from '../wording.ts'
import { type Council, RespondPage } from './RespondPage.tsx'

export type ReceiptOutcome = 'asked' | 'slip' | 'done'

/** Takes answers back. It reads alike for a good, a used and a wrong code, and never shows an answer. */
export function ReceiptPage(props: {
  slug: string
  outcome: ReceiptOutcome
  typed: string
  council: Council
}) {
  const { receipt } = wording
  const slip = props.outcome === 'slip'
  return (
    <RespondPage title={(slip ? wording.errorPrefix : '') + receipt.title} council={props.council}>
      <h1>{receipt.title}</h1>
      {props.outcome === 'done' ? (
        <p class="box">{receipt.done}</p>
      ) : (
        <form
          method="post"
          action={`/s/${props.slug}/receipt`}
          enctype="multipart/form-data"
          noValidate
          autocomplete="off"
        >
          {slip && (
            <p class="error" id="slip">
              {wording.errorPrefix}
              {receipt.slip}
            </p>
          )}
          <p class="hint">{receipt.hint}</p>
          <label for="code">{receipt.label}</label>
          <input
            id="code"
            name="code"
            type="text"
            autocapitalize="characters"
            spellcheck={false}
            value={props.typed}
            aria-describedby={slip ? 'slip' : undefined}
          />
          <p class="go">
            <button class="main" type="submit">
              {receipt.button}
            </button>
          </p>
        </form>
      )}
    </RespondPage>
  )
}
