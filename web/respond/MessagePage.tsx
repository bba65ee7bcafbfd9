import { wording } from '../wording.ts'
import { type Council, RespondPage } from './RespondPage.tsx'

/** One sentence that says what happened and what to do. */
export function MessagePage(props: { message: string; again: string | undefined; council: Council }) {
  return (
    <RespondPage title={wording.errorTitle} council={props.council}>
      <h1>{wording.errorTitle}</h1>
      <p>{props.message}</p>
      {props.again && (
        <p>
          <a href={props.again}>{wording.openAgain}</a>
        </p>
      )}
    </RespondPage>
  )
}
