import type { Words } from '../languages/en.ts'
import type { FormView, SurveyView } from './survey-page.tsx'

/** What has to change before anything is sent, each with the way to it: in the place of the first page. */
export function Errors({ words, survey, form }: { words: Words; survey: SurveyView; form: FormView }) {
  return (
    <section id="start" tabIndex={-1} autofocus aria-labelledby="problem">
      <div class="box wrong">
        <h1 id="problem">{words.errorTitle}</h1>
        <ul>
          {survey.questions.map(({ id, name, title }) => {
            const refusal = form.refusals.get(id)
            return (
              refusal && (
                <li key={id}>
                  <a href={`#${name}`}>
                    <bdi>{title}</bdi>
                    <br />
                    {words.refusals[refusal]}
                  </a>
                </li>
              )
            )
          })}
        </ul>
      </div>
    </section>
  )
}
