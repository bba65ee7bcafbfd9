import type { AskedChannel, Overseen } from '../../schema/survey.ts'
import type { Words } from '../languages/en.ts'
import { linkIn } from '../languages/languages.ts'
import type { Given, Question } from '../questions/kind.ts'
import { kinds } from '../questions/kinds.ts'
import { type Frame, type Page, respondPage } from './respond-page.tsx'
import { checkScript } from './respond-script.ts'
import type { SurveyView } from './survey-page.tsx'

export type CheckView = {
  survey: SurveyView
  /** Everything the form held, to be sent or changed. */
  fields: [name: string, value: string][]
  given: Map<string, Given>
  /** Follow-ups that were answered, but are no longer asked: they will not be sent. */
  unasked: Map<string, Given>
  channel: AskedChannel | null
  overseen: Overseen | null
  /** Null where the person did not choose. */
  quotable: boolean | null
  /** What they have to know before they send. */
  notice?: string | undefined
}

/** What will be sent, read back; nothing is stored yet. */
export function checkPage(frame: Frame, view: CheckView): Page {
  const { survey, given, notice } = view
  const { words } = frame
  const to = (path: string) => linkIn(words, `/s/${survey.slug}/${path}`)
  const last = (name: string, step: string, asked: string, said: string | null) => (
    <div>
      <dt id={name}>{asked}</dt>
      <dd>
        <div>{said ?? words.notAnswered}</div>
        <Acts name={name} step={step} given={said !== null} words={words} to={to} />
      </dd>
    </div>
  )
  return respondPage(
    {
      frame,
      title: words.check,
      script: checkScript,
    },
    <form method="post" action={to('responses')} enctype="multipart/form-data">
      {view.fields.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <h1>{words.check}</h1>
      {notice && <p class="box">{notice}</p>}
      <p class={given.size ? 'hint' : 'box wrong'}>{given.size ? words.checkHint : words.nothingGiven}</p>
      <dl>
        {survey.questions
          .filter(({ id, kind, settings }) =>
            settings.followUp ? given.has(id) || view.unasked.has(id) : kind !== 'information',
          )
          .map((question) => (
            <Answer key={question.id} words={words} question={question} view={view} to={to} />
          ))}
        {survey.kind === 'survey' && (
          <>
            {last('channel', 'last', words.channelTitle, view.channel && words.channels[view.channel])}
            {/* Somebody may be watching. */}
            {last('overseen', 'own', words.overseen.title, view.overseen && words.answered)}
          </>
        )}
        {last(
          'quotable',
          'own',
          words.quotable[survey.kind].title,
          view.quotable === null ? null : view.quotable ? words.yes : words.no,
        )}
      </dl>
      {view.quotable === null && <p class="hint">{words.quotableUnset}</p>}
      <p id="net" role="status" data-say={words.notSentYet} />
      <p class="go">
        {given.size > 0 && (
          <button class="main" type="submit" data-send>
            {words.send}
          </button>
        )}
        <button class="link" type="submit" formAction={to('change#own')}>
          {words.back}
        </button>
      </p>
    </form>,
  )
}

type AnswerProps = { words: Words; question: Question; view: CheckView; to: (path: string) => string }

function Answer({ words, question, view, to }: AnswerProps) {
  const { id, kind, name, title } = question
  const answer = view.given.get(id) ?? view.unasked.get(id)
  return (
    <div>
      <dt id={name} dir="auto">
        {title}
      </dt>
      <dd>
        {answer ? (
          kinds[kind].show(question, answer, words).map((line) => (
            <div key={line} dir="auto">
              {line}
            </div>
          ))
        ) : (
          <span class="hint">{words.notAnswered}</span>
        )}
        {view.unasked.has(id) && <p class="error">{words.notAsked}</p>}
        <Acts name={name} step={name} given={answer !== undefined} words={words} to={to} />
      </dd>
    </div>
  )
}

type ActsProps = { name: string; step: string; given: boolean; words: Words; to: (path: string) => string }

/** Each button is told apart by the question it is described by. A radio once pressed can be left by "Take out" alone. */
const Acts = ({ name, step, given, words, to }: ActsProps) => (
  <p>
    <button class="link" type="submit" formAction={to(`change#${step}`)} aria-describedby={name}>
      {words.change}
    </button>
    {given && (
      <button
        class="link"
        type="submit"
        formAction={to('check')}
        name="drop"
        value={name}
        aria-describedby={name}
      >
        {words.takeOut}
      </button>
    )}
  </p>
)
