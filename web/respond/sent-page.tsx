import { linkIn } from '../languages/languages.ts'
import { type Frame, type Page, respondPage } from './respond-page.tsx'
import { leaveScript, sentScript } from './respond-script.ts'
import { codeStyle } from './respond-style.ts'

/** What became of a sending: a receipt; kept from before, its code not shown again; or put in the place of an earlier one. */
export type Sent = { receipt: string } | 'kept' | 'replaced'

type SentPage = { slug: string; origin: string; sent: Sent }

/** The last page. It is the answer to the sending itself, so that reloading it sends the same again: the same page. */
export function sentPage(frame: Frame, { slug, origin, sent }: SentPage): Page {
  const { words } = frame
  const path = linkIn(words, `/s/${slug}/receipt`)
  return respondPage(
    {
      frame,
      title: words.sent.title,
      style: codeStyle,
      script: typeof sent === 'string' ? leaveScript(frame) : sentScript(frame),
    },
    <>
      <h1>{words.sent.title}</h1>
      {sent === 'kept' || sent === 'replaced' ? (
        <p class="box">{words.sent[sent]}</p>
      ) : (
        <>
          <h2>{words.sent.receiptTitle}</h2>
          <p class="box code">
            <bdi id="code">{sent.receipt}</bdi>
          </p>
          <p id="keep" data-copied={words.sent.copied} hidden>
            <button class="link" type="button">
              {words.sent.copy}
            </button>{' '}
            <button class="link" type="button">
              {words.sent.print}
            </button>
          </p>
          <p>{words.sent.receiptHint}</p>
          <p>{words.sent.receiptUse}</p>
          <p>
            {words.sent.address}{' '}
            <a dir="ltr" href={path}>
              {origin.replace('https://', '') + path}
            </a>
          </p>
        </>
      )}
      <p>{words.sent.next}</p>
    </>,
  )
}
