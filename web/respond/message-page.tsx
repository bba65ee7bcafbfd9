import { type Frame, type Page, respondPage } from './respond-page.tsx'

type Message = {
  title: string
  message: string
  onward: { href: string; text: string }[]
}

/** One sentence that says what happened and what to do. */
export const messagePage = (frame: Frame, { title, message, onward }: Message): Page =>
  respondPage(
    { frame, title },
    <>
      <h1>{title}</h1>
      <p>{message}</p>
      <p class="go">
        {onward.map(({ href, text }) => (
          <a key={href} href={href}>
            {text}
          </a>
        ))}
      </p>
    </>,
  )
