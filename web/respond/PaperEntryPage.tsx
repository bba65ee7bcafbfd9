import { Document } from '../Document.tsx'
import { leaderStyle } from '../leader/leader-style.ts'
import { wording } from '../wording.ts'
import { Radios } from './LastSteps.tsx'
import type { Frame } from './respond-page.tsx'
import { wholeStyle } from './respond-style.ts'
import { type FormView, QuestionField, type SurveyView } from './survey-page.tsx'

export const paperStyle = `${leaderStyle}${wholeStyle}section{display:block}`

type PaperEntryProps = {
  frame: Frame
  survey: SurveyView
  form: FormView
  action: string
  /** What happened to the one before, or what is wrong with this one. */
  notice?: string | undefined
}

/** A paper answer, typed in by staff: every question on one page, nothing beside it of who it is from. */
export function PaperEntryPage({ frame, survey, form, action, notice }: PaperEntryProps) {
  const { words } = frame
  const { paper } = wording
  const ask = words.quotable[survey.kind]
  return (
    <Document title={paper.title(survey.title)} style={paperStyle}>
      <main>
        <p>
          <a href="/staff/app/surveys">{paper.back}</a>
        </p>
        <h1>{paper.title(survey.title)}</h1>
        {notice && (
          <p class="box" role="status">
            {notice}
          </p>
        )}
        <p>{paper.hint}</p>
        <form method="post" action={action} enctype="multipart/form-data" noValidate autocomplete="off">
          <input type="hidden" name="token" value={form.token} />
          {survey.questions.map((question) => (
            <section key={question.id}>
              <QuestionField question={question} words={words} form={form} />
            </section>
          ))}
          <section>
            {survey.kind === 'survey' && (
              <Radios title={words.overseen.title} name="overseen" values={form.values}>
                {Object.entries(words.overseen.options).map(([id, label]) => ({ id, label }))}
              </Radios>
            )}
            <Radios title={ask.title} name="quotable" values={form.values}>
              {[
                { id: 'yes', label: words.yes },
                { id: 'no', label: words.no },
              ]}
            </Radios>
          </section>
          <p class="go">
            <button class="main" type="submit">
              {paper.button}
            </button>
            {/* A radio once pressed can be left no other way. */}
            <button class="link" type="reset">
              {paper.clear}
            </button>
          </p>
        </form>
      </main>
    </Document>
  )
}
