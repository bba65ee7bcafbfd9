import type { ReleaseDocument } from '../../schema/release.ts'
import { howMany, isClosed } from './amount-words.ts'
import type { Downloads } from './CsvLink.tsx'
import { leaderWording as wording } from './leader-wording.ts'
import { Question } from './Question.tsx'

/** Every question: first those with answers to show, then those in people's own words, then those that are hidden. */
export function Questions({ document, from }: { document: ReleaseDocument; from: Downloads }) {
  const { questions, kind } = document
  if (questions.length === 0) return null
  const closed = questions.filter(isClosed)
  const open = questions.filter((question) => !isClosed(question))
  const hidden = closed.filter(({ state }) => state === 'hidden')
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">{wording.sections.questions}</h2>
      {closed.map(
        (question) =>
          question.state !== 'hidden' && (
            <Question key={question.key} question={question} document={document} from={from} />
          ),
      )}
      {open.length > 0 && (
        <>
          <h3>{wording.openQuestions}</h3>
          <p>{wording.aboutOpenQuestions}</p>
          <ul>
            {open.map((question) => (
              <li key={question.key} id={`q-${question.key}`}>
                <span dir="auto">{question.title}</span>{' '}
                <span class="soft">({'base' in question && howMany(question.base, kind)})</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {hidden.length > 0 && (
        <>
          <h3>{wording.hiddenQuestions}</h3>
          <p>{wording.whyHiddenQuestions}</p>
          <ul>
            {hidden.map(({ key, title }) => (
              <li key={key} id={`q-${key}`} dir="auto">
                {title}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
