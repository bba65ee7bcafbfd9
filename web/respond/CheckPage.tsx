import type { Given } from '../questions/kind.ts'
import { kinds } from '../questions/kinds.ts'
import { wording } from '../wording.ts'
import { RespondPage } from './RespondPage.tsx'
import type { SurveyView } from './SurveyPage.tsx'

export type CheckView = {
  survey: SurveyView
  /** Everything the form held, to be sent or changed. */
  fields: [name: string, value: string][]
  given: Map<string, Given>
}

/** What will be sent, read back; nothing is stored yet. */
export function CheckPage({ survey, fields, given }: CheckView) {
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
                  <button class="link" type="submit" formAction={`${address}/change#q${index + 1}`}>
                    {wording.change}
                    <span class="hidden"> {question.title}</span>
                  </button>
                </dd>
              </div>
            )
          })}
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
