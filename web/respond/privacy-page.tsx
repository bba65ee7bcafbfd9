import type { SurveyKind } from '../../schema/survey.ts'
import { linkIn } from '../languages/languages.ts'
import { type Frame, Numbers, type Page, respondPage } from './respond-page.tsx'

type Notice = {
  frame: Frame
  /** The survey whose answers it is about; without one, everybody's. */
  survey?: { slug: string; kind: SurveyKind }
  /** What the council says itself, in English; '' where it has said nothing. */
  contact: string
  added: string
  address: string
}

/** What becomes of answers, in Heard's words, which hold for every council; then what this one adds. */
export function privacyPage({ frame, survey, contact, added, address }: Notice): Page {
  const { words, council } = frame
  const { privacy, years } = words
  const readers = survey ? [privacy[survey.kind]] : [privacy.survey, privacy.consultation]
  const long = [privacy.long.words(years(council.daysOfWords)), ...privacy.long.points]
  const whom = contact || address
  return respondPage(
    { frame, title: privacy.title },
    <>
      <h1>{privacy.title}</h1>
      <p>{privacy.asks(council.name)}</p>
      {[privacy.keep, privacy.never, privacy.sent, ...readers].map((section) => (
        <Points key={section.title} {...section} />
      ))}
      <Points title={privacy.long.title} points={long} />
      <Points {...privacy.rights} />
      {whom && (
        <>
          <p>{privacy.rights.ask}</p>
          <Own text={whom} />
        </>
      )}
      <h2>{privacy.complain.title}</h2>
      <p>{privacy.complain.text}</p>
      <p>
        <a href="https://ico.org.uk/make-a-complaint">ico.org.uk/make-a-complaint</a>{' '}
        <Numbers text="0303 123 1113" />
      </p>
      {added && (
        <>
          <h2>{privacy.council(council.name)}</h2>
          <Own text={added} />
        </>
      )}
      {survey && (
        <p class="go">
          <a href={linkIn(words, `/s/${survey.slug}`)}>{words.openAgain}</a>
        </p>
      )}
    </>,
  )
}

const Points = ({ title, points }: { title: string; points: string[] }) => (
  <>
    <h2>{title}</h2>
    <ul>
      {points.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  </>
)

/** A text of the council's own, with what can be written or rung to be pressed. */
const Own = ({ text }: { text: string }) => (
  <>
    {text.split('\n').map((line) => (
      <p key={line} lang="en-GB" dir="auto">
        {line.split(reachable).map((part, index) =>
          index % 2 ? (
            <a key={part} href={part.includes('://') ? part : `mailto:${part}`}>
              {part}
            </a>
          ) : (
            <Numbers key={part} text={part} />
          ),
        )}
      </p>
    ))}
  </>
)

/** An e-mail address, or an address of the web, without the full stop that ends its sentence. */
const reachable = /([\w.+-]+@[\w-]+(?:\.[\w-]+)+|https:\/\/[^\s<>"]*[\w/])/
