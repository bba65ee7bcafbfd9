import { linkIn } from '../languages/languages.ts'
import { codePage, MainButton } from './code-page.tsx'
import { type Frame, type Page, respondPage } from './respond-page.tsx'

type DraftSaved = {
  slug: string
  origin: string
  code: string
  /** The last day on which they can be opened, in words. */
  until: string
}

/** Answers are saved under a code that only their author has; nothing stays on the phone. */
export function draftSavedPage(frame: Frame, { slug, origin, code, until }: DraftSaved): Page {
  const { draft } = frame.words
  const path = linkIn(frame.words, `/s/${slug}/drafts`)
  return respondPage(
    { frame, title: draft.title },
    <>
      <h1>{draft.title}</h1>
      <h2>{draft.codeTitle}</h2>
      <p class="box code">
        <bdi>{code}</bdi>
      </p>
      <p>{draft.hint}</p>
      <p>{draft.until(until)}</p>
      <p>
        {draft.address}{' '}
        <a dir="ltr" href={path}>
          {origin.replace('https://', '') + path}
        </a>
      </p>
    </>,
  )
}

type DraftCode = { slug: string; slip?: string | undefined; typed?: string | undefined }

export function draftCodePage(frame: Frame, { slug, slip, typed }: DraftCode): Page {
  const { draft } = frame.words
  return codePage(frame, {
    title: draft.openTitle,
    hint: draft.openHint,
    label: draft.codeTitle,
    action: `/s/${slug}/drafts/opening`,
    slip,
    typed,
    buttons: <MainButton text={draft.openButton} />,
  })
}
