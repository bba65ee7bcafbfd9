import { type Council, RespondPage } from './RespondPage.tsx'

type MessageProps = {
  title: string
  message: string
  onward: { href: string; text: string } | undefined
  council: Council
}

/** One sentence that says what happened and what to do. */
export function MessagePage(props: MessageProps) {
  return (
    <RespondPage title={props.title} council={props.council}>
      <h1>{props.title}</h1>
      <p>{props.message}</p>
      {props.onward && (
        <p>
          <a href={props.onward.href}>{props.onward.text}</a>
        </p>
      )}
    </RespondPage>
  )
}
