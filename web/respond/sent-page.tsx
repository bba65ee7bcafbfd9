import type { Words } from '../languages/en.ts'
import { linkIn } from '../languages/languages.ts'
import { type Frame, type Page, respondPage } from './respond-page.tsx'
import { sentScript } from './respond-script.ts'

/** What became of a sending: a receipt; kept from before, its code not shown again; or put in the place of an earlier one. */
export type Sent = { receipt: string } | 'kept' | 'replaced'

type SentPage = { slug: string; whatNext: string; origin: string; sent: Sent }

/** The last page. It is the answer to the sending itself, so that reloading it sends the same again: the same page. */
export function sentPage(frame: Frame, { slug, whatNext, origin, sent }: SentPage): Page {
  const { words } = frame
  const path = linkIn(words, `/s/${slug}/receipt`)
  const replaced = sent === 'replaced'
  const title = replaced ? words.sent.replacedTitle : words.sent.title
  const script = typeof sent === 'string' ? undefined : sentScript
  return respondPage(
    { frame, title, script },
    <>
      <h1>{title}</h1>
      {typeof sent === 'string' ? (
        <p class="box">{words.sent[sent]}</p>
      ) : (
        <Receipt words={words} code={sent.receipt} />
      )}
      <p>
        {words.sent.address}{' '}
        <a dir="ltr" href={path}>
          {origin.replace('https://', '') + path}
        </a>
      </p>
      {replaced ? (
        <p class="go">
          <a href={linkIn(words, `/s/${slug}`)}>{words.openAgain}</a>
        </p>
      ) : (
        <p>
          {words.sent.next} <bdi>{whatNext || words.sent.decides}</bdi>
        </p>
      )}
      <p>{words.sent.close}</p>
    </>,
  )
}

const Receipt = ({ words, code }: { words: Words; code: string }) => (
  <>
    <h2>{words.sent.receiptTitle}</h2>
    <p class="box code">
      <bdi id="code">{code}</bdi>
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
  </>
)
