import { api, ask } from '../api.ts'
import { Loading } from '../components/Loading.tsx'
import { Page } from '../components/Page.tsx'
import { FromFile } from '../survey/FromFile.tsx'
import { FromSurvey } from '../survey/FromSurvey.tsx'
import { useStartDraft } from '../survey/start-draft.ts'
import { TemplateList } from '../survey/TemplateList.tsx'
import { useLoad } from '../use-load.ts'

/** Where a survey begins: everything in it can be changed until it is published. */
export function NewSurveyPage() {
  const { data, failed, again } = useLoad(async () => {
    const [{ templates }, { surveys }] = await Promise.all([
      ask(api.templates.$get()),
      ask(api.surveys.$get()),
    ])
    return { templates, surveys }
  })
  const start = useStartDraft()
  return (
    <Page title="New survey">
      <p class="purpose">
        Choose a beginning. It becomes a draft of yours, in which you can change everything; nobody is asked
        anything before you publish it and open a wave.
      </p>
      {!data && <Loading failed={failed} again={again} />}
      {data && (
        <>
          <h2>From a template</h2>
          <TemplateList
            templates={data.templates}
            start={(template) => void start(async () => ({ template }))}
          />
          <div class="beginnings">
            <section class="card">
              <h2>From nothing</h2>
              <p>Questions of the bank can be added to it.</p>
              <div class="row">
                <button
                  type="button"
                  class="button"
                  onClick={() => void start(async () => ({ blank: 'survey' }))}
                >
                  Blank survey of young people
                </button>
                <button
                  type="button"
                  class="button"
                  onClick={() => void start(async () => ({ blank: 'consultation' }))}
                >
                  Blank consultation of partners
                </button>
              </div>
            </section>
            {data.surveys.length > 0 && <FromSurvey surveys={data.surveys} />}
            <FromFile />
          </div>
        </>
      )}
    </Page>
  )
}
