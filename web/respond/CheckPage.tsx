import type { Channel } from '../../schema/survey.ts'
import type { Given, Question } from '../questions/kind.ts'
import { kinds } from '../questions/kinds.ts'
import { wording } from '../wording.ts'
import { RespondPage } from './RespondPage.tsx'
import type { SurveyView } from './SurveyPage.tsx'

export type CheckView = {
  survey: SurveyView
  /** Everything the form held, to be sent or changed. */
  fields: [name: string, value: string][]
  given: Map<string, Given>
  channel: Channel | null
  /** Null where the person did not choose. */
  quotable: boolean | null
}

/** What will be sent, read back; nothing is stored yet. */
export function CheckPage({ survey, fields, given, channel, quotable }: CheckView) {
  const address = `/s/${survey.slug}`
  return (
    <RespondPage title={`${wording.checkTitle}: ${survey.title}`} council={survey.council}>
      <form method="post" action={`${address}/responses`} enctype="multipart/form-data">
        {fields.map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <h1>{wording.checkTitle}</h1>
        <p class={given.size ? 'hint' : 'box wrong'}>
          {given.size ? wording.checkHint : wording.nothingGiven}
        </p>
        <dl>
          {survey.questions.map((question, index) => {
            const answer = given.get(question.id)
            return (
              <div key={question.id}>
                <dt dir="auto">{question.title}</dt>
                <dd>
                  {answer ? (
                    kinds[question.kind].show(question, answer).map((line) => (
                      <div key={line} dir="auto">
                        {line}
                      </div>
                    ))
                  ) : (
                    <i>{wording.notAnswered}</i>
                  )}
                  <p class="acts">
                    <Change to={`${address}/change#q${index + 1}`} what={question.title} />
                    {answer && <TakeOut from={`${address}/check`} question={question} />}
                  </p>
                </dd>
              </div>
            )
          })}
          {survey.kind === 'survey' && (
            <LastAnswer
              asked={wording.channelTitle}
              said={channel ? wording.channels[channel] : wording.notAnswered}
              address={address}
            />
          )}
          <LastAnswer
            asked={wording.quotable[survey.kind].title}
            said={quotable === null ? wording.quotableUnset : quotable ? wording.yes : wording.no}
            address={address}
          />
        </dl>
        <p class="go">
          {given.size > 0 && (
            <button class="main" type="submit">
              {wording.send}
            </button>
          )}
          <button class="link" type="submit" formAction={`${address}/change#last`}>
            {wording.back}
          </button>
        </p>
      </form>
    </RespondPage>
  )
}

function LastAnswer({ asked, said, address }: { asked: string; said: string; address: string }) {
  return (
    <div>
      <dt>{asked}</dt>
      <dd>
        <div>{said}</div>
        <p class="acts">
          <Change to={`${address}/change#last`} what={asked} />
        </p>
      </dd>
    </div>
  )
}

const Change = ({ to, what }: { to: string; what: string }) => (
  <button class="link" type="submit" formAction={to}>
    {wording.change}
    <span class="hidden"> {what}</span>
  </button>
)

/** Takes one answer out of what will be sent: a radio once pressed can be left no other way. */
const TakeOut = ({ from, question }: { from: string; question: Question }) => (
  <button class="link" type="submit" formAction={from} name="drop" value={question.id}>
    {wording.takeOut}
    <span class="hidden"> {question.title}</span>
  </button>
)
