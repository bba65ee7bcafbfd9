import { wording } from '../wording.ts'
import { type Council, RespondPage } from './RespondPage.tsx'

/** The last page. It is the answer to the sending itself, so that reloading it sends the same again: the same page. */
export function SentPage(props: { slug: string; origin: string; receipt: string; council: Council }) {
  const { sent } = wording
  return (
    <RespondPage title={sent.title} council={props.council}>
      <h1>{sent.title}</h1>
      <h2>{sent.receiptTitle}</h2>
      <p class="box code">
        <bdi>{props.receipt}</bdi>
      </p>
      <p>{sent.receiptHint}</p>
      <p>
        {sent.receiptUse} <a href={`/s/${props.slug}/receipt`}>{sent.takeBack}</a>
      </p>
      <p>{sent.address(`${props.origin.replace('https://', '')}/s/${props.slug}/receipt`)}</p>
      <p>{sent.next}</p>
    </RespondPage>
  )
}
