import { linkIn } from '../languages/languages.ts'
import { codePage } from './code-page.tsx'
import { type Frame, type Page, respondPage } from './respond-page.tsx'

/** What has become of a survey, newest first. */
export type Update = { what: 'open' } | { what: 'closed' | 'released'; day: string }

type ReceiptPage = {
  slug: string
  updates: Update[]
  /** Answers can still be replaced: the newest wave has not been released. */
  replaceable: boolean
  /** What was typed, where it cannot be a code of ours. */
  slip: string | undefined
}

/** Takes answers back, or starts anew in their place. It reads alike for a good, a used and a wrong code. */
export function receiptPage(frame: Frame, { slug, updates, replaceable, slip }: ReceiptPage): Page {
  const { receipt } = frame.words
  return codePage(frame, {
    title: receipt.title,
    hint: receipt.hint,
    label: receipt.label,
    action: `/s/${slug}/receipt`,
    slip: slip === undefined ? undefined : receipt.slip,
    typed: slip,
    buttons: (
      <>
        <Act act="withdraw" text={receipt.withdraw} />
        {replaceable && (
          <>
            <Act act="replace" text={receipt.replace} />
            <p class="hint">{receipt.replaceHint}</p>
          </>
        )}
      </>
    ),
    below: <Updates frame={frame} updates={updates} />,
  })
}

const Act = ({ act, text }: { act: string; text: string }) => (
  <p class="go">
    <button class="main" type="submit" name="act" value={act}>
      {text}
    </button>
  </p>
)

/** Asks once more before answers are deleted, whatever the code. */
export function withdrawalPage(frame: Frame, { slug, code }: { slug: string; code: string }): Page {
  const { receipt, back } = frame.words
  const address = linkIn(frame.words, `/s/${slug}/receipt`)
  return respondPage(
    { frame, title: receipt.title },
    <form method="post" action={address} enctype="multipart/form-data">
      <h1>{receipt.confirm}</h1>
      <input type="hidden" name="code" value={code} />
      <Act act="delete" text={receipt.confirmButton} />
      <p class="go">
        <a href={address}>{back}</a>
      </p>
    </form>,
  )
}

type WithdrawnPage = { slug: string; updates: Update[]; open: boolean }

export const withdrawnPage = (frame: Frame, { slug, updates, open }: WithdrawnPage): Page =>
  respondPage(
    { frame, title: frame.words.receipt.title },
    <>
      <h1>{frame.words.receipt.title}</h1>
      <p class="box">{frame.words.receipt.done}</p>
      {open && (
        <p class="go">
          <a href={linkIn(frame.words, `/s/${slug}`)}>{frame.words.openAgain}</a>
        </p>
      )}
      <Updates frame={frame} updates={updates} />
    </>,
  )

function Updates({ frame: { words }, updates }: { frame: Frame; updates: Update[] }) {
  const { receipt } = words
  return (
    <>
      <h2>{receipt.updates}</h2>
      <ul>
        {updates.map((update) => (
          <li key={JSON.stringify(update)}>
            {update.what === 'open' ? receipt.open : receipt[update.what](update.day)}
          </li>
        ))}
      </ul>
    </>
  )
}
