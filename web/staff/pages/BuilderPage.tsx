import { useMemo, useState } from 'preact/hooks'
import { api, ask } from '../api.ts'
import { AddQuestion } from '../builder/AddQuestion.tsx'
import { compared } from '../builder/builder-trend.ts'
import { PreviewPhone } from '../builder/PreviewPhone.tsx'
import { PublishPanel } from '../builder/PublishPanel.tsx'
import { QuestionList } from '../builder/QuestionList.tsx'
import { SavedLine } from '../builder/SavedLine.tsx'
import { SurveyFields } from '../builder/SurveyFields.tsx'
import { type Opened, useBuilder } from '../builder/use-builder.ts'
import { Loading } from '../components/Loading.tsx'
import { Page } from '../components/Page.tsx'
import { useLoad } from '../use-load.ts'
import { readDraft } from '../use-survey-draft.ts'

/** A survey, or its next version, being written. */
export function BuilderPage({ draftId }: { draftId: string }) {
  const { data, failed, again } = useLoad(async () => {
    const [opened, bank] = await Promise.all([readDraft(draftId), ask(api['question-bank'].$get())])
    return { opened, bankKeys: bank.questions.filter(({ own }) => !own).map(({ question }) => question.key) }
  })
  if (!data) {
    return (
      <Page title="A survey being written">
        <Loading failed={failed} again={again} />
      </Page>
    )
  }
  const { opened, bankKeys } = data
  return <Desk key={opened.draft.revision} opened={opened} bankKeys={bankKeys} reload={again} />
}

type DeskProps = { opened: Opened; bankKeys: string[]; reload: () => void }

function Desk({ opened, bankKeys, reload }: DeskProps) {
  const { draft: stored, base, wave } = opened
  const avoid = useMemo(() => new Set([...bankKeys, ...(wave?.questions ?? []).map(({ key }) => key)]), [])
  const builder = useBuilder(opened, avoid)
  const [part, setPart] = useState<'write' | 'preview' | 'publish'>('write')
  const { draft, openKey, undo, redo, saver } = builder
  const against = wave && compared(draft.questions, wave.questions)
  const place = draft.questions.findIndex(({ key }) => key === openKey) + 1
  const version = base ? `Version ${base.number + 1}` : 'New survey'
  return (
    <Page title={draft.title || 'A survey being written'}>
      <p class="soft">
        {version}. {draft.kind === 'survey' ? 'Survey of young people' : 'Consultation of partners'}.
      </p>
      {!builder.isPublished && (
        <div class={`builder-bar row ${part === 'publish' ? 'publishing' : ''}`}>
          {/* Not disabled: a button that is takes the focus of who pressed it last with it. */}
          <button type="button" class="button" aria-disabled={!undo} onClick={() => undo?.()}>
            Undo
          </button>
          <button type="button" class="button" aria-disabled={!redo} onClick={() => redo?.()}>
            Redo
          </button>
          <SavedLine builder={builder} surveyId={stored.surveyId} reload={reload} />
          {saver.state.value.is !== 'gone' && (
            <>
              <a class="button" href={`/staff/app/survey-drafts/${stored.id}/translations`}>
                Translations
              </a>
              {(['write', 'preview', 'publish'] as const).map((each) => (
                <button
                  key={each}
                  type="button"
                  class={each === 'publish' ? 'button main' : `button to-${each}`}
                  aria-pressed={part === each}
                  onClick={() => setPart(each)}
                >
                  {partWords[each]}
                </button>
              ))}
            </>
          )}
        </div>
      )}
      {part === 'publish' ? (
        <PublishPanel
          draftId={stored.id}
          draft={draft}
          codebookId={builder.codebookId}
          revision={saver.revision.value}
          surveyId={stored.surveyId}
          lastWave={wave}
          saved={builder.settle}
          onCodebook={builder.chooseCodebook}
          change={builder.act}
          open={(key) => {
            setPart('write')
            builder.open(key)
          }}
          onPublished={builder.published}
        />
      ) : (
        <div class={`builder showing-${part}`}>
          <div class="writing">
            <SurveyFields builder={builder} published={stored.surveyId !== null} />
            <h2>Questions</h2>
            {draft.questions.length === 0 && <p>There is no question yet. Add the first one below.</p>}
            <QuestionList builder={builder} compared={against} wave={wave?.number ?? 0} />
            <AddQuestion builder={builder} />
            {against && against.gone.length > 0 && (
              <section class="card gone" aria-labelledby="gone">
                <h2 id="gone">Not asked this time</h2>
                <ul>
                  {against.gone.map(({ key, title }) => (
                    <li key={key}>
                      Wave {wave?.number} asked “{title}”: it will have no figure this time.
                    </li>
                  ))}
                </ul>
              </section>
            )}
          </div>
          <PreviewPhone
            draftId={stored.id}
            draft={draft}
            revision={saver.revision.value}
            place={place || null}
          />
        </div>
      )}
    </Page>
  )
}

const partWords = { write: 'Write', preview: 'Preview', publish: 'Check and publish' }
